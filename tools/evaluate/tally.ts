import { type Share, wilson } from './wilson.ts';

/** How often what was said agreed with the label. */
export interface Tally {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly falseNegative: number;
  readonly trueNegative: number;
}

export const emptyTally: Tally = { truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 };

/** The tally with one more case: what the label says, and what was said. */
export function counted(tally: Tally, expected: boolean, said: boolean): Tally {
  if (expected) {
    return said
      ? { ...tally, truePositive: tally.truePositive + 1 }
      : { ...tally, falseNegative: tally.falseNegative + 1 };
  }
  return said
    ? { ...tally, falsePositive: tally.falsePositive + 1 }
    : { ...tally, trueNegative: tally.trueNegative + 1 };
}

/** What a tally comes to. A share is null where it would be one of nothing. */
export interface Figures {
  /** Cases that carry the label. */
  readonly positives: number;
  /** Cases in which it was said. */
  readonly fired: number;
  readonly cases: number;
  readonly precision: Share | null;
  readonly recall: Share | null;
  readonly f1: Share | null;
}

/** Positives, fired, precision, recall and F1 of a tally, with 95 % intervals. */
export function figuresOf({ truePositive, falsePositive, falseNegative, trueNegative }: Tally): Figures {
  const positives = truePositive + falseNegative;
  const fired = truePositive + falsePositive;
  return {
    positives,
    fired,
    cases: positives + falsePositive + trueNegative,
    precision: wilson(truePositive, fired),
    recall: wilson(truePositive, positives),
    f1: f1Of(truePositive, falsePositive + falseNegative),
  };
}

/**
 * F1 is no share of cases, but it rises with one: of the cases that are labelled or fired, those that are both (Jaccard's J), as F1 = 2J / (1 + J).
 * So its interval is that of J, carried over.
 */
function f1Of(both: number, one: number): Share | null {
  const overlap = wilson(both, both + one);
  if (overlap === null) return null;
  const carried = (j: number) => (2 * j) / (1 + j);
  return { ...overlap, value: carried(overlap.value), low: carried(overlap.low), high: carried(overlap.high) };
}
