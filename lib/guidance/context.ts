import type { DraftKind } from '../helpdesks/types.ts';
import type { Hit } from './checks/check.ts';
import { type Placed, type Sentence, spanAt } from './language/sentence.ts';
import type { ThreadFacts } from './thread.ts';
import type { Language, OfferLimit, Span } from './types.ts';

/** What the policy lets this agent offer; checks that need it stay silent without it. */
export interface ReviewPolicy {
  /** Largest amount that may be offered without asking, in the team's currency. */
  readonly limit?: number | undefined;
}

/** Everything a check may look at. */
export interface Context {
  readonly draft: string;
  readonly kind: DraftKind;
  readonly language: Language;
  readonly sentences: readonly Placed[];
  /** Null without a customer's message. */
  readonly thread: ThreadFacts | null;
  readonly requester: string | null;
  /** What this agent may offer without asking; null when nobody said. */
  readonly limit: OfferLimit | null;
  /** The moment of writing; days in rewrites are counted from it. */
  readonly now: Date;
}

/** Hits of a rule that needs one sentence at a time; its spans count from the sentence's start and are kept with it. */
export function inEachSentence(context: Context, find: (sentence: Sentence) => readonly Span[]): Hit[] {
  const hits: Hit[] = [];
  for (const placed of context.sentences) {
    for (const span of placed.sentence.get(find)) hits.push(spanAt(placed, span));
  }
  return hits;
}

/** True when some sentence has the feature. */
export const someSentence = (context: Context, has: (sentence: Sentence) => boolean): boolean =>
  context.sentences.some((placed) => placed.sentence.get(has));
