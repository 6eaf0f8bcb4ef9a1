import type { Language } from '../../../lib/guidance/types.ts';
import { exampleOf, type RuleEntry } from './rules.ts';

/** Letters without their accents, in lower case: who looks for "compromiso" or "guia" finds them however they are written. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Everything of a rule that can be looked for, as the reader sees it. `words`: its severity and group in words. */
export function searchText(entry: RuleEntry, language: Language, words: readonly string[]): string {
  const { check } = entry;
  const examples = [true, false].map((flag) => exampleOf(entry, language, flag)?.draft ?? '');
  const { title, message, rewrite, source } = check;
  return plain(
    [check.id, title[language], message[language], rewrite[language], source.principle[language], ...source.research]
      .concat(examples, words)
      .join('\n'),
  );
}

/** True when every word looked for stands in the text. */
export function matches(text: string, wanted: string): boolean {
  return plain(wanted)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
