import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

const houseEn =
  "(?:(?:i|we|they|the team|our team|our \\w{3,12} team|the \\w{3,12} team|a colleague|someone)(?:'ll|'m|'re| will| shall| can| am| are| is|'d be happy to)?(?: be)?(?: certainly| definitely| surely| now| also| still| just| currently| try to| going to| happy to| sure to| make sure to| be sure to| do and){0,2} |let me |let us |please allow (?:me|us) to |allow (?:me|us) to |and )";
const it =
  ' (?:(?:the|this|your|that)(?: \\w{3,12})? (?:matter|issue|problem|case|situation|request|concern|query|complaint|feedback)|it|this|that|things|everything)';
const generic = `(?:${it})?(?: further| more)?(?: for you)?`;
const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `${houseEn}(?:look(?:ing)?|check(?:ing)?|dig(?:ging)?) (?:further |deeper )?into${generic}`,
    `${houseEn}(?:investigate|investigating|review|reviewing|address|addressing|work on|working on)${it}`,
    `${houseEn}(?:take|have) a (?:closer |further |quick )?look(?: (?:at|into)${generic})?`,
    `${houseEn}(?:see|find out|check) (?:what|if there is anything|if there's anything) (?:more |else )?(?:i|we|they|can)(?:'re able to| are able to| am able to| can)?(?: possibly)?(?: be)? (?:do|done)`,
    `${houseEn}do(?:ing)? (?:my|our|their|the) (?:very |level |utmost )?best(?! to (?!help|assist|resolve|sort|solve|find|fix|get|answer)[a-z])`,
    `${houseEn}do(?:ing)? (?:everything|all|what|whatever) (?:i|we) (?:possibly )?can`,
    `${houseEn}keep(?:ing)? (?:you|u) (?:posted|updated|informed|in the loop|up to date)`,
    `${houseEn}(?:get|come|report|circle) back to (?:you|u)`,
    `${houseEn}be in (?:touch|contact)`,
    `${houseEn}follow(?:ing)? (?:this |it )?up(?: (?:on|with) (?:this|it|you|that))?`,
    `${houseEn}(?:pass|forward|share|relay|raise|escalate|send)(?:ing)? (?:(?:(?:this|that|your) (?:concern|issue|matter|case|request|problem)|it|this|that|these|your (?:\\w{3,12} )?(?:feedback|comments?|concerns?|suggestions?|complaint|request|message|words|details)|the feedback)(?: on| along| up)?|on your \\w{4,12})(?: (?:to|with) (?:the |our )?(?:\\w{3,12} )?(?:teams?|departments?|authority|managers?|management|people))?`,
    `${houseEn}(?:take|bear) (?:this|that|it|your \\w{4,12}) (?:on board|into (?:account|consideration)|in mind)`,
    '(?:it|this|that|your \\w{4,12}|the \\w{4,12}) (?:has|have)(?: now| already| also)? been (?:passed (?:on|along)|shared|forwarded|relayed|raised|escalated|noted)(?: (?:on|along))?(?: (?:to|with|by) (?:the |our |all )?(?:\\w{3,12} )?(?:teams?|departments?|authority|managers?|management|mgmt|people|parties))?',
    `${houseEn}(?:try|attempt) (?:and help|to (?:help|sort|fix|resolve|solve)(?: (?:it|this|that|out|you))?)`,
  ]),
  es: new Pattern([
    '(?:lo|la|los|las) (?:revisare|revisaremos|mirare|miraremos|vere|veremos|estudiare|estudiaremos|analizare|analizaremos|investigare|investigaremos|valorare|valoraremos|comprobare|comprobaremos|tendre en cuenta|tendremos en cuenta|tratare|trataremos|comentare|comentaremos)',
    '(?:revisaremos|revisare|miraremos|mirare|analizaremos|analizare|estudiaremos|investigaremos|investigare|valoraremos|comprobaremos|gestionaremos|trasladaremos|trasladare|pasaremos|pasare|haremos llegar|tendremos en cuenta) (?:el|la|su|tu|este|esta) (?:caso|asunto|tema|problema|situacion|incidencia|consulta|solicitud|peticion|queja|reclamacion|comentarios?|sugerencia|opinion|inquietud)',
    '(?:voy|vamos) a (?:ver|mirarlo|revisarlo|estudiarlo|analizarlo|investigarlo|comprobarlo|valorarlo|mirar|revisar|investigar) ?(?:(?:que|lo que) (?:puedo|podemos|se puede) hacer|(?:el|su|tu|este) (?:caso|asunto|tema|problema)|la situacion)?',
    '(?:veremos|vere|vamos a ver|voy a ver|dejeme ver|dejame ver|a ver) (?:que|lo que|si) (?:puedo|podemos|se puede)(?: hacer(?: algo)?)?',
    '(?:hare|haremos) (?:todo )?(?:lo (?:posible|que pueda|que podamos|que este en (?:mi|nuestra) mano)|cuanto (?:pueda|podamos))',
    '(?:le|te|les|os|lo|la) (?:mantendre|mantendremos|mantengo|mantenemos|ire|iremos) (?:informad[oa]s?|al (?:tanto|corriente|dia)|informando|contando)',
    '(?:me|nos) (?:pondre|pondremos|volveremos a poner) en contacto(?: con (?:usted|ustedes)| contigo)?',
    '(?:le|te|les|os) (?:dire|diremos|contare|contaremos|avisare|avisaremos|informare|informaremos) (?:algo|cosas|cuando (?:sepa|sepamos|tenga|tengamos)|de lo que)',
    '(?:estoy|estamos) (?:en ello|con ello|mirandolo|revisandolo|investigandolo|estudiandolo|trabajando en (?:ello|esto|su (?:caso|solicitud)))',
    '(?:intentare|intentaremos|tratare de|trataremos de) (?:ayudar(?:le|te|les)?|solucionarlo|resolverlo|arreglarlo)',
    '(?:he|hemos) (?:trasladado|pasado|elevado|remitido|compartido) (?:su|tu|el|la|este) (?:caso|asunto|comentarios?|queja|sugerencia|inquietud|opinion|incidencia|tema|solicitud)',
  ]),
};

/** What the customer must do first, what has been done, what is denied or only allowed. */
const conditionBefore: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:so|so that|if|once|when|after|before|until|while|as|for us to|in order to|to let|help us|allow us to|can't|cannot|couldn't|not|unable to|you|you'll|you can|please|able to)(?: then| both| all| better)? ?$/,
  es: /(?<![a-z])(?:para que|si|cuando|en cuanto|una vez que|mientras|asi|no|hasta que|podremos|y asi)(?: (?:ya|luego|no|se))? ?$/,
};

/** A promise too loose to hold anybody to: "look into it", "keep you posted", «veremos qué podemos hacer». */
export function vagueActions(sentence: Sentence): readonly Span[] {
  const { fold, text, language } = sentence;
  if (endsAsking(text)) return [];
  return patterns[language].all(fold).flatMap((span) => {
    const before = fold.slice(Math.max(0, span.start - 120), span.start);
    if (isQuoted(sentence, span) || conditionBefore[language].test(before)) return [];
    // A joined verb is the house's only when the house began the sentence.
    const joined = /^and /.exec(fold.slice(span.start, span.end));
    if (
      joined &&
      (!/\b(?:i|we|let me|they|team)\b/.test(before) || /\b(?:you|please|so (?:that )?(?:i|we))\b/.test(before))
    )
      return [];
    return [{ start: span.start + (joined?.[0].length ?? 0), end: span.end }];
  });
}
