import type { Language } from '../types.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

/** Thanks, apology, hope, understanding, praise of patience: what may stand before the answer once. */
const opens: Readonly<Record<Language, RegExp>> = {
  en: /^(?:(?:and|also|first of all|firstly|once again|again),? )?(?:(?:many |a thousand |thank|thanks)|thanks?\b|thank you|(?:i|we)(?:'m|'re| am| are)? (?:(?:so|very|truly|really|deeply|sincerely|do|fully|completely|totally|certainly|also|always|greatly|highly|much|must|would like to|want to|can) ){0,3}(?:sorry|apologi[sz]e|regret|hope|trust|understand|appreciate|value|thank|grateful|realize|realise|know how|imagine|acknowledge|empathi[sz]e|sympathi[sz]e)|(?:(?:so|very|really|truly) )?sorry|(?:our|my|please accept (?:our|my))(?: \w{3,12}){0,2} apolog|apologies|hope (?:you|this|all)|how are you|it(?:'s| is) (?:always )?(?:a pleasure|great|good|lovely|nice) to|(?:your|the) (?:patience|satisfaction|feedback|business|trust|experience)[^.]{0,40}(?:appreciated|important|valued|means|priority)|(?:i|we) (?:always )?(?:strive|pride)|glad you|(?:we|i)(?:'re| are|'m| am) (?:glad|happy|pleased|delighted|(?:always )?here (?:to|for)))(?![a-z])/,
  es: /^["'¡¿ ]{0,2}(?:(?:ante todo|antes de nada|en primer lugar|de nuevo|una vez mas|y),? )?(?:(?:muchas |mil |muchisimas )?gracias|(?:le |te |les |os |nos )?(?:agrade[cz][a-z]{1,8}|damos las gracias|doy las gracias)|(?:lo |le |les )?(?:siento|sentimos|lamento|lamentamos)|(?:le |te |les )?(?:pido|pedimos|ruego|rogamos|ofrecemos) (?:mil |nuestras |sinceras |mis )?(?:disculpas|perdon)|disculp[a-z]{1,5}|perdon[a-z]{0,4}|(?:nuestras |mis )(?:mas )?(?:sinceras )?disculpas|(?:entiendo|entendemos|comprendo|comprendemos|valoramos|valoro|sabemos|apreciamos|imagino|imaginamos|somos conscientes)|(?:espero|esperamos|confiamos) que|(?:que )?(?:se encuentre|este) (?:usted )?(?:muy )?bien|(?:nos|me) (?:alegra|complace|alegramos)|es un placer|encantad[oa]s? de|como esta[s]?|(?:estamos|estoy) (?:aqui|a su disposicion)|su (?:opinion|satisfaccion|confianza|paciencia)[^.]{0,40}(?:importante|valiosa|prioridad))(?![a-z])/,
};
/** "Hi Dana," before what is said. */
const greeting =
  /^["'¡ ]{0,2}(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hola|buen[oa]s(?: (?:dias|tardes|noches))?|estimad[oa]s?)(?: [^,.!:]{1,40})?(?:[,.!:] {0,3}|$)/;
/** The courtesy carries the news: "Thank you, the refund was sent", "sorry, but …", «gracias: la pieza sale el lunes». */
const carriesNews: Readonly<Record<Language, Pattern>> = {
  en: new Pattern(['but', 'because', 'so (?:i|we)', '(?:i|we) (?:have|will|can)', "(?:i|we)(?:'ve|'ll)", 'please']),
  es: new Pattern(['pero', 'porque', 'asi que', '(?:he|hemos|voy a|vamos a|puede|puedes)', 'por favor']),
};

/** What a sentence is at the head of a reply. */
export type Opening = 'greeting' | 'courtesy' | 'answer';

/** «Hola, Luis:» sets the name apart from the greeting. */
const addressed = /^\p{Lu}[\p{L}'-]{1,20}(?: \p{Lu}[\p{L}'-]{1,20}){0,2}[,.:] {0,3}/u;

/** Tells a courtesy from a sentence that says something. */
export function openingOf({ fold, text, language }: Sentence): Opening {
  const start = greeting.exec(fold)?.[0].length ?? 0;
  let said = fold.slice(start);
  if (start > 0 && !opens[language].test(said)) said = said.slice(addressed.exec(text.slice(start))?.[0].length ?? 0);
  if (said.trim() === '') return 'greeting';
  const match = opens[language].exec(said);
  if (!match) return 'answer';
  return carriesNews[language].test(said.slice(match[0].length)) ? 'answer' : 'courtesy';
}
