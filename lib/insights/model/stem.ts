import type { Language } from '../../guidance/types.ts';

/** Endings that say nothing about the subject, longest first. At least four letters stay. */
const endings: Readonly<Record<Language, RegExp>> = {
  en: /(?:ations?|ements?|ingly|ings?|edly|iest|ies|ied|ers?|ed|es|ly|s|e|y)$/,
  es: /(?:aciones|acion|imientos?|amientos?|iendome|andome|iendo|ando|arme|erme|irme|arlo|erlo|irlo|arla|mente|idades|idad|aron|ieron|aban|ados?|adas?|idos?|idas?|amos|emos|imos|ais|eis|aba|ar|er|ir|as|es|os|an|en|a|e|o|s)$/,
};
const shortest = 4;

/** The part of a word that its forms share, near enough to be read: `refunded` and `refunds` give `refund`. */
export function stem(word: string, language: Language): string {
  if (word.length <= shortest) return word;
  const cut = word.replace(endings[language], '');
  return cut.length >= shortest ? cut : word.slice(0, Math.max(shortest, word.length - 1));
}
