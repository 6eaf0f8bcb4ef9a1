import type { Language } from '../types.ts';
import type { Sentence } from './sentence.ts';
import { stems } from './words.ts';

/** What a question wants: a time, an amount, a way, a reason, an act, or a yes or no. */
export type Wanted = 'time' | 'amount' | 'way' | 'reason' | 'act' | 'fact' | 'yes-or-no';

/** Not asked to be answered: greetings, calls for help, tags, exclamations with a question mark. */
const phatic: Readonly<Record<Language, RegExp>> = {
  en: /\bhow (?:are you|are u|r u|is it going|do you do|are things|was your|have you been|is your day)\b|\b(?:are you|r u|is (?:any|some)(?:one|body)|any(?:one|body)) (?:still )?(?:there|here|around|listening|reading|home)\b|\b(?:can|could|would|will|may) (?:you|u|i|anyone|someone|somebody|anybody|we|y'all) (?:guys |please |pls |kindly |perhaps |maybe |possibly )*(?:help|assist|advise|get (?:some )?help|look into|take a look|have a look|fix|sort|solve|resolve|chat|talk|speak|ask|trouble|bother|have (?:some |your )?(?:help|assistance))\b|\b(?:any|some) (?:ideas?|suggestions?|help|advice|thoughts|clues?|tips?|solutions?|luck|chance|recommendations?|assistance|insight)\b|\b(?:seriously|really|wtf|kidding|serious|joking|a joke|for real|hello|please|pls|anyone|right|correct|ok|okay|yes|no|huh|eh|why|what|how come|understand|understood|deal|agreed|sure|y\/n|cool|you know|lol|true|get it|got it|makes? sense|guys)\?{1,5}["') ]*$|\bhow (?:hard|difficult|dare|is (?:this|that|it) (?:possible|acceptable|ok|okay|fair|legal|even|right|not)|(?:on earth|the hell|many times|much longer|long (?:do|must|should|will) (?:i|we) (?:have to )?wait)|can (?:you|they|this|that|it|a company|people)|could (?:you|they|this)|do (?:you|they) (?:expect|justify|explain|sleep|stay))\b|\bwhat (?:kind|sort) of|\bwhat(?:'s| is| on earth|s) (?:going on|happening|wrong|the (?:point|deal|matter|problem|issue|hell|use)|up|this|your problem)\b|\bwhat (?:the|happened|gives|else|about|now|next|am i|are we|should i|do i|can i|can be done|do you (?:think|mean|suggest|say|recommend)|does that|a)\b|\bwho (?:does|do|cares|would|else)\b|\b(?:don't|doesn't|isn't|aren't|wasn't|won't|wouldn't|shouldn't|couldn't|can't|haven't|hasn't|didn't) (?:you|it|they|this|that|he|she|we|i)\b|\bdo you (?:even|really|not|guys|people|ever|understand|see|know (?:what|who|how (?:long|many|much)) (?:i|we)|think|care|mean|want|need|have any)\b|\b(?:would|will|do|does|is|was|are) (?:that|this|it|you|they) (?:be )?(?:ok|okay|fine|all right|alright|all|enough|right|correct|normal|clear|make sense|understand)\b|\bmay i\b|\bcan i (?:ask|talk|speak|have a word)|\b(?:you|they|u) (?:guys )?(?:there|gonna|going to (?:do|help|fix|answer|reply|respond))\b|\b(?:which|what) (?:one )?(?:do|did|would) you (?:mean|need|want|prefer)|\bany (?:updates?|news|progress|word|other)\b|\banything (?:else|i|we|you)\b|\bor what\b|\bis there (?:anything|something|any|some(?:one|thing)|a (?:way|fix|solution|problem|reason|possibility|chance)|anybody|anyone|no)\b/,
  es: /(?<![a-z])(?:que tal|como (?:esta|estas|estan|estais|le va|te va|andas|es posible|puede ser|se atreven|pueden|podeis|va|quieren)|(?:hay|esta) alguien|alguien (?:ahi|por ahi)|(?:me|nos) (?:podria|podrian|puede|pueden|puedes|podrias|podeis|podriais)(?:n)? (?:usted(?:es)? )?(?:ayudar|asistir|atender|orientar|aconsejar|echar|dar una (?:mano|solucion|respuesta)|solucionar|resolver)|(?:puede|pueden|puedes|podria|podrian|podrias|podeis)(?: usted(?:es)?)? (?:ayudar|atender|orientar|asistir|aconsejar|solucionar|resolver|arreglar|echar)(?:me|nos)?(?:lo|la|los|las)?|(?:alguien|quien) (?:me |nos )?(?:puede|podria|sabe|tiene|ha|le)|algun[ao]?s? (?:idea|sugerencia|solucion|novedad|ayuda|consejo|recomendacion|noticia|otra|forma|manera|remedio|pista|posibilidad)|alguna vez|(?:hay|existe|habria|tiene|tienen) (?:alguna? |otra )?(?:forma|manera|solucion|modo|posibilidad|remedio|arreglo)|en serio|de verdad|es (?:una )?broma|se (?:rien|burlan)|(?:les|le|os|te) parece|hasta cuando|que (?:pasa|paso|ocurre|ocurrio|sucede|hago|hacer|hacemos|puedo hacer|puede ser|debo hacer|mas|esta pasando|clase|tipo de|opina|opinan|piensan|se puede|podria|podemos|verguenza|significa esto|me (?:recomienda|aconseja|sugiere)\w*)|a que se debe|por que (?:sera|no|pasa|ocurre|sucede|se)|como (?:lo |la )?(?:soluciono|arreglo|resuelvo|hago|puedo (?:solucionar|arreglar|resolver|hacer)\w*|se (?:soluciona|arregla|resuelve))|como que|entiende|entienden|me explico|se entiende|o (?:no|que)|no (?:es|cree|creen|seria|deberia|pueden|puede|hay)|sabe|sabeis|saben|sabes)(?![a-z])|(?:verdad|no|vale|ok|cierto|correcto|si|ya|eh|por que|hola|seguro|y|gracias|favor)\?{1,5}["') ]*$/,
};
/** Where a Spanish question word asks: «como» elsewhere compares and «que» joins, and accents are often left out. */
const opens =
  '(?:^["¡( ]{0,3}|[¿,:;] ?|(?<![a-z])(?:y|e|pero|saber|sabe|sabes|digame|decirme|indicarme|a|de|por|en|hasta|desde|para|con|hola) )';
