/** What a view shows of a filter: counts for the leads' charts, by tag and by week, never by person; and where in time its rows lie. */
import { sql } from 'kysely';
import { tagsOfPairs, weekStart, withGaps } from '../../lib/export/tally.ts';
import type { SummaryResponse } from '../../lib/sync/protocol.ts';
import type { Retired } from '../../lib/team/retired.ts';
import type { Trx } from '../db/transaction.ts';
import type { Counted } from './figures.ts';
import { shownTag } from './shown-tag.ts';
import type { Span } from './stretches.ts';

interface Figure {
  readonly tag: string | null;
  readonly product: string | null;
  readonly week: Date | null;
  readonly first: Date | null;
  readonly last: Date | null;
  readonly count: number;
}

export interface Tally {
  readonly summary: SummaryResponse;
  /** Weeks that have any, the newest first. */
  readonly spans: readonly Span[];
}

/**
 * Reads what is counted once: by tag, product and week as they stand, and only those counts are folded, named and added up, some
 * thousands instead of a million.
 * @param retired Tags that are counted under another.
 */
export async function tally(trx: Trx, { from, where, n, unit }: Counted, retired: Retired = {}): Promise<Tally> {
  // The first day of the calendar was a Monday; which week a moment is in is a division then, and no calendar is asked.
  const { rows } = await sql<Figure>`
    with counted as materialized (
      select tag, product, date_bin('7 days', recorded_at, '0001-01-01T00:00:00Z') as week, ${n} as n,
        min(recorded_at) as first, max(recorded_at) as last
      from ${from} where ${where} group by 1, 2, 3 having ${n} <> 0
    ), pairs as (
      select ${shownTag(retired)} as tag,
        min(nullif(product, '') collate "C") as product, sum(n)::int as count
      from counted group by 1, lower(nullif(product, '') collate "default")
    )
    select tag, product, null::timestamptz as week, null::timestamptz as first, null::timestamptz as last, count from pairs
    union all select null, null, week, min(first), max(last), sum(n)::int from counted group by week
    order by count desc, tag, product`.execute(trx);
  const pairs = rows.flatMap(({ tag, product, count }) => (tag === null ? [] : [{ tag, product, count }]));
  const by_tag = tagsOfPairs(pairs).map(({ tag, count }) => ({ tag, count }));
  const total = by_tag.reduce((sum, { count }) => sum + count, 0);
  const weeks = rows.flatMap(({ week, first, last, count }) =>
    week && first && last ? [{ week: weekStart(week.getTime()), first, last, count }] : [],
  );
  const by_week = withGaps(new Map(weeks.map(({ week, count }) => [week, count]))).map((one) => ({ ...one }));
  const spans = weeks
    .map(({ first, last, count }) => ({ start: first.getTime(), end: last.getTime() + unit, n: count }))
    .sort((a, b) => b.start - a.start);
  return { summary: { total, by_tag, by_product: pairs, by_week }, spans };
}
