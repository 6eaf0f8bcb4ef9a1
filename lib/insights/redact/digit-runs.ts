/** Numbers as people write them: digits with spaces, dots, dashes, slashes or line breaks between. */

/** Digits that stand together, and where. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Up to three signs may separate two groups of one number; more, or a word, ends it. */
const run = /\d(?:[\s.\-_/\\*|()]{0,3}\d)*/g;

/** Every run of groups in a text. */
export function* digitRuns(text: string): Generator<readonly DigitGroup[]> {
  for (const match of text.matchAll(run)) {
    const groups: DigitGroup[] = [];
    for (const inner of match[0].matchAll(/\d+/g)) {
      const start = match.index + inner.index;
      groups.push({ digits: inner[0], start, end: start + inner[0].length });
    }
    yield groups;
  }
}

/** Some neighbouring groups read as one number. */
export interface Reading {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** How many groups it takes, and whether they are all of the run. */
  readonly groups: number;
  readonly whole: boolean;
}

/**
 * Goes through a run from the left and hands out what `accepts` takes, the longest first, each group at most once. A
 * number is never cut inside a group.
 */
export function* readings(
  groups: readonly DigitGroup[],
  shortest: number,
  longest: number,
  accepts: (reading: Reading) => boolean,
): Generator<Reading> {
  let first = 0;
  while (first < groups.length) {
    const found = longestFrom(groups, first, shortest, longest, accepts);
    if (found !== null) yield found;
    first += found?.groups ?? 1;
  }
}

function longestFrom(
  groups: readonly DigitGroup[],
  first: number,
  shortest: number,
  longest: number,
  accepts: (reading: Reading) => boolean,
): Reading | null {
  const candidates: Reading[] = [];
  let digits = '';
  const start = groups[first]?.start ?? 0;
  for (let last = first; last < groups.length; last += 1) {
    const group = groups[last];
    if (group === undefined) break;
    digits += group.digits;
    if (digits.length > longest) break;
    const count = last - first + 1;
    if (digits.length >= shortest) {
      candidates.push({ digits, start, end: group.end, groups: count, whole: count === groups.length });
    }
  }
  return candidates.reverse().find(accepts) ?? null;
}
