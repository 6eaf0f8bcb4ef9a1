import type { Span } from '../types.ts';
import { Gate } from './gate.ts';
import { matchesOf } from './matches.ts';
import { oneOf } from './pattern.ts';
import type { Found, PromiseGrammar } from './promises.ts';
import type { Sentence } from './sentence.ts';

const roles =
  'tecnic[oa]s?|equipo|compañer[oa]s?|agentes?|ingenier[oa]s?|transportista|mensajer[oa]|repartidor[a]?|especialistas?|departamento|responsable|supervisor[a]?|almacen|facturacion|logistica|taller|soporte|administracion|contabilidad|personal|alguien|proveedor|oficina|banco|tienda|chofer|fontanero|electricista|asesor[a]?|gestor[a]?|comercial';
const clitic = '(?:se (?:lo|la|los|las|le|les)|me|nos|le|les|te|os|lo|la|los|las|se)';
const notVerb =
  /^(?:será un placer|estaré encantad|estaremos encantad|quedaré|quedaremos|podrá|podrás|podrán|tendrá|tendrás|tendrán|deberá|deberás|deberán|verá|verás|encontrará|encontrarás|necesitará|necesitarás|habrá|será necesario|aparecerá|aparecerán|querrá|sabrá|bastará|saldrá una|permitirá|ayudará|dependerá|seguirá viendo|esperaré|esperaremos|agradeceré|agradeceremos|agradecería|mostrará|dará cuenta|detrás|además|jamás|quizás|mamá|papá|atrás)/;
const first1 =
  oneOf(`llamo escribo envío envio mando aviso reviso confirmo cambio devuelvo reembolso hago doy paso preparo gestiono tramito pido informo
  contacto abono repongo traigo mantengo reservo descuento cuento respondo contesto reparo sustituyo recojo adjunto llevo hablo compruebo cierro abro
  anulo cancelo activo soluciono arreglo corrijo ofrezco pongo digo`);
const first2 =
  oneOf(`llamamos escribimos enviamos mandamos avisamos revisamos confirmamos cambiamos devolvemos reembolsamos hacemos damos pasamos preparamos
  gestionamos tramitamos pedimos informamos contactamos abonamos reponemos mantenemos reservamos descontamos respondemos contestamos reparamos sustituimos
  recogemos entregamos solucionamos arreglamos corregimos ofrecemos ponemos decimos`);
const third =
  oneOf(`llama escribe envía envia manda avisa revisa confirma cambia devuelve hace da pasa prepara gestiona pide informa contacta repone trae llega
  llegan sale salen recibe reparte entrega recoge visita responde contesta repara sustituye va comprueba empieza termina cierra abona`);

const futureVerb = new RegExp(
  `(?<![a-záéíóúüñ])(?<clitics>(?:${clitic} ){0,2})(?<verb>[a-záéíóúüñ]{2,16}(?<ending>ré|remos|rá|rán))(?![a-záéíóúüñ])`,
);
/** The future without its accent, in verbs that cannot be read otherwise. */
const bareFuture = new RegExp(
  `(?<![a-z])(?<clitics>(?:${clitic} ){1,2}|)(?<verb>(?:enviar|llamar|escribir|mandar|revisar|contactar|informar|avisar|reembolsar|devolver|recibir|llegar|har|dar|pondr|confirmar|gestionar|tramitar|resolver|solucionar|mantendr|abonar|responder|contestar|atender)(?<ending>re|remos|ra|ran))(?![a-z])`,
);
const goingTo = new RegExp(
  `(?<![a-z])(?:${clitic} )?(?<aux>voy|vamos|va|van) a (?<verb>[a-z]{2,14}r[a-z]{0,5})(?![a-z])`,
);
const nowPattern = new RegExp(
  `(?<![a-záéíóúüñ])(?<clitics>(?:${clitic} ){0,2})(?<verb>(?<one>${first1})|(?<many>${first2})|(?<other>${third}))(?![a-záéíóúüñ])`,
  'g',
);
/** Without a time, only an act for the customer is a promise: «le llamo». */
const mayServe = new RegExp(`(?:le|les|te|os|se l[oa]s?) (?:${first1.normalize('NFD').replace(/\p{M}/gu, '')})`);
/** «el técnico de zona», «nuestro equipo»: who stands right before the verb. */
const roleBefore = new RegExp(
  `(?:^|[ ,])((?:(?:el|la|los|las|un|una|nuestr[oa]s?|su|mi|otr[oa]) )?(?:[a-z]+ (?:de(?:l| la)? )?){0,2}?(?:${roles})(?: (?:de(?:l| la)?|tecnico|comercial) ?[a-z]*)?)(?: (?:ya|tambien))?$`,
);
const i = /(?<![a-z])yo(?![a-z])/;
const we = /(?<![a-z])nosotr[oa]s(?![a-z])/;
const isNoun = /(?<![a-z])(?:no|el|la|los|las|un|una|su|mi|de|del|al|este|nuestro|cuyo|como|que usted) $/;
const vow = /(?<![a-z])(?:(?:le|les|te|os) )?(?<verb>garantiz|promet|asegur)(?<ending>o|amos|emos) (?:que )?/;

const mayBeFuture = /r[éá]|remos/;
const settled = new Gate([vow.source, bareFuture.source, goingTo.source]);
const serves = new Gate([mayServe.source]);
const inPresent = new Gate([nowPattern.source]);

