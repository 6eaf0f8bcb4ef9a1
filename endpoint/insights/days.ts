/**
 * On which days the insights of a filter lie. A page of a filter that fits few of a million insights then reads those days, and not
 * all the years to the end.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../db/transaction.ts';
import type { Counted } from './figures.ts';

const day = 86_400_000;
/** Stretches of days a page is looked for in. */
const mostStretches = 60;

/** One day, or as many as the counts tell apart. */
export interface Day {
  /** Its first moment, UTC, in milliseconds. */
  readonly start: number;
  /** The first moment no more in it. */
  readonly end: number;
  readonly n: number;
}

/** Days that have any, the newest first. */
export async function daysOf(trx: Trx, { from, where, n, span }: Counted): Promise<Day[]> {
  const { rows } = await sql<{ start: Date; n: number }>`
    select date_bin(${`${span} days`}::interval, recorded_at, '0001-01-01T00:00:00Z') as start, ${n}::int as n
    from ${from} where ${where} group by 1 having ${n} <> 0 order by 1 desc`.execute(trx);
  return rows.map(({ start, n: count }) => ({
    start: start.getTime(),
    end: start.getTime() + span * day,
    n: count,
  }));
}

export const totalOf = (days: readonly Day[]): number => days.reduce((sum, { n }) => sum + n, 0);

interface Stretch {
  /** First moment, in milliseconds. */
  from: number;
  /** First moment no more in it. */
  to: number;
}

/** Where the newest `most` insights lie, the newest first. Days near each other are one stretch; more than sixty are made fewer. */
export function stretchesOf(days: readonly Day[], most: number): Stretch[] {
  const picked: Day[] = [];
  for (let [at, sum] = [0, 0]; at < days.length && sum < most; at += 1) {
    const one = days[at];
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
