import type { Language } from '../types.ts';
import { Pattern } from './pattern.ts';
import type { Sentence } from './sentence.ts';

const feelings = '(?:unhappy|disappointed|upset|frustrated|dissatisfied|let down|annoyed)';
const patterns: Readonly<Record<Language, Pattern>> = {
  en: new Pattern([
    `(?:sorry|regret|apologi[sz]e)(?: to (?:hear|see))?(?: that)? you(?:'re| are| remain| feel| still feel| were|'ve been| have been)(?: been| left| still| so| very){0,2} ${feelings}`,
    "(?:i|we)(?: do not|don't| currently do not| currently don't)? have (?:any |no )(?:more |further |other )?(?:information|info|details|news|updates?)",
    '(?:at a loss|beyond me)',
  ]),
  es: new Pattern([
    '(?:lamento|lamentamos|siento|sentimos) que (?:usted )?(?:siga|este|se sienta|haya quedado|continue|quede|se haya sentido)(?: tan| muy)? (?:descontent|insatisfech|molest|decepcionad|disgustad|enfadad)[oae]s?',
    'no (?:tengo|tenemos|dispongo de|disponemos de|hay)(?: mas| ninguna| otra)? (?:informacion|datos|novedades|noticias)(?: nueva| nuevos)?',
    '(?:se me|se nos) escapa',
  ]),
};
const guess: Readonly<Record<Language, RegExp>> = {
  en: /(?:^\W{0,3}|[,;:] )(?:maybe|perhaps|probably|possibly) (?:you|it|they|the|your|there|someone)\b/,
  es: /(?:^\W{0,3}|[,;:] )(?:quizas?|tal vez|a lo mejor|puede que|posiblemente|probablemente) /,
};

/** A sentence after which the customer stands where they stood: a guess, "no further information", regret at their mood. */
export const isDeadEnd = (sentence: Sentence): boolean =>
  guess[sentence.language].test(sentence.fold) || patterns[sentence.language].test(sentence.fold);
