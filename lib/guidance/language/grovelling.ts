import type { Language, Span } from '../types.ts';
import { apologyWords } from './apology-words.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';

const muchEn =
  '(?:so|very|truly|deeply|terribly|really|extremely|incredibly|sincerely|profoundly|awfully|dreadfully|genuinely|immensely|unbelievably|humbly|utterly|eternally|completely|infinitely|absolutely)';
const topEn =
  '(?:sincerest|deepest|humblest|profoundest|greatest|most (?:sincere|humble|profound|heartfelt|abject)|heartfelt|profound|humble|abject|unreserved|endless)';

/** Grovelling by itself, wherever it stands. */
const alone: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `${muchEn},? (?:and )?(?:${muchEn},? (?:and )?){1,4}(?:(?:we |i )?(?:sorry|apologi[sz]e|regret))`,
    `(?:deeply|profoundly|humbly|eternally|profusely|abjectly)(?: and ${muchEn})? (?:sorry|apologi[sz]e|regret)`,
    '(?:apologi[sz]e|sorry) (?:profusely|deeply|profoundly|humbly|abjectly|a (?:thousand|million) times)',
    `${topEn}(?: and ${topEn}| and most \\w{4,10})?(?: (?:personal|possible))? (?:apolog(?:y|ies)|regrets?)`,
    '(?:(?:an?|one) )?(?:thousand|million|hundred|thousands of|a million and one|countless|infinite|endless)(?: times)? (?:apologies|pardons|sorry)',
    '(?:humbly )?(?:beg|begging|plead|pleading|implore|imploring|beseech)(?: (?:you|with you|of you))?(?: to| for)?(?: (?:your|our|some|a little))? (?:forgiv\\w{1,6}|mercy|understanding|patience|indulgence|another chance|accept (?:my|our) apolog\\w{1,3}|humble pardon)',
    'humbly (?:ask|request|seek) (?:for )?(?:your )?(?:forgiveness|pardon|understanding)',
    '(?:find it )?in your heart to (?:forgive|pardon|excuse)',
    "(?:(?:i|we)(?: really| just| simply)? (?:can't|cannot|can not|could(?:n't| not| never)|can never) (?:possibly )?(?:apologi[sz]e|say sorry)(?: to you)? enough)",
    "(?:i'm|i am|we're|we are) (?:so |deeply |utterly |truly |absolutely |terribly |completely |thoroughly |beyond ){1,2}(?:ashamed|mortified)|absolutely mortified",
    "(?:i|we) (?:do not|don't|did not|didn't) deserve (?:you|your|such)",
    'on (?:my|our|bended) knees|at your feet',
    'please,? please,? (?:forgive|pardon|accept|excuse)',
  ]),
  es: new Pattern([
    '(?:mil|un millon de|millones de|infinitas|miles de|todas las) (?:y un[ao]? )?(?:disculpas|perdones|excusas)(?: del mundo)?|mil veces (?:perdon|disculpas|lo siento)',
    '(?:le |te |les |os )?(?:ruego|rogamos|suplico|suplicamos|imploro|imploramos) (?:humildemente )?(?:que )?(?:por favor )?(?:me |nos )?(?:perdon\\w{0,5}|su perdon|tu perdon|clemencia)',
    '(?:le |te |les |os )?(?:suplico|suplicamos|imploro|imploramos) (?:humildemente )?(?:que )?(?:me |nos )?(?:disculp\\w{1,4}|(?:su |tu )?(?:comprension|paciencia|indulgencia)|otra oportunidad)',
    '(?:lo )?(?:siento|sentimos|lamento|lamentamos)(?: \\w{2,14}){0,2} (?:profundamente|en lo mas (?:hondo|profundo)|infinitamente|enormemente y \\w{4,16}mente)',
    '(?:muy|tan|profunda|sincera|humilde|infinita)mente y (?:muy )?\\w{4,14}mente (?:lo |le |les )?(?:siento|sentimos|lamento|lamentamos|pido|pedimos)',
    '(?:profundamente|humildemente|infinitamente),? (?:lo |le |les |te )?(?:siento|sentimos|lamento|lamentamos|(?:pido|pedimos) (?:perdon|disculpas))',
    '(?:(?:lo )?(?:siento|sentimos|lamento|lamentamos) (?:mucho,? (?:mucho|muchisimo)|muchisimo,? (?:mucho|muchisimo|de verdad)|tanto,? tanto))',
    '(?:mas|nuestras|mis) (?:sincer[ao]s?|profund[ao]s?|humildes?|sentid[ao]s?|hond[ao]s?)(?: y (?:mas )?(?:sincer|profund|humild|sentid|hond)\\w{1,3}) (?:disculpas|perdon|excusas)',
    '(?:mas (?:sinceras|profundas|humildes|sentidas|hondas)|humildes|rendidas) (?:disculpas|excusas)|(?:disculpas|excusas) (?:mas )?(?:humildes|rendidas)',
    '(?:le |te |les )?(?:pido|pedimos) (?:humildemente|de rodillas|mil veces) (?:perdon|disculpas)|(?:pido|pedimos) (?:perdon|disculpas) (?:humildemente|de rodillas|mil veces|una y mil veces)',
    'de rodillas|a sus pies|nos arrastramos|me arrastro',
    '(?:me muero|nos morimos|me caigo|muert[oa]s?) de (?:la )?verguenza|(?:estoy|estamos) (?:profundamente|totalmente|completamente|absolutamente|muy|tan) avergonzad[oa]s?|que verguenza(?= (?:mas|tan|siento|sentimos))',
    '(?:no (?:le |te )?(?:merezco|merecemos)) (?:su|tu|un cliente|clientes)',
    '(?:no (?:se|sabemos|encuentro|encontramos|tengo|tenemos))(?: ya)? (?:como|palabras para|la manera de) (?:pedir\\w{0,4} (?:perdon|disculpas)|disculpar\\w{1,4}|expresar\\w{0,4} cuanto)',
  ]),
};

