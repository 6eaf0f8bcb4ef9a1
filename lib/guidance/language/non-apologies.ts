import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const tail =
  "(?: (?:that )?(?:(?:this|it|that|we|the (?:matter|issue|situation)|this (?:matter|issue|situation|problem)) )?(?:may |might |could |will |would )?(?:have |has )?(?:cause|caused|causing|brought|created)(?: (?:to )?(?:you|by this|by it|for you))?| (?:that )?you(?:'ve| have| may have| might have)? (?:been )?(?:experienced|experiencing|faced|had|caused|encountered))?";
const any =
  '(?:any|all|whatever) (?:(?:possible|and all|kind of|sort of|of the|further) )?(?:inconveniences?|trouble|confusion|misunderstandings?|frustration|upset|distress|hassle|disruption|offen[cs]e|discomfort|annoyance|disappointment|dissatisfaction)';
const one = '(?:the|this|that|these|such|your|an?|all this) (?:\\w{3,12} )?(?:inconveniences?|hassle)';
const sorry =
  '(?:sorry|apologi[sz]e|apologi[sz]ing|apology|apologies|regrets?|forgive us|excuse us|forgive me)(?: to you| again| sincerely| once again| deeply)?';

const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `${sorry}(?: for| about)? (?:${any}|${one})${tail}`,
    `(?:pardon|excuse|forgive) (?:${any}|${one})${tail}`,
    `(?:the|any|this) inconvenience(?: caused)? (?:is|are) (?:deeply |sincerely |much )?regretted`,
    "(?:sorry|apologi[sz]e|apologies) (?:if|in case|should) (?:(?:you|there|this|it|that|we|i|anyone|anything|something|someone|my|our|the) [a-z']{2,14}(?: [a-z]{2,14}){0,3})",
    "(?:sorry|apologi[sz]e|regret)(?: to hear| to read| to learn)?(?: that)? you(?:'re| are)? (?:feel|felt|feeling|think|thought|see it|saw it|took it|believe|perceive|perceived|have the (?:feeling|impression)|had the (?:feeling|impression)|were offended|are offended|got the impression)(?: (?:that|this) way| so| like that)?",
    'sorry (?:for|about) (?:how|the way) (?:you|this|it) (?:feel|felt|may have|might have|made you feel)',
    "if (?:we|i)(?:'ve| have)?(?: in any way)? (?:offended|upset|inconvenienced|disappointed) you,? (?:we|i|please)(?:'re|'m| are| am)?(?: truly| very| do)? (?:sorry|apologi[sz]e|accept)",
  ]),
  es: new Pattern([
    '(?:(?:lo |le |les )?(?:lamento|lamentamos|siento|sentimos|disculpa|disculpe|disculpen|disculpad|perdona|perdone|perdonen|perdonad|excuse|excusen)|(?:disculpas|perdon|excusas)(?: [a-z]{4,14})? por|(?:disculp|perdon|excus)[ae](?:rnos|rme|nos|me) (?:por )?|(?:disculp|perdon)(?:en|e)) (?:mucho |profundamente |sinceramente |de verdad )?(?:(?:todas |todos )?(?:las|los|el|la|cualquier|cualesquiera|toda|todo|estas|estos|tantas|alguna|posibles|las posibles|los posibles)(?: tipo de)? )?(?:molestias?|inconvenientes?|inconveniencias?|incomodidad(?:es)?|trastornos|incordios|contratiempos)(?: (?:que )?(?:esto |ello |la situacion |esta situacion |este asunto )?(?:le |les |te |os )?(?:(?:haya|hayan|hayamos|hubiera|hubieramos|pueda|puedan|podamos|pudiera|pudieramos|ha|han|hemos)(?: podido)?(?: haber)?(?:le|les|te)? )?(?:causad[oa]s?|ocasionad[oa]s?|provocad[oa]s?|generad[oa]s?|causar|ocasionar|generar|suponer|supuesto|causarle|ocasionarle|causarte|ocasionarte)(?:le|les|te)?)?',
    '(?:lamento|lamentamos|siento|sentimos|sentiria|lamentaria)(?: mucho| profundamente)? (?:que|si) (?:usted |tu )?(?:se |te |os )?(?:(?:haya|hayas|hayan|hayais|ha|has)(?: podido)? (?:sentido|sentir|ofendido|molestado|percibido|interpretado|tenido (?:esa|la) (?:sensacion|impresion)|llevado esa)|sienta|sientas|sientan|sintiera|sintio|vea asi|lo vea|lo veas|piense|pienses|crea|creas|opine|perciba|tenga (?:esa|la) (?:sensacion|impresion)|tengas (?:esa|la) (?:sensacion|impresion)|lo (?:haya|hayas) (?:tomado|percibido|visto|entendido) asi)(?: asi| de esa (?:manera|forma))?',
    '(?:disculp|perdon|excus)(?:a|e|en|ad|anos|enos|ame|eme) (?:por )?si (?:en algun momento )?(?:se |te |le |les |os |lo |la |algo |alguien |esto |hemos |he |nos |no )[a-z]{1,14}(?: [a-z]{1,14}){0,2}',
    '(?:disculpas|perdon) si (?:en algun momento )?(?:se |te |le |les |os |lo |algo |alguien |esto |hemos |he )[a-z]{1,14}(?: [a-z]{1,14}){0,2}',
    'si (?:en algun momento )?(?:le |les |te |os |lo |la )?(?:hemos|he) (?:podido )?(?:ofendido|ofender|molestado|molestar|causado|causar|ocasionado|ocasionar|incomodado)(?:le|les|te)?(?: [a-z]{2,14}){0,3},? (?:le |les |te )?(?:pedimos|pido|rogamos|disculp|perdon|lo siento|lo sentimos)[a-z]{0,4}',
  ]),
};