const kinds: Readonly<Record<Language, readonly (readonly [Wanted, RegExp])[]>> = {
  en: [
    ['time', /\b(?:when|what time|how long|how soon|what (?:day|date)|by what|until when|opening hours|hours)\b/],
    [
      'amount',
      /\b(?:how much|how many|what (?:does it|do they|will it|is the|are the) (?:cost|price|fee|charge|costs|fees)|price|cost)\b/,
    ],
    ['reason', /\b(?:why|how come|what(?:'s| is) the reason)\b/],
    ['act', /\b(?:can|could|will|would|are) (?:you|u|someone|anyone|somebody|they|your team)\b/],
    [
      'way',
      /\b(?:how (?:do|can|to|would|should|could|did)|where (?:do|can|should|would|is the|are the)|can i|could i|may i|am i able|do i|should i|shall i)\b/,
    ],
    ['fact', /\b(?:what|which|who|whose|where|how)\b/],
  ],
  es: [
    [
      'time',
      /(?<![a-z])(?:cuando|a que hora|hasta que hora|que dia|cuanto (?:tarda|tardan|tardara|tiempo|falta)|en que fecha|horario)(?![a-z])/,
    ],
    ['amount', /(?<![a-z])(?:cuanto|cuanta|cuantos|cuantas|que (?:precio|coste|costo)|a como)(?![a-z])/],
    ['reason', /(?<![a-z])(?:por que|cual es (?:el motivo|la razon|la causa))(?![a-z])/],
    [
      'act',
      /(?<![a-z])(?:(?:me |nos |le |lo |la )?(?:puede|pueden|puedes|podria|podrian|podrias|podeis|podriais)|(?:me|nos) [a-z]{3,12}(?:n|s|is))(?![a-z])/,
    ],
    [
      'way',
      new RegExp(
        `${opens}(?:como|donde|adonde)(?![a-z])|(?<![a-z])(?:puedo|podria|podemos|debo|tengo que|hay que)(?![a-z])`,
      ),
    ],
    ['fact', new RegExp(`${opens}(?:que|cual|cuales|quien|quienes)(?![a-z])`)],
  ],
};
/** "Why is your app so bad?" is a complaint; "why was I charged $3?" a question. */
const ownCase: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:i|my|me|we|our)\b|\d/,
  es: /(?<![a-z])(?:me|mi|mis|nos|nuestr[oa]s?)(?![a-z])|\d/,
};

/** "Or my reader?": half of the question before. */
const goesWithTheLast = /^["' ]{0,2}(?:or|o|u)(?![a-z])/;

/** What the sentence asks for, or null where it asks nothing that a reply could leave open. */
export function wanted(sentence: Sentence): Wanted | null {
  const { fold, language, text } = sentence;
  if (!/\?["')\]» ]{0,3}$/.test(text) || /^\s*>/.test(text) || fold.length < 9 || fold.length > 260) return null;
  if (phatic[language].test(fold) || goesWithTheLast.test(fold)) return null;
  if (sentence.get(stems).reduce((sum, stem) => sum + stem.weight, 0) < 1) return null;
  const kind = kinds[language].find(([, words]) => words.test(fold))?.[0] ?? 'yes-or-no';
  return kind === 'reason' && !ownCase[language].test(fold) ? null : kind;
}

const pointing: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:it|its|it's|this|that|they|them|their|these|those|one|ones)\b/,
  es: /(?<![a-z])(?:esto|eso|ello|lo|la|los|las|le|les|este|esta|ese|esa|estos|estas|esos|esas|asi|ahi|[a-z]{3,12}[aei]r(?:l[oa]s?|les?|mel[oa]s?|sel[oa]s?))(?![a-z])/,
};
/** True when the words of the question point back: what they mean stands in the sentence before. */
export const pointsBack = (sentence: Sentence): boolean => pointing[sentence.language].test(sentence.fold);
