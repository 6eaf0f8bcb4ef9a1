/**
 * Where in time the insights of a filter lie. A page of a filter that fits few of a million insights then reads those days, and not
 * all the years to the end.
 */
import { type RawBuilder, sql } from 'kysely';

const day = 86_400_000;
/** Stretches of time a page is looked for in. */
const mostStretches = 60;

/** A week as far as there are insights in it. */
export interface Span {
  /** Not after the first of them, UTC, in milliseconds. */
  readonly start: number;
  /** A moment after the last of them. */
  readonly end: number;
  readonly n: number;
}

interface Stretch {
  /** First moment, in milliseconds. */
  from: number;
  /** First moment no more in it. */
  to: number;
}

/**
 * Where the newest `most` insights lie, the newest first. Spans near each other are one stretch; more than sixty are made fewer.
 * @param spans The newest first.
 */
export function stretchesOf(spans: readonly Span[], most: number): Stretch[] {
  const picked: Span[] = [];
  for (let [at, sum] = [0, 0]; at < spans.length && sum < most; at += 1) {
    const one = spans[at];
    if (!one) break;
    picked.push(one);
    sum += one.n;
  }
  for (let gap = 0; ; gap = Math.max(day, gap * 2)) {
    const stretches: Stretch[] = [];
    for (const { start, end } of picked) {
      const last = stretches.at(-1);
      if (last && last.from - end <= gap) last.from = start;
      else stretches.push({ from: start, to: end });
    }
    if (stretches.length <= mostStretches) return stretches;
  }
}

/** Condition on `insights`: within one of these. */
export function inStretches(stretches: readonly Stretch[]): RawBuilder<boolean> {
  if (stretches.length === 0) return sql<boolean>`false`;
  const moment = (at: number) => sql`${new Date(at).toISOString()}::timestamptz`;
  const parts = stretches.map(({ from, to }) => sql`(recorded_at >= ${moment(from)} and recorded_at < ${moment(to)})`);
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}
