import type { Language } from '../../guidance/types.ts';
import { isFunctionWord } from '../model/function-words.ts';
import { tokensOf } from '../model/words.ts';
import { normaliseText } from '../normalised-text.ts';

/** Words of one insight: stem → the word as it was first written, in lower case. */
export type GroupingWords = ReadonlyMap<string, string>;

/** Words kept of one insight: what an excerpt of 500 characters and a note have between them, and a bound on what is stored. */
const most = 60;
const shortest = 3;

/** Stems of a text that may say what it is about: no word that only holds sentences together, no number, no masked part. */
export function groupingWords(text: string, language: string): GroupingWords {
  const read: Language = language === 'es' ? 'es' : 'en';
  const normalised = normaliseText(text);
  const words = new Map<string, string>();
  for (const { form, start, end } of tokensOf(normalised.text, read)) {
    if (form.length < shortest || words.has(form) || isFunctionWord(form, read)) continue;
    words.set(form, normalised.quote(start, end).toLowerCase());
    if (words.size >= most) break;
  }
  return words;
}
