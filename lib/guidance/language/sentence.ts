import type { Language, Span } from '../types.ts';
import { folded, lowered } from './fold.ts';
import { readAlike } from './reading.ts';

/** Letters that another letter may be the small form of. */
const beyondLatin = /[\u0100-\u1fff\u2071-\u209f\u2100-\uffff]/;

/**
 * Something to be found out about a sentence, with its place among what a sentence remembers: an array is read many times sooner than a map, and there
 * are some hundred answers to every sentence.
 */
interface Feature<T> {
  (sentence: Sentence): T;
  place?: number;
}
let features = 0;
const nextPlace = (): number => features++;

/**
 * One sentence, without its place in the draft, so that what is found out about it can be kept while the text around it
 * changes. Every language tool is a plain function of a sentence; `get` runs it once and remembers the answer.
 */
export class Sentence {
  /** Lower case with accents; same offsets as `text`. */
  readonly lower: string;
  /** Lower case without accents; same offsets as `text`. */
  readonly fold: string;
  readonly #known = new Array<unknown>(features);

  /** `fold` is `folded(text)`, for a caller that has it already. */
  constructor(
    readonly text: string,
    readonly language: Language,
    fold = folded(text),
  ) {
    this.fold = fold;
    this.lower = /[^\x20-\x7e]/.test(text) ? lowered(text) : fold;
    if (!beyondLatin.test(text)) readAlike(this.lower, text);
  }

  get<T>(feature: Feature<T>): T {
    feature.place ??= nextPlace();
    const known = this.#known[feature.place];
    if (known !== undefined) return known as T;
    const value = feature(this);
    this.#known[feature.place] = value;
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
