import type { Language } from '../types.ts';
import { spansOf } from './matches.ts';

/**
 * Who the last verb before a place belongs to. "Please share your number so that **we can call** asap" is the house's
 * promise; "**please change** your password as soon as possible" asks the customer.
 */
const house: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:i|we|they|he|she|it|technician|team|colleague|agent|engineer|courier|specialist|department|you)(?:'ll| will| shall)\b|\b(?:i|we|they)(?:'m|'re| am| are| can| could| have|'ve| aim| try| plan| hope to)\b|\b(?:will|to) (?:be|arrive|reach|get back)\b|\byou (?:get|receive|hear)\b|\b(?:i|we) [a-z]{3,12}\b/g,
  es: /[a-záéíóúñ]{2,14}(?:ré|rá|rán|rás|remos)(?![a-záéíóúñ])|(?<![a-záéíóúñ])(?:vamos a|voy a|va a|van a|esper[ea] (?:una?|nuestr[oa])|(?:le|les|te|os|se lo|se la|nos) (?:[a-z]{2,12}(?:o|amos|emos|imos|ran|ra)|informaremos)|(?:podamos|podremos|intento|intentamos|intentare|tratare|tratamos|trabajamos|estamos|estoy)|(?:llega|sale|recibe|tiene)n?)(?![a-záéíóúñ])/g,
};
const customer: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:please|pls|plz|kindly|you (?:should|can|could|must|may|might|need to|have to|want to|are advised)|(?:we|i)(?:'d| would)? (?:advise|recommend|suggest|urge|encourage|ask|need|like) (?:you|that you|changing|updating|to have)?|we advise [a-z]+ing|make sure|be sure|remember to|try to|don't forget|let (?:us|me) know|your (?:reply|answer|response)|(?:if|when|once|as soon as) you)\b|^(?:change|send|reply|return|update|contact|call|renew|pay|submit|install|back up|email|open|complete|sign|answer|get back to (?:me|us))\b/g,
  es: /(?<![a-záéíóúñ])(?:por favor|ruego|rogamos|(?:le|te|les|os) (?:recomend|aconsej|sug|pid|ped|agradec|invit|inst)[a-záéíóú]{2,8}|deb(?:e|es|eria|ería|ia|ía)[a-z]{0,2}|puede[sn]?|podr[ií]a[sn]?|tiene[sn]? que|conviene|es importante que|necesit(?:o|amos) que|si (?:lo |la |nos |me )?[a-záéíóú]{3,12}|(?:cambi|envi|envíe|mand|respond|contest|llam|actualiz|renuev|pag|devuelv|complet|contact|confirm|indiqu|indíqu|escrib)(?:e|a|en|enos|eme|anos|ame|elo|ela|eos)|envíenos|envíeme|mándenos|respóndanos|(?:su|tu) (?:respuesta|contestación))(?![a-záéíóúñ])/g,
};

const lastOf = (text: string, expression: RegExp): number => spansOf(expression, text).at(-1)?.end ?? -1;

/** True when the nearest verb before the place asks the customer to act. `before` is lower-cased text, accents kept. */
export function asksCustomer(before: string, language: Language): boolean {
  const ask = lastOf(before, customer[language]);
  return ask !== -1 && ask >= lastOf(before, house[language]);
}
