import type { Span } from '../types.ts';
import { none, spanOf } from './matches.ts';
import { WordSearch } from './word-starts.ts';

/**
 * A list of phrases, each an expression over folded text (`fold.ts`), whole words only. A blank in a phrase stands for one
 * to three blanks, ` ?` for none to three. Phrases hold no unbounded repetition, so matching stays linear on any text.
 */
export class Pattern {
  readonly #search: WordSearch;

  constructor(phrases: readonly string[]) {
    this.#search = new WordSearch(
      phrases.map((phrase) => `(?:${phrase})(?![a-z0-9_])`),
      { some: ' {1,3}', any: ' {0,3}' },
    );
  }

  test(text: string): boolean {
    return this.#search.next(text) !== null;
  }

  all(text: string): readonly Span[] {
    const found = this.#search.all(text);
    return found.length === 0 ? none : found.map(spanOf);
  }
}

/** The parts of a word list as one group: `oneOf('day week')` → `(?:day|week)`. */
export const oneOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;
