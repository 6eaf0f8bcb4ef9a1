import type { Language } from '../types.ts';
import { folded } from './fold.ts';
import { remember } from './remember.ts';

/** Syllables of a word, near enough for a reading formula; at least one. */
export const syllablesOf = (word: string, language: Language): number =>
  word.length <= alwaysOne[language] ? 1 : counted[language](word);

/** Letters of words that have one syllable whatever they are. */
const alwaysOne: Readonly<Record<Language, number>> = { en: 3, es: 1 };

/** Two vowels side by side that are said apart: "create", "video", "material", "science", "being". */
const apart =
  /(?<![ctsgx])i[aou]|(?<=sc|er|l|qu|d)ie(?=n|t)|(?<!p)eo(?!u)|ea$|(?<=cr|r)ea(?=t[ei])|[aeiouy]ing(?=s?$)|(?<![qg])ua/g;

/** Runs of vowels, without the silent e and with the pairs that are said apart. */
function english(word: string): number {
  const plain = folded(word).replace(/[^a-z]/g, '');
  if (plain.length <= alwaysOne.en) return 1;
  const stem = plain
    .replace(/^y/, '')
    .replace(/^busin/, 'bizn')
    .replace(/([^aeiouyl])le[sd]?$/, '$1al')
    .replace(/([^aeiouy])e(?=(?:ly|ments?|ful|less|ness|fore)$)/, '$1')
    .replace(/([^aeioutdy])ed$/, '$1')
    .replace(/([^aeiouysxzcgh])es$/, '$1')
    .replace(/([^aeiouy])e$/, '$1');
  const runs = stem.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, runs + (stem.match(apart)?.length ?? 0));
}

/**
 * Spanish vowels: two strong ones, or a weak one with an accent beside a strong one, are two syllables; the rest of a run
 * is one. A «u» after q or g before e, i is silent; «y» at the end is a vowel.
 */
function spanish(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i');
  let count = 0;
  for (const run of plain.match(/[aeiouáéíóúü]+/g) ?? []) {
    count += 1;
    for (let at = 1; at < run.length; at += 1) {
      const pair = run.slice(at - 1, at + 1);
      const strong = /^[aeoáéó]{2}$/.test(pair);
      const hiatus = /[íú]/.test(pair) && /[aeoáéó]/.test(pair);
      if (strong || hiatus) count += 1;
    }
  }
  return Math.max(1, count);
}

const counted: Readonly<Record<Language, (word: string) => number>> = {
  en: remember(english),
  es: remember(spanish),
};