/** Spanish: «le llamaré», «voy a enviarle», «le llamo mañana», «Luis le escribe el jueves», «se le reembolsará». */
export const promiseEs: PromiseGrammar = {
  mayHold: ({ lower, fold }, timed) =>
    mayBeFuture.test(lower) ||
    settled.mayMatch(fold) ||
    ((timed || serves.mayMatch(fold)) && inPresent.mayMatch(lower)),
  find(sentence, clause, _, timed) {
    const lower = sentence.lower.slice(clause.start, clause.end);
    const fold = sentence.fold.slice(clause.start, clause.end);
    return (
      promised(clause, fold) ??
      future(sentence, clause, lower, fold) ??
      (timed || mayServe.test(fold) ? present(sentence, clause, lower) : null)
    );
  },
};

function promised(clause: Span, fold: string): Found | null {
  const match = vow.exec(fold);
  if (!match?.groups || /(?<![a-z])(?:no|nunca|sin) (?:\w+ ){0,3}$/.test(fold.slice(0, match.index))) return null;
  return {
    owner: null,
    elided: match.groups.ending === 'o' ? 'yo' : 'nosotros',
    actionStart: clause.start + match.index + match[0].length,
  };
}

function future(sentence: Sentence, clause: Span, lower: string, fold: string): Found | null {
  const plain = futureVerb.exec(lower) ?? bareFuture.exec(fold);
  const going = goingTo.exec(fold);
  const match = plain && (!going || plain.index < going.index) ? plain : going;
  if (!match?.groups) return null;
  const verb = match.groups.verb ?? '';
  if (notVerb.test(lower.slice(match.index + match[0].length - verb.length)) || isCondition(fold, match.index))
    return null;
  const ending =
    match.groups.ending ?? { voy: 'ré', vamos: 'remos', va: 'rá', van: 'rán' }[match.groups.aux ?? ''] ?? '';
  const start = clause.start + match.index;
  if (/^r[ée]$/.test(ending)) return { owner: explicit(fold, clause, i), elided: 'yo', actionStart: start };
  if (ending === 'remos') return { owner: explicit(fold, clause, we), elided: 'nosotros', actionStart: start };
  if (/(?<![a-z])(?:no|nunca|jamas) $/.test(fold.slice(0, match.index))) return null;
  return byThird(sentence, clause, start, match.index, fold);
}

function present(sentence: Sentence, clause: Span, lower: string): Found | null {
  const fold = sentence.fold.slice(clause.start, clause.end);
  for (const match of matchesOf(nowPattern, lower)) {
    if (isCondition(fold, match.index) || isNoun.test(fold.slice(0, match.index))) continue;
    const { one, many, clitics = '' } = match.groups ?? {};
    const start = clause.start + match.index;
    // With «le» in front the act is for the customer; alone, «envío» may be the noun.
    const forCustomer = /^(?:le|les|te|os|se l[oa]s?) /.test(clitics);
    if (one) return { owner: explicit(fold, clause, i), elided: 'yo', actionStart: start, needsTime: !forCustomer };
    if (many) return { owner: explicit(fold, clause, we), elided: 'nosotros', actionStart: start, needsTime: true };
    return { ...byThird(sentence, clause, start, match.index, fold), needsTime: true };
  }
  return null;
}

/** Third person: a person or team owns the act, a thing or «se» leaves it without an owner. */
function byThird(sentence: Sentence, clause: Span, start: number, at: number, fold: string): Found {
  const by = / por (?!favor|la |el |correo|telefono|email|transferencia|mensaje|su |escrito|\d)([a-z][a-z]{1,20})/.exec(
    fold.slice(at),
  );
  if (by?.[1]) {
    const from = clause.start + at + by.index + 5;
    return { owner: { start: from, end: from + by[1].length }, elided: '', actionStart: clause.start };
  }
  const before = fold.slice(0, at).replace(/\s+$/, '');
  const subject = roleBefore.exec(before);
  if (subject?.[1]) {
    const from = clause.start + subject.index + subject[0].indexOf(subject[1]);
    return { owner: { start: from, end: from + subject[1].length }, actionStart: start };
  }
  const name = /(?:^|[\s,])(\p{Lu}\p{Ll}+)(?:,? de \p{L}+,?)?$/u.exec(
    sentence.text.slice(clause.start, clause.start + at).trimEnd(),
  );
  if (
    name?.[1] &&
    !/^(?:Su|El|La|Los|Las|Se|Le|Les|Lo|Un|Una|Ya|Hoy|Nuestro|Nuestra|Esto|Eso|Todo|Mañana|También|Además|Así|Si|No)$/.test(
      name[1],
    )
  ) {
    const from = clause.start + name.index + name[0].indexOf(name[1]);
    return { owner: { start: from, end: from + name[1].length }, actionStart: start };
  }
  const phrase =
    before.length <= 40 ? clause.start + (/^(?: ?(?:y|e|pero|luego|asi que|o) )?/.exec(fold)?.[0].length ?? 0) : start;
  return { owner: null, elided: '', actionStart: phrase };
}

function explicit(fold: string, clause: Span, pronoun: RegExp): Span | null {
  const match = pronoun.exec(fold);
  return match ? { start: clause.start + match.index, end: clause.start + match.index + match[0].length } : null;
}

/** «si llega», «cuando reciba», «que le enviaron»: a condition or a description, not a promise. */
function isCondition(fold: string, at: number): boolean {
  return (
    /(?<![a-z])(?:si|cuando|que|donde|quien|aunque|hasta que|en caso de que|como)(?: (?:usted|no|ya|se|le|lo|la|nos))* $/.test(
      fold.slice(0, at),
    ) && !/(?:asegura\w*|garantiza\w*|promet\w*|sepa|creo|indico|informo|hare|haremos) que /.test(fold.slice(0, at))
  );
}
