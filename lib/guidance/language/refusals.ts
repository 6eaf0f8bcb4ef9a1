import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    "(?:i|we|they|our \\w{3,12}|the (?:team|warehouse|store|bank|carrier|courier|company|airline))(?: \\w{3,12}ly| also| still| simply| just)? (?:can't|cannot|can not|could not|couldn't|won't be able to|will not be able to)(?: \\w{3,12}ly| currently| now)?(?! (?:guarantee|promise|wait|thank|apologi[sz]e|imagine|say|tell|express|be sure|rule|help but|see (?:any|why|the)|find|locate|reproduce|replicate|stress|overstate|confirm|know))(?= [a-z])",
    "(?:i|we|they|our \\w{3,12})(?:'m|'re| am| are| were| was) (?:afraid )?(?:sadly |currently |unfortunately |still )?(?:unable to|not able to|not in a position to|not allowed to|not permitted to)(?! (?:guarantee|promise|say|find|locate|see|confirm|reproduce|pull up|log|sign|reach you))",
    "(?:it|this|that|which)(?:'s| is| was| will| would)(?: \\w{4,12}ly)?(?: be|n't)? ?(?:not |im)possible(?! that| to (?:say|guarantee|promise))",
    "(?:it|this|that) isn't possible|(?:it|this|that)(?: won't| will not) be possible|no (?:refunds?|returns?|exchanges?|credits?|compensation) (?:can|will) be",
    '(?:is|are|was|were)(?: \\w{4,12}ly)? ?(?:not|no longer) (?:covered|eligible|refundable|available for|offered|included|accepted|allowed|permitted|transferable|supported|in stock|returnable|exchangeable|possible)',
    "(?:isn't|aren't|wasn't) (?:covered|eligible|refundable|available for|offered|accepted|allowed|permitted|transferable|supported|returnable)",
    "(?:we|i|they)(?: do not| don't| no longer| never)(?: \\w{4,12}ly)? (?:offer|accept|provide|ship|deliver|refund|exchange|sell|support|issue|cover|replace|take back|stock|give|allow|do)(?! (?:you a|your)\\b)",
    '(?:request|claim|application|refund|appeal|return)(?: \\w{2,10}){0,3} (?:was|is|has been|have been|had to be|must be) (?:denied|declined|rejected|refused)',
    '(?:we|i) (?:must|have to|had to|need to) (?:decline|refuse|reject|deny)',
    "(?:we|i) (?:decline|refuse|reject|won't|will not) (?:to |your |the |this |any )?(?:refund|replace|exchange|pay|offer|compensate|reimburse|accept|return|claim|request|be (?:refunding|offering|replacing))",
    "there(?:'s| is| are)(?: \\w{4,12}ly)? (?:no|not any|nothing)(?: other)? (?:way|option|options|possibility|refund|refunds|alternative|more (?:i|we) can|(?:i|we) can do|else (?:i|we) can)",
    "(?:we|i) can(?:'t|not) do (?:anything|much)|nothing (?:more |else )?(?:that )?(?:we|i) can do",
    "you(?:'re| are) not (?:eligible|entitled|covered)|you (?:can't|cannot|can not|may not) (?:return|exchange|cancel|get|claim|be refunded|receive|change|transfer|use|keep|have)",
    "unfortunately (?:not|no|nope)(?=[,.!]|$)|i'm afraid (?:not|no)(?=[,.!]|$)",
    'has been discontinued|will not be returning to stock|out of stock',
  ]),
  es: new Pattern([
    '(?:no|tampoco|ya no) (?:le |les |te |os |nos |me |se |lo |la |se lo |se la )?(?:podemos|puedo|podremos|podre|podriamos|puede|pueden|pudimos)(?! (?:garantizar|prometer|asegurar|esperar|decir|confirmar|imaginar|saber|localizar|encontrar|ver|entrar|acceder|iniciar|abrir|menos))(?= [a-z])',
    '(?:no|tampoco) (?:es|sera|seria|resulta|ha sido|fue|va a ser|nos es|me es) (?:posible|factible|viable)(?! (?:garantizar|prometer|asegurar|que))',
    '(?:es|resulta|sera) (?:imposible|inviable)(?! (?:saber|garantizar|prometer))',
    '(?:no|ya no|tampoco) (?:se )?(?:aceptamos|ofrecemos|disponemos|reembolsamos|enviamos|llegamos|cubrimos|admitimos|hacemos|realizamos|damos|vendemos|cambiamos|devolvemos|admite|aceptan|admiten|ofrece|ofrecen|permite|permiten|hacen|realiza|realizan|devuelve|reembolsa)(?! (?:falta|caso|responsable))',
    'no (?:esta|estan|queda|entra|entran) (?:cubiert[oa]s?|incluid[oa]s?|permitid[oa]s?|disponibles?|en la garantia)',
    'no (?:cubre|cubren|incluye|cumple|cumplen|procede|corresponde)(?= )',
    'no (?:tiene|tienen|tenemos) (?:derecho|opcion|forma|manera|posibilidad|stock)',
    '(?:hemos|he|debemos|tenemos que|ha sido|fue|queda) (?:rechaza(?:do|da|r)|denega(?:do|da|r)|desestima(?:do|da|r)|declina(?:do|r))',
    'no (?:hay|existe) (?:ninguna |otra |mas )?(?:forma|manera|opcion|posibilidad|solucion|alternativa|reembolso|devolucion)',
    'no (?:podemos|puedo|se puede) hacer (?:nada|mas)',
    '(?:lamentablemente|me temo que|nos tememos que|(?:siento|lamento) decir(?:le|te|les) que) no(?: (?:se puede|puede ser|es asi))?(?=[,.;!]|$)',
    '(?:no|tampoco|ya no) (?:se )?(?:le |te |lo |la )?puede(?: ser)?(?=[.,;!]|$)',
    '(?:esta|se encuentra) (?:agotad[oa]|descatalogad[oa])',
  ]),
};
/** The customer's own inability, a condition or a question: "if you cannot log in", «si no puede entrar», "can't you see it?". */
const notOurs: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:if|when|whenever|in case|should|unless|because|since|so|that)(?: for some reason)?,? (?:you |it |this |that )?|\byou (?:say|said|mentioned|wrote|told (?:us|me))\b[^.;]{0,60}|\b(?:we|i) (?:see|understand|know|read) (?:that )?you\b[^.;]{0,40})$/,
  es: /(?:\b(?:si|cuando|en caso de que|aunque|por si)(?: (?:usted|todavia|aun))? |\b(?:dice|indica|comenta|menciona) que\b[^.;]{0,60})$/,
};

/** Places where the house says no. Not "cannot guarantee", not the customer's own trouble. */
export function refusals(sentence: Sentence): readonly Span[] {
  const { fold, language, text } = sentence;
  if (endsAsking(text)) return [];
  return patterns[language].all(fold).filter((span) => {
    const before = fold.slice(Math.max(0, span.start - 80), span.start);
    const ours = language === 'en' ? /\b(?:i|we|our|they)\b/.test(fold.slice(span.start, span.end)) : false;
    if (!(ours && /\b(?:because|since|so|that),? $/.test(before)) && notOurs[language].test(before)) return false;
    return !isQuoted(sentence, span);
  });
}
