import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

const ownerEn =
  '(?:(?:our|the|company|store|house|standard|internal|general|usual|normal|strict|current|existing|corporate|shop|airline|hotel|bank|team|refund|refunds|return|returns|cancellation|exchange|warranty|shipping|delivery|baggage|fare|booking|pricing|privacy|security|fair[ -]use|usage|acceptable[ -]use|membership|billing|payment) ){0,4}';
const rulesEn =
  '(?:polic(?:y|ies)|rules(?! of thumb)|terms(?: and conditions| & conditions| of (?:service|use|sale))?|t&cs?|guidelines)';
const ownerEs = '(?:(?:nuestr[oa]s?|la|el|los|las) )?';
const rulesEs =
  '(?:politicas?|normas?|normativas?|reglas?|reglamentos?|condiciones(?: generales| de (?:venta|uso|contratacion|servicio|compra))?|terminos(?: y condiciones| de (?:uso|servicio))?|protocolos?)(?! (?:meteorologic|climatic|adversas|atmosferic|del (?:trafico|mar|tiempo|vuelo|terreno)|de (?:luz|trafico)))(?: (?:de|del) (?:la |nuestra )?(?:empresa|compania|casa|tienda|cambios|devoluciones|devolucion|reembolsos?|cancelacion|envios?|garantia|hotel|centro|banco|privacidad)(?: y \\w{4,14})?| intern[oa]s?| vigentes?| comerciale?s?| corporativ[oa]s?){0,2}';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:(?:as )?per|according to|in (?:line|accordance|keeping) with|in compliance with|pursuant to|based on|following|under|because of|due to|owing to|as (?:stated|outlined|mentioned|described|stipulated) (?:in|by)|as a matter of) ${ownerEn}${rulesEn}`,
    `(?:it|this|that|which|those|these|such)(?:'s|'re| is| are) (?:just |simply |how |only )?(?:against |part of )?(?:our|the|company|store|standard|house|strict)(?: \\w{4,12}){0,2} (?:polic(?:y|ies)|rules)`,
    "(?:it's|this is|that's|it is|that is) (?:just |simply |strict )?(?:company |store |house |bank |hotel )?policy",
    `(?:our|the|company|store)(?: \\w{4,12}){0,2} (?:polic(?:y|ies)|rules|terms|guidelines)(?: \\w{3,10}ly| also| just)? (?:do(?:es)? not|do(?:es)?n't|forbids?|prohibits?|prevents?|requires?|states?|says?|dictates?|won't|will not|cannot|can't|(?:is|are) (?:very )?(?:clear|strict|final|the rules|policy))`,
    '(?:i|we) (?:have to|must|need to|can only) (?:follow|stick to|abide by|adhere to|go by|enforce|respect) (?:our|the|company)(?: \\w{4,12}){0,2} (?:polic(?:y|ies)|rules|terms|guidelines)',
    "(?:goes|is|be) against (?:our|the|company)(?: \\w{4,12}){0,2} (?:policy|policies|rules|terms)|(?:i'm|i am|we're|we are) bound by (?:our|the|company)(?: \\w{4,12}){0,2} (?:policy|policies|rules|terms)",
    'rules are rules|policy is policy|(?:those|these) are the rules|that is how our rules work',
  ]),
  es: new Pattern([
    `(?:segun|conforme a|de acuerdo (?:con|a)|en (?:base|virtud|cumplimiento) (?:a|de)|siguiendo|atendiendo a|por|debido a|bajo|en aplicacion de|tal (?:y )?como (?:indica|recoge|establece|marca|dice)n?|como (?:indica|recoge|establece|marca|dice)n?|lo (?:dice|marca|establece)n?) ${ownerEs}${rulesEs}`,
    `(?:es|son|asi es|asi son|esa es|esas son|estas son|esta es) (?:simplemente )?(?:nuestr[oa]s?|la|las|el) ${rulesEs}`,
    `(?:es|por) (?:pura )?(?:politica|norma|normativa) (?:de (?:la )?(?:empresa|casa|compania|tienda)|interna)`,
    `(?:nuestr[oa]s?|la|las|los|el) ${rulesEs} (?:nos |me |lo |le )?(?:no|impide|impiden|prohibe|prohiben|exige|exigen|obliga|obligan|establece|establecen|dice|dicen|indica|indican|marca|marcan)`,
    `va contra (?:nuestr[oa]s?|la|las|el) ${rulesEs}|(?:tengo|tenemos) que (?:seguir|cumplir|respetar|aplicar) (?:nuestr[oa]s?|la|las|el) ${rulesEs}`,
    'las (?:normas|reglas|condiciones) son (?:las (?:normas|reglas)|claras|las que son|iguales)|normas son normas|son las reglas',
  ]),
};

/** Places where a rule of the house is called upon: "as per our policy", «según nuestra normativa». */
export const rulesCited = (sentence: Sentence): readonly Span[] =>
  endsAsking(sentence.text)
    ? []
    : patterns[sentence.language].all(sentence.fold).filter((span) => !isQuoted(sentence, span));
