import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import { refusals } from './refusals.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

/** An offer, and whether its size can be read from the thing it is for ("a refund of the second charge"). */
export interface Offered extends Span {
  /** True for money given back, whose amount both sides may know from the thread. */
  readonly givenBack: boolean;
}

const noun =
  '(?:refund|discount|voucher|credit(?! (?:card|note number|report|score|check))|compensation|coupon|gift ?card|rebate|reimbursement|price reduction|reduction|promo(?:tional)? code|discount code|goodwill (?:payment|gesture)|gift)s?';
const which =
  '(?:(?!(?:about|with|for|of|to|on|in|at|by|regarding|when|once|confirming|email|e-mail|mail|link|form|message|update|call|reply|answer|notification|request|the|your|this|that|new|label|copy|card)\\b)[a-z-]{3,14} ){0,2}';
const an = `(?:an? |some |another |further |additional |our )${which}${noun}`;
const bare = '(?:compensation|store credit|partial refunds?|discounts?|vouchers?|reimbursement)';
const gives =
  '(?:offer|give|send|issue|grant|provide|apply|add|arrange|extend|process|put through|organi[sz]e|authori[sz]e|initiate|award)';
const given =
  '(?:offered|given|sent|issued|granted|provided|applied|added|arranged|extended|processed|put through|organi[sz]ed|authori[sz]ed|initiated|awarded)';
const will =
  "(?:'ll| will| shall|'d like to| would like to|'d love to| would love to| can|'re going to| are going to|'m going to| am going to|'d be happy to|'re happy to| are happy to|'m happy to| am happy to| want to|'re able to| are able to| am able to|'m able to)";

const nounEs =
  '(?:reembolso|descuento|vale|bono|abono|compensacion|cupon|indemnizacion|tarjeta (?:de )?regalo|codigo (?:promocional|de descuento)|rebaja|bonificacion|reintegro|saldo a favor|detalle|obsequio)(?:es|s)?';
const whichEs =
  '(?:(?!(?:correo|enlace|mensaje|formulario|solicitud|email|aviso|copia|para|sobre|como|cuando|este|que)\\b)[a-z]{4,14} ){0,2}';
const anEs = `(?:un |una |algun |alguna |otro |otra |unos |unas )${whichEs}${nounEs}`;
const bareEs = '(?:compensacion|descuentos|vales|indemnizacion)';
const givesEs =
  '(?:ofrecemos|ofrezco|ofreceremos|ofrecere|damos|doy|daremos|dare|haremos|hare|hacemos|hago|enviamos|envio|enviaremos|enviare|mandamos|mandaremos|mandare|mando|aplicamos|aplicaremos|aplicare|aplico|concedemos|concederemos|concedo|regalamos|regalaremos|regalo|emitiremos|emitire|emitimos|emito|tramitaremos|tramitare|tramitamos|tramito|gestionaremos|gestionare|procesaremos|generaremos|generare|autorizamos|autorizaremos|(?:queremos|quiero|quisiera|quisieramos|nos gustaria|me gustaria|podemos|puedo|vamos a|voy a|deseamos) (?:ofrecer|dar|hacer|enviar|mandar|aplicar|conceder|tramitar|emitir|regalar)(?:le|les|te|os)?|(?:he|hemos) (?:aplicado|emitido|tramitado|enviado|anadido|generado|concedido|hecho|gestionado|autorizado))';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:i|we)(?:${will})(?: (?:also|gladly|happily|now|just|certainly|of course))? ${gives}(?: you)?(?: with)? (?:${an}|${bare})`,
    `(?:i|we)(?:'ve| have)?(?: (?:also|now|just|already))? ${given}(?: you)?(?: with)? (?:${an}|${bare})`,
    `(?:i|we)(?:'m|'re| am| are) (?:offering|giving|sending|issuing|granting|applying|adding|processing)(?: you)? (?:${an}|${bare})`,
    `you(?:'ll| will| shall|'re going to| are going to)(?: (?:also|then|soon|now))? (?:receive|get|be (?:given|offered|sent|issued)|be entitled to|see) (?:${an}|${bare})`,
    `you(?:'ll| will| shall) be (?:compensated|reimbursed|refunded)(?= (?:for|by|soon|shortly|in|within|on|to|accordingly|fairly|appropriately)|[.,;!]|$)`,
    `(?:${an}|${bare}) (?:will be|is being|has been|is going to be) (?:issued|applied|added|sent|given|provided|credited|processed|offered|paid|granted|made)`,
    `(?:i|we)(?:'ll| will|'re going to| are going to|'m going to| am going to)(?: (?:also|gladly|of course|certainly|then))? (?:compensate|recompense|indemnify) you|(?:i|we)(?:'ll| will|'re going to| are going to)(?: (?:also|gladly|of course|certainly|then))? (?:refund|reimburse|credit) you(?=[.,;!]| (?:as|by|in|within|once|when|soon|shortly|after|tomorrow|today|this|next|on|and)|$)`,
    `please accept (?:${an}|${bare})`,
  ]),
  es: new Pattern([
    `(?:(?:le|les|te|os|se lo) )?${givesEs}(?: (?:como [a-z]{5,14}|tambien|ademas|por ello|con gusto))? (?:${anEs}|${bareEs})`,
    `(?:recibira|recibiras|recibira usted|recibe|recibes|obtendra|obtendras|tendra|tendras|disfrutara de|disfrutaras de|se (?:le|te|les) (?:hara|dara|concedera|aplicara|ofrecera|enviara|abonara|emitira|entregara)) (?:tambien |ademas )?(?:${anEs}|${bareEs})`,
    '(?:le|les|te|os) (?:compensaremos|compensare|compensamos|indemnizaremos|indemnizamos|recompensaremos|bonificaremos)|sera (?:usted )?(?:debidamente )?(?:compensad|indemnizad|reembolsad|bonificad)[oa]',
    '(?:le|les|te|os) (?:reembolsaremos|reembolsare|reembolsamos|reintegraremos|abonaremos)(?=[.,;!]| (?:en|antes|cuanto|pronto|manana|hoy|dentro|cuando)|$)',
    `(?:acepte|acepta|aceptad|le rogamos acepte) (?:${anEs}|este (?:vale|detalle|descuento|cupon))`,
    `queremos compensar(?:le|te|les|os)`,
  ]),
};