const inconvenience = /inconv|trouble|hassle|molest|incomod|trastorn|incordi|contratiemp/;
/** After "inconvenience": the fact itself. "the inconvenience of the second trip", «las molestias que le causó el retraso». */
const names: Readonly<Record<Language, RegExp>> = {
  en: /^(?: (?:of|from|with|in|when|because|due to|by|that|which|caused (?:by|due to)))?(?: (?:the|your|our|a|an|his|her|this|that|these|those|having|being|not|two|three|both|\d+))(?: [a-z-]{2,16}){0,2}? (?!(?:matter|issue|issues|situation|problem|problems|occasion|error|caused|causes|may|might|could|has|have|inconvenience)\b)[a-z]{3,}/,
  es: /^(?: (?:que (?:le|les|te|os) (?:causo|ocasiono|supuso|provoco|ha (?:causado|ocasionado|supuesto)))| de| por| del| debid[oa]s? a| a causa de| causad[oa]s? por| ocasionad[oa]s? por| provocad[oa]s? por| con)+ ?(?:el|la|los|las|un|una|su|sus|nuestr[oa]s?|este|esta|no|haber|tener)? ?(?!(?:esto|ello|situacion|este asunto|problema|caso|incidencia|asunto|momento|parte|causadas|ocasionadas)\b)[a-z]{4,}/,
};
/** Doubt about one's own words is honest: "sorry if I was unclear", «perdone si no me he explicado». */
const ownWords: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:if|in case) (?:(?:i|we)(?:'m|'ve| am| was| were| have)?(?: \w+){0,2} (?:misunderst\w+|misread|mistaken|wrong|unclear|not clear|clear|repeat\w*|missed|explain\w*)|(?:this|that|it|my \w+|our \w+)(?:'s| is| was| wasn't| isn't| were| sounds?| seems?)(?: \w+){0,2} (?:unclear|clear|confusing|obvious|basic|long|repeat|repetitive|already|off-topic|late)|you(?:'ve| have)? already|you already)/,
  es: /\bsi (?:no )?(?:(?:me|nos|lo) )?(?:he|hemos|habia|habiamos|fui|fuimos)?(?: \w+){0,2} ?(?:explicad|entendid|malinterpretad|repetid|repit|equivoc|clar[oa]\b|confund)|\bsi (?:ya|esto ya|no ha quedado clar|no (?:le|te) ha quedado clar)/,
};
/** Spoken of, not said: "you wrote sorry if", "instead of sorry for any inconvenience". */
const reported = /(?:\b(?:not|never|rather than|instead of|more than|no|en (?:vez|lugar) de|mas que)(?: \w+){0,2}) $/;

/** An apology for "any inconvenience", for an "if", or for how the customer feels. Apologies for a fact are left alone. */
export function nonApologies(sentence: Sentence): readonly Span[] {
  const { fold, language } = sentence;
  return patterns[language].all(fold).flatMap((span) => {
    const rest = fold.slice(span.end, span.end + 120);
    const harm = inconvenience.test(fold.slice(span.start, span.end));
    if (isQuoted(sentence, span) || (harm && (names[language].test(rest) || /^: ?\S+ \S+ \S/.test(rest)))) return [];
    if (ownWords[language].test(fold.slice(span.start, span.end + 40))) return [];
    if (reported.test(fold.slice(Math.max(0, span.start - 30), span.start))) return [];
    return [span];
  });
}
