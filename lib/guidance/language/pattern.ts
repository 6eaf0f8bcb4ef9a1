import type { Span } from '../types.ts';
import { spanOf } from './matches.ts';
import { WordSearch } from './word-starts.ts';

const none: readonly never[] = [];

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

  first(text: string): Span | null {
    const match = this.#search.next(text);
    return match && spanOf(match);
  }

  all(text: string): readonly Span[] {
    const found = this.#search.all(text);
    return found.length === 0 ? none : found.map(spanOf);
  }
}

/** Phrases in, pattern out: `phrases('in due course', 'as soon as (?:possible|we can)')`. */
export const phrases = (...list: readonly string[]): Pattern => new Pattern(list);

/** The parts of a word list as one group: `oneOf('day week')` → `(?:day|week)`. */
export const oneOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;
