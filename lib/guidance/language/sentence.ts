import type { Language, Span } from '../types.ts';
import { folded, lowered } from './fold.ts';
import { readFor } from './gate.ts';

/** Letters that another letter may be the small form of. */
const beyondLatin = /[\u0100-\u1fff\u2071-\uffff]/;

/**
 * One sentence, without its place in the draft, so that what is found out about it can be kept while the text around it
 * changes. Every language tool is a plain function of a sentence; `get` runs it once and remembers the answer.
 */
export class Sentence {
  /** Lower case with accents; same offsets as `text`. */
  readonly lower: string;
  /** Lower case without accents; same offsets as `text`. */
  readonly fold: string;
  readonly #known = new Map<unknown, unknown>();

  /** `fold` is `folded(text)`, for a caller that has it already. */
  constructor(
    readonly text: string,
    readonly language: Language,
    fold = folded(text),
  ) {
    this.fold = fold;
    this.lower = /[^\x20-\x7e]/.test(text) ? lowered(text) : fold;
    readFor(this.fold);
    const same = !beyondLatin.test(text);
    if (same) readFor(this.lower, text);
    else {
      readFor(this.lower);
      readFor(text);
    }
  }

  get<T>(feature: (sentence: Sentence) => T): T {
    const known = this.#known.get(feature);
    if (known !== undefined || this.#known.has(feature)) return known as T;
    const value = feature(this);
    this.#known.set(feature, value);
    return value;
  }
}

/** A sentence at its place in a draft. */
export interface Placed {
  readonly at: number;
  readonly sentence: Sentence;
}

/** A span of the sentence as a span of the draft. */
export const spanAt = (placed: Placed, span: Span): Span => ({
  start: placed.at + span.start,
  end: placed.at + span.end,
});

/** A question mark ends it. */
export const endsAsking = (text: string): boolean => text.trimEnd().endsWith('?');

/** The whole sentence as a span of the draft. */
export const wholeOf = (placed: Placed): Span => ({ start: placed.at, end: placed.at + placed.sentence.text.length });

/** One value per language. */
export const byLanguage =
  <T>(values: Readonly<Record<Language, T>>) =>
  (sentence: Sentence): T =>
    values[sentence.language];
