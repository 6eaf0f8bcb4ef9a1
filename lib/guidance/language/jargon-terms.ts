import type { Language, Localised } from '../types.ts';

/** A word of the house, and what the customer calls it. `marks` lists its forms as they stand in a text; capitals count. */
export interface Term {
  readonly marks: readonly string[];
  /** The plain word, shown as the rewrite. */
  readonly plain: Localised;
  /** The language the word is jargon in, when it is an ordinary word or a name in the other. */
  readonly only?: Language;
}

/** Words that belong to the team, the trade or the machine room, with plain ones to put in their place. */
export const terms: readonly Term[] = [
  { marks: ['RMAs?'], plain: { en: 'return label', es: 'etiqueta de devolución' } },
  {
    marks: ['[Rr]eturn [Mm]erchandise [Aa]uthori[sz]ation(?: number)?'],
    plain: { en: 'return number', es: 'número de devolución' },
  },
  { marks: ['SKUs?'], plain: { en: 'the model you ordered', es: 'el modelo que pidió' } },
  { marks: ['SLAs?'], plain: { en: 'our time limit', es: 'nuestro plazo' } },
  {
    marks: ['(?:[LT][123]|Tier[ -][123]|[Tt]ier (?:one|two|three|[123])|[Ll]evel [23] (?:support|team|agents?))'],
    plain: { en: 'our specialist team', es: 'nuestro equipo especialista' },
  },
  {
    only: 'es',
    marks: [
      'N[123]',
      '[Nn]ivel [23](?! (?:del? (?:juego|curso|agua|parking|garaje)))',
      '(?:segundo|tercer) nivel(?= (?:de soporte|técnico|lo|la|los|las|revis|analiz))',
    ],
    plain: { en: 'our specialist team', es: 'nuestro equipo especialista' },
  },
  { marks: ['[Bb]acklogs?'], plain: { en: 'the list of work', es: 'la lista de trabajo' } },
  { marks: ['[Cc]asu[ií]sticas?'], plain: { en: 'this kind of case', es: 'este tipo de caso' } },
  {
    marks: ['[Tt]riag(?:e|ed|ing)', '[Tt]riad[ao]s?'],
    plain: { en: 'sorted by urgency', es: 'ordenado por urgencia' },
  },
  { marks: ['RCAs?', '[Rr]oot[- ][Cc]ause [Aa]nalysis'], plain: { en: 'what caused it', es: 'qué lo causó' } },
  {
    marks: [
      '(?:P[0-4]|[Ss]ev(?:erity)?[- ]?[0-4])(?= (?:ticket|case|incident|issue|bug|priority|caso|incidencia|incidente))',
    ],
    plain: { en: 'urgent', es: 'urgente' },
  },
  {
    marks: ['SOPs?', 'BAU', 'UAT', 'FCR', 'AHT', 'CSAT', 'NPS', 'POC', 'KPIs?', 'FOC', 'SPOC', 'TAT'],
    plain: { en: 'say it in full words', es: 'dígalo con palabras completas' },
  },
  { marks: ['KB (?:article|entry|page)s?'], plain: { en: 'help page', es: 'página de ayuda' } },
  { marks: ['CRM', 'ERP', 'OMS', 'WMS'], plain: { en: 'our system', es: 'nuestro sistema' } },
  {
    marks: ['[Hh]ot[- ]?fix(?:es)?', '[Rr]oll-?back'],
    plain: { en: 'repair of the program', es: 'arreglo del programa' },
  },
  { marks: ['[Dd]ev team', '[Dd]evs'], plain: { en: 'our programmers', es: 'nuestros programadores' } },
  {
    marks: ['[Ss]print(?= (?:planning|board|review|backlog)|$)', '(?:next|this|current|próximo|este|siguiente) sprint'],
    plain: { en: 'the next two weeks of work', es: 'las próximas dos semanas de trabajo' },
  },
  {
    marks: ['[Ww]ork ?-?around(?= (?:ticket|id))', '[Kk]nown error record', 'KEDB'],
    plain: { en: 'a known fault', es: 'un fallo conocido' },
  },
  {
    marks: [
      '[Pp]rovision(?:ed|ing)(?= (?:is|was|of|on|your|the|in)|$)',
      '[Dd]eprovision(?:ed|ing)?',
      '[Pp]rovisionad[oa]s?',
      '[Aa]provisionamiento',
    ],
    plain: { en: 'set up', es: 'dado de alta' },
  },
  { marks: ['[Dd]eprecated', '[Dd]eprecad[oa]s?'], plain: { en: 'no longer kept up', es: 'ya sin mantenimiento' } },
  {
    marks: [
      'DMARC',
      'DKIM',
      'SPF(?= (?:record|setting|check))',
      'CNAME',
      'TXT record',
      'MX records?',
      'registros? (?:TXT|MX|CNAME)',
    ],
    plain: {
      en: 'the setting at your mail provider, step by step',
      es: 'el ajuste en su proveedor de correo, paso a paso',
    },
  },
  {
    marks: ['reverse DNS', 'DNS inverso'],
    plain: { en: 'the name of your mail server', es: 'el nombre de su servidor de correo' },
  },
  {
    marks: ['BIOS', 'UEFI', 'SMC', 'NVRAM', 'PRAM'],
    plain: { en: 'how to do it, key by key', es: 'cómo se hace, tecla a tecla' },
  },
  {
    marks: ['[Mm]essage-[Ii][Dd]s?', '(?:HTTP |mail )headers? dump', '[Ss]tack ?trace', '[Cc]ore dump', '[Hh]eap dump'],
    plain: { en: 'what to copy, and from where', es: 'qué copiar y de dónde' },
  },
  {
    marks: ['[Rr]egedit', '[Rr]egistry (?:key|hive|entry)', '[Cc]lave de(?:l)? registro'],
    plain: { en: 'the setting, step by step', es: 'el ajuste, paso a paso' },
  },
  {
    marks: [
      '[Ee]scalation matrix',
      '[Mm]atriz de escalado',
      '[Ss]wim ?lane',
      '[Dd]isposition code',
      '[Cc]ódigo de disposición',
    ],
    plain: { en: 'who decides', es: 'quién decide' },
  },
];
