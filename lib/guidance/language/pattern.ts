import type { Span } from '../types.ts';

/**
 * A list of phrases as one expression over folded text (`fold.ts`), whole words only. A blank in a phrase stands for one
 * to three blanks. Phrases hold no unbounded repetition, so matching stays linear on any text.
 */
export class Pattern {
  readonly #once: RegExp;
  readonly #every: RegExp;

  constructor(phrases: readonly string[]) {
    const source = `(?<![a-z0-9_])(?:${phrases.join('|').replaceAll(' ', ' {1,3}')})(?![a-z0-9_])`;
    this.#once = new RegExp(source);
    this.#every = new RegExp(source, 'g');
  }

  test(text: string): boolean {
    return this.#once.test(text);
  }

  first(text: string): Span | null {
    const match = this.#once.exec(text);
    return match ? { start: match.index, end: match.index + match[0].length } : null;
  }

  all(text: string): Span[] {
    if (!this.#once.test(text)) return [];
    return Array.from(text.matchAll(this.#every), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })).filter((span) => span.end > span.start);
  }
}

/** Phrases in, pattern out: `phrases('in due course', 'as soon as (?:possible|we can)')`. */
export const phrases = (...list: readonly string[]): Pattern => new Pattern(list);

/** The parts of a word list as one group: `oneOf('day week')` → `(?:day|week)`. */
export const oneOf = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;