/** Not yet an offer: a condition on being entitled, something looked into, asked, denied or told of others. */
const open: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:if (?:you(?:'re| are)|it(?:'s| is)|eligible|approved|applicable|we find|the (?:bank|team|warehouse))|whether|not|n't|no longer|never|unable|eligible|may|might|maybe|perhaps|possibly|check (?:if|whether|that)|see if|find out|see about|look into|others?|every customer|members|usually|normally|typically|generally|policy|terms|in case|unless)\b/,
  es: /(?<![a-z])(?:si (?:procede|corresponde|tiene derecho|cumple|se aprueba|el banco|fuera|es el caso)|no|nunca|tampoco|sin|podria|quizas?|tal vez|es posible que|ver si|comprobar si|consultar si|a veces|normalmente|habitualmente|en general|politica|condiciones|otros clientes|salvo que|a menos que)(?![a-z])/,
};
/** "A refund of the second charge", «un abono por el mes de mayo»: the thing gives the amount. */
const ofThing: Readonly<Record<Language, RegExp>> = {
  en: /^(?: (?:to|on|onto) your [a-z]{3,12})?(?: (?:of|for|covering|matching|equal to)) (?:the|your|this|that|these|both|all|every|each|one|two|half)\b(?! (?:(?:next|future|upcoming) |trouble|patience|loyalty|wait|waiting|delay|inconvenience|time|understanding|experience|kindness|mistake|error))/,
  es: /^(?: (?:en|a) su [a-z]{4,12})?(?: (?:del?|por|de la|de los|de las|equivalente a|correspondiente a)) ?(?:el|la|los|las|su|sus|ese|esa|este|esta|ambos|todo|toda|total|dinero|importe)(?![a-z])(?! (?:proxim|siguiente|molestia|espera|paciencia|retraso|demora|error|confianza|tiempo|inconvenien))|^ del [a-z]{4,}/,
};
const back = /refund|reimburs|reembols|reintegr|credit|abono/;

/** Refunds, discounts, credits and compensation that the house commits to. Not "your refund", which was offered before. */
export function offersMade(sentence: Sentence): readonly Offered[] {
  const { fold, language, text } = sentence;
  if (endsAsking(text) || sentence.get(refusals).length > 0) return [];
  return patterns[language].all(fold).flatMap((span): Offered[] => {
    const words = fold.slice(span.start, span.end);
    const givenBack = back.test(words);
    const rest = fold.slice(span.end, span.end + 80);
    if (isQuoted(sentence, span) || open[language].test(words)) return [];
    if (open[language].test(fold.slice(Math.max(0, span.start - 60), span.start))) return [];
    if (givenBack && ofThing[language].test(rest)) return [];
    return [{ ...span, givenBack }];
  });
}
