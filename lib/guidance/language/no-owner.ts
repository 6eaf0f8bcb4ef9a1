import type { Language, Span } from '../types.ts';
import { oneOf, Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

const workEn = `(?:${oneOf(`reviewed processed handled investigated checked addressed examined assessed considered evaluated analysed analyzed
  resolved sorted escalated forwarded actioned prioritised prioritized rectified contacted notified informed reimbursed evaluated taken\\scare\\sof dealt\\swith
  looked\\sinto looked\\sat passed\\son passed\\salong worked\\son followed\\sup attended\\sto seen\\sto`).replaceAll(
  '\\s',
  ' ',
)})`;
/** What the promise is about: "your request", "the claim", "it". Never "the add-on" or "the folder", which a program changes. */
const matterEn =
  '(?:(?:your|the|this|that|our|my)(?: [a-z0-9-]{2,14}){0,2} (?:request|claim|case|complaint|issue|matter|query|enquiry|inquiry|ticket|report|problem|application|concern|feedback|refund|return|order|dispute|message|e-?mail|question|appeal|account|file|charge|invoice|suggestion|situation|details|information|documents?|payment|transaction|incident|booking|reservation)s?|it|this|that|they|everything|these|those|both|all of (?:it|this|them))';
const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `${matterEn}(?:'ll| will| shall| is going to| are going to|'s going to| should| is to)(?: now| then| also| soon| [a-z]{3,12}ly)? be(?: [a-z]{3,12}ly| further)? ${workEn}`,
    `${matterEn} (?:is|are|'s)(?: currently| now| still| already)? being ${workEn}`,
    "you(?:'ll| will) (?:then |also |soon |shortly )?be (?:contacted|called|notified|informed|updated|advised|kept informed|kept updated|kept posted|reimbursed|compensated)",
    "(?:someone|somebody)(?: else)?(?: here| there)?(?:'ll| will| should| is going to)(?= [a-z])(?! (?:be|have) (?:stolen|hacked))",
  ]),
  es: new Pattern([
    '(?:sera|seran|va a ser|van a ser)(?: [a-z]{4,14}mente)? (?:revisad|gestionad|tramitad|procesad|atendid|analizad|estudiad|resuelt|trasladad|valorad|evaluad|investigad|derivad|comprobad|examinad|abordad|solucionad|verificad|considerad|contactad|informad|notificad|avisad)[oa]s?',
    '(?:esta|estan) siendo (?:revisad|gestionad|tramitad|procesad|atendid|analizad|estudiad|valorad|evaluad|investigad|comprobad|examinad|verificad)[oa]s?',
    'se (?:procedera|va a proceder|esta procediendo) (?:a|con)',
    'se (?:le|te|les|os|lo|la|los|las)? ?(?:revisara|gestionara|tramitara|procesara|analizara|atendera|estudiara|resolvera|solucionara|investigara|comprobara|valorara|trasladara|derivara|contactara|informara|notificara|avisara|llamara|responde?ra|indicara|comunicara|mantendra (?:al tanto|informad[oa]|al corriente))n?',
    'se (?:va|van) a (?:revisar|gestionar|tramitar|procesar|analizar|atender|estudiar|resolver|solucionar|investigar|comprobar|valorar)',
    'se (?:esta|estan) (?:revisando|gestionando|tramitando|procesando|analizando|estudiando|resolviendo|investigando|comprobando|valorando)',
    '(?:le|te|les|os) (?:contactaran|llamaran|avisaran|responderan|escribiran|informaran|atenderan|contestaran)',
    'se (?:pondran|van a poner) en contacto(?: con (?:usted|ustedes|vosotros|vos|el cliente)| contigo)?',
    'alguien(?: de [a-z]{3,14})? (?:le|te|les|os|se|lo|la|va a)(?= )',
  ]),
};

/** Somebody is named after all: "by Luis", «por nuestro equipo». Not "by Friday", "by e-mail", «por favor», «por correo». */
const actorAfter: Readonly<Record<Language, RegExp>> = {
  en: /\bby (?!(?:then|the (?:end|time|way|close)|next|this|tomorrow|today|tonight|mon|tues?|wed|thur?s?|fri|sat|sun|noon|mid|\d|e-?mail|phone|post|mail|text|chat|card|default|mistake|[a-z]+ing\b|january|february|march|april|may\b|june|july|august|september|october|november|december))[a-z]/,
  es: /(?<![a-z])por (?!(?:favor|correo|telefono|e-?mail|mail|escrito|mensaje|transferencia|sms|whatsapp|orden|la (?:manana|tarde|noche)|eso|ello|esto|lo que|su (?:paciencia|comprension)|tanto|supuesto|via|completo|error|parte de(?: la)? empresa|ultimo|ahora|\d|motivos?|causa))[a-z]/,
};
/** Nobody's promise: a denial, a condition, a machine's work, what may never happen. */
const notPromised: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:if|unless|in case|whether|before|until|cannot|can't|won't|may not)\b|\bnot (?:\w+ )?be\b|automatic/,
  es: /(?<![a-z])(?:si|a menos que|en caso de que|automatic[a-z]{1,8}|antes de que|hasta que|quien)(?![a-z])/,
};
const denied = /(?<![a-z])(?:no|ni|nunca|tampoco)(?: (?:se|le|te|les|os|lo|la))* ?$/;
/** A person before the verb makes the Spanish third person theirs: «Marta se pondrá», «los técnicos le llamarán». */
const subjectEs =
  /(?:^|[\s,(])(?:(?:nuestr[oa]s?|(?<!a )l[oa]s|mis|vari[oa]s|dos|tres|el|un|una) )(?:[a-z]+ ){0,4}?(?:tecnic|compan|equipo|agente|departament|especialist|responsable|repartidor|mensajer|transportist|asesor|gestor|banc|tienda|talle|oficina|soporte|ingenier|colega|persona|almacen|central|chic|encargad|facturacion|logistica|ventas)[a-z]*(?: [a-z]+){0,4} ?$/;
const nameBefore = /(?:^|[\s,])\p{Lu}\p{Ll}{2,}(?:,? de \p{L}+(?: \p{L}+)?,?| y \p{Lu}\p{Ll}+)? $/u;

/** UTF-16 units around a phrase that can change what it says. */
const near = 120;

/** Work announced with nobody to do it: "will be reviewed", "someone will call", «será revisada», «le llamarán». */
export function noOwner(sentence: Sentence): readonly Span[] {
  const { fold, text, language } = sentence;
  if (endsAsking(text)) return [];
  return patterns[language].all(fold).filter((span) => {
    const before = fold.slice(Math.max(0, span.start - near), span.start);
    const words = fold.slice(span.start, span.end);
    const after = fold.slice(span.end, span.end + near);
    if (isQuoted(sentence, span) || actorAfter[language].test(after) || notPromised[language].test(`${before}${words}`))
      return false;
    if (language === 'en') return !/^some(?:one|body)/.test(words) || !/^(?: else)? (?:from|in|at) /.test(after);
    if (denied.test(before)) return false;
    if (/^alguien/.test(words)) return !/^alguien de /.test(words);
    const third = /^(?:le|te|les|os) |^se (?:pondran|van a poner)/.test(words);
    return !(
      third &&
      (subjectEs.test(before) || nameBefore.test(text.slice(Math.max(0, span.start - near), span.start)))
    );
  });
}