/** Grovelling only beside an apology: thanks may come from the heart too. */
const beside: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    '(?:from|with) (?:the (?:very )?bottom of )?(?:all )?(?:my|our) (?:whole )?hearts?|from the (?:very )?bottom of (?:my|our) hearts?',
    "(?:there are |i have |we have )?no words|words (?:can't|cannot|can not|could never|fail)",
    'humbly|we can only hope',
  ]),
  es: new Pattern([
    'en el alma|de todo corazon|con (?:todo )?(?:mi|el|nuestro) (?:corazon|alma)|desde lo mas (?:hondo|profundo)(?: (?:de|del) (?:mi |nuestro )?(?:corazon|alma|ser))?|del alma',
    'no (?:hay|tengo|tenemos|existen) palabras|humildemente',
  ]),
};

const grief =
  /\b(?:loss|passing|death|died|bereave|passed away|condolences|fallec|perdida de su|su perdida|muerte|pesame|condolencias)/;
/** "No need to beg", «sin ponerse de rodillas»: said of somebody else, or denied. */
const denied =
  /(?:\b(?:no need|not|don't|do not|needn't|without|never|rather than|you|they)(?: \w+){0,2} |(?<![a-z])(?:sin|no hace falta|en (?:vez|lugar) de|usted)(?: \w+){0,3} )$/;

/** Begging, and intensifiers piled on an apology. A very once, and condolences, are none. */
export function grovelling(sentence: Sentence): readonly Span[] {
  const { fold, language } = sentence;
  const found = [...alone[language].all(fold)];
  if (sentence.get(apologyWords).length > 0) found.push(...beside[language].all(fold));
  if (found.length === 0 || grief.test(fold)) return [];
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span, index, all) => (all[index - 1]?.end ?? -1) <= span.start)
    .filter((span) => !isQuoted(sentence, span) && !denied.test(fold.slice(Math.max(0, span.start - 40), span.start)));
}
