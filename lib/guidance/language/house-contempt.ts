import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

const houseEn =
  '(?:systems?|app|website|site|web\\s?shop|platform|software|tool|tools|portal|process|processes|company|business|product|products|policy|policies|checkout|helpdesk|database|crm|servers?|service|organi[sz]ation|management|it|customer service|support|infrastructure|program|programme|firm)';
const ownEn = `(?:our|the|this|my)(?: (?:new|old|whole|own|entire|internal|ticket(?:ing)?|booking|order|billing|payment|phone|mobile|current))? ${houseEn}`;
const howEn =
  '(?:(?:just|simply|really|so|such|always|totally|absolutely|completely|quite|pretty|honestly|frankly|a bit|kind of|basically|a|an|the|complete|total|absolute|big|bloody|real|utter) ){0,4}';
const scornEn =
  '(?:terrible|awful|useless|horrible|horrendous|pathetic|hopeless|ridiculous|garbage|rubbish|crap|crappy|trash|shit|shitty|disaster|mess|joke|nightmare|shambles|embarrassing|embarrassment|worst|stupid|dreadful|abysmal|lousy|appalling|disgrace|disgraceful|a pain|rubbish|worthless|antiquated|prehistoric)';
const houseEs =
  '(?:sistemas?|app|aplicacion|web|pagina|tienda online|plataforma|programa|software|herramienta|portal|proceso|procesos|empresa|compania|casa|producto|productos|politica|servicio|atencion al cliente|organizacion|servidor|servidores|direccion|base de datos|infraestructura)';
const ownEs = `(?:nuestr[oa]s?|el|la|los|las|est[ea]|mi|tod[oa] (?:el|la))(?: (?:nuevo|nueva|viejo|vieja|propio|propia))? ${houseEs}(?: (?:interno|interna|de (?:pagos?|pedidos|reservas|tickets|facturacion|citas)))?`;
const howEs =
  '(?:(?:muy|tan|bastante|realmente|sencillamente|simplemente|verdaderamente|la verdad|sinceramente|francamente|siempre|un|una|el|la|todo|toda|autentic[oa]|verdader[oa]|completo|puro|pura|hecho|hecha) ){0,3}';
const scornEs =
  '(?:desastre|horror|asco|basura|porqueria|verguenza|caos|pena|mierda|chapuza|pesadilla|fatal|horrible|pesim[oa]s?|terrible|inutil(?:es)?|malisim[oa]s?|lamentable|penos[oa]s?|cutre|ridicul[oa]s?|patetic[oa]s?|horrorosa?|nefast[oa]s?|birria|lastima|desgracia)';
/** "It always fails when the name has an accent" is a description; without the case it is a lament. */
const noCaseEn = '(?! (?:when|if|with|on|for|in|while|after|before|at|unless|during))';
const noCaseEs = '(?! (?:cuando|si|con|al|en|para|despues|antes|mientras|a las|a la|por))';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `${ownEn}(?:'s| is| are| has been| have been| remains?)(?! not| never) ${howEn}${scornEn}(?! (?:recovery|for you|to you|without|if|on|when|unless))`,
    `${ownEn} (?:really |just |totally )?(?:sucks|stinks)`,
    `(?:${ownEn}|it) (?:is always|always|keeps?|never|constantly) (?:down|fails|failing|breaks|breaking|crashes|crashing|works|freezes|goes down|broken)(?: like this| again)?${noCaseEn}`,
    `our (?:${scornEn}) ${houseEn}`,
    `(?:we|i) (?:always|constantly|keep|never stop)(?: on)? (?:have|having|get|getting|run(?:ning)? into) (?:these|this|such|the same|this kind of|that kind of) (?:problems?|issues?|troubles?|mess|faults?|errors?|sort of)`,
    "(?:this|it|that)(?:'s| is)? (?:happens|happening|goes wrong|the same) (?:all the time|every (?:single )?(?:day|week|month|time)|constantly|again and again)(?=\\s?[.,;!]|$| here| with us| at this)",
    `nothing (?:ever )?(?:works|gets done) (?:here|in this (?:company|place)|around here|at this company)`,
    `(?:we are|we're|this place is|this company is|this whole (?:thing|place|company) is|everything(?: here)? is) (?!not)${howEn}(?:disaster|mess|joke|shambles|useless|hopeless|terrible|disgrace|rubbish|garbage)(?! (?:to|for) you| without)`,
    `(?:i|we) (?:hate|can't stand|despise|loathe) (?:our|this|the) ${houseEn}`,
    "(?:that is|that's|this is|it is|it's) (?:so )?typical (?:of|for) (?:us|this company|our (?:company|system|place))",
  ]),
  es: new Pattern([
    `(?<!no )${ownEs} (?:es|son|esta|estan|va|van|anda|funciona|funcionan|sigue siendo|da|dan) ${howEs}${scornEs}(?! (?:para (?:usted|ti)|sin|si|cuando))`,
    `${ownEs} (?:no sirven? para nada|no hay quien l[oa]s? entienda|hace aguas)`,
    `(?:siempre|cada dos por tres|todo el rato|continuamente) (?:fallan?|se caen?|se cuelgan?|dan? (?:problemas|error|fallos)|estan? caid[oa]s?|va mal|van mal)(?: igual| lo mismo)?${noCaseEs}`,
    `(?:siempre|continuamente|todos los dias|cada dia) (?:tenemos|estamos con|nos pasan?|hay) (?:est[oa]s?(?: mism[oa]s?)?|los mismos|lo mismo|el mismo|igual)(?: (?:problemas?|fallos?|errores|tipo de problemas|lios?))?(?=\\s?[.,;!]|$)`,
    'aqui (?:nunca |no )?(?:nada funciona|funciona nada|todo funciona mal|siempre igual|es un caos)|no funciona nada(?=\\s?[.,;!]|$)',
    `(?:somos|esto es|todo esto es|esta (?:casa|empresa) es) ${howEs}(?:desastre|caos|verguenza|asco|chapuza|mierda|porqueria|pena)`,
    `(?:odio|no soporto|detesto) (?:nuestr[oa]|este|esta|el|la) ${houseEs}`,
    `(?:es|muy) (?:tipico|propio) (?:de nosotros|de esta (?:empresa|casa)|nuestro)`,
  ]),
};
/** Somebody else's words or a supposition, not the agent's own verdict. */
const reported: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:you (?:say|said|wrote|write|find|found|feel|felt|mention|mentioned|call|called|described?)|if|whether|why|not that|nobody says|that (?:the|our) app feels)\b[^.;]{0,60}$/,
  es: /(?<![a-z])(?:(?:usted |me |nos )?(?:dice|dices|dijo|escribio|escribe|comenta|comento|considera|opina|piensa|le parece|te parece|encuentra)(?:s)?|si|cuando)(?![a-z])[^.;]{0,60}$/,
};

/** The house run down before the customer: "our system is terrible", «la web está fatal, siempre falla». */
export function houseContempt(sentence: Sentence): readonly Span[] {
  const { fold, language, text } = sentence;
  if (endsAsking(text)) return [];
  return patterns[language]
    .all(fold)
    .filter((span) => !isQuoted(sentence, span) && !reported[language].test(fold.slice(0, span.start)));
}
