import type { ThreadFacts } from '../thread.ts';
import type { Span } from '../types.ts';
import { type Placed, type Sentence, spanAt } from './sentence.ts';
import { type ContentStem, isUpper, stems } from './words.ts';

/** Words of a sentence that are the customer's too. */
export interface Shared extends Span {
  readonly stem: string;
  readonly weight: number;
}

/** The sentence's content words that stand among `theirs`, each stem once. A proper name alone weighs half. */
export function sharedWith(sentence: Sentence, theirs: ReadonlyMap<string, ContentStem>): Shared[] {
  const found: Shared[] = [];
  for (const own of sentence.get(stems)) {
    if (!theirs.has(own.stem) || found.some((known) => known.stem === own.stem)) continue;
    const weight = own.weight === 1 && isName(sentence, own) && theirs.get(own.stem)?.name ? 0.5 : own.weight;
    found.push({ start: own.start, end: own.end, stem: own.stem, weight });
  }
  return found;
}

const isName = (sentence: Sentence, span: Span): boolean => span.start > 0 && isUpper(sentence.text, span.start);

/** Sum of weights, each stem once. Words of the trade and names count for one of them, however many there are. */
export function weigh(shared: readonly Shared[]): number {
  const best = new Map<string, number>();
  for (const { stem, weight } of shared) best.set(stem, Math.max(weight, best.get(stem) ?? 0));
  let sum = 0;
  let light = 0;
  for (const weight of best.values()) {
    if (weight < 1) light = weight;
    else sum += weight;
  }
  return sum + light;
}

/** How far a reply names the customer's case: 1 is one word that could only be theirs. */
export const enoughToName = 1;

/** A function of a sentence and the thread it answers, found once for the two: a sentence is kept while one thread is answered. */
export function besideThread<T>(of: (sentence: Sentence, thread: ThreadFacts) => T) {
  const last = (): { thread?: ThreadFacts; value?: T } => ({});
  return (sentence: Sentence, thread: ThreadFacts): T => {
    const kept = sentence.get(last);
    if (kept.thread !== thread || kept.value === undefined) {
      kept.thread = thread;
      kept.value = of(sentence, thread);
    }
    return kept.value;
  };
}

/** As `sharedWith` everything the customer wrote. */
export const sharedWithThread = besideThread((sentence, thread): readonly Shared[] =>
  sharedWith(sentence, thread.stems),
);

/** The customer's words in the whole draft. */
export function sharedInDraft(sentences: readonly Placed[], thread: ThreadFacts): Shared[] {
  return sentences.flatMap((placed) =>
    sharedWithThread(placed.sentence, thread).map((shared) => ({ ...shared, ...spanAt(placed, shared) })),
  );
}
