/** Counts for the leads' charts: insights by tag and by week, never by person. */
import { sql } from 'kysely';
import { tagsOfPairs, weekStart, withGaps } from '../../lib/export/tally.ts';
import type { SummaryResponse } from '../../lib/sync/protocol.ts';
import type { Retired } from '../../lib/team/retired.ts';
import type { Trx } from '../db/transaction.ts';
import type { Counted } from './figures.ts';
import { shownTag } from './shown-tag.ts';

interface Figure {
  readonly tag: string | null;
  readonly product: string | null;
  readonly day: Date | null;
  readonly count: number;
}

/**
 * Reads what is counted once: by tag, product and week as they stand, and only those counts are folded, named and added up, some
 * thousands instead of a million.
 * @param retired Tags that are counted under another.
 */
export async function summarise(
  trx: Trx,
  { from, where, n }: Counted,
  retired: Retired = {},
): Promise<SummaryResponse> {
  // The first day of the calendar was a Monday; which week a moment is in is a division then, and no calendar is asked.
  const { rows } = await sql<Figure>`
    with counted as materialized (
      select tag, product, date_bin('7 days', recorded_at, '0001-01-01T00:00:00Z') as day, ${n} as n
      from ${from} where ${where} group by 1, 2, 3 having ${n} <> 0
    ), pairs as (
      select ${shownTag(retired)} as tag,
        min(nullif(product, '') collate "C") as product, sum(n)::int as count
      from counted group by 1, lower(nullif(product, '') collate "default")
    )
    select tag, product, null::timestamptz as day, count from pairs
    union all select null, null, day, sum(n)::int from counted group by day
    order by count desc, tag, product`.execute(trx);
  const pairs = rows.flatMap(({ tag, product, count }) => (tag === null ? [] : [{ tag, product, count }]));
  const counts = new Map(rows.flatMap(({ day, count }) => (day === null ? [] : [[weekStart(day.getTime()), count]])));
  const by_tag = tagsOfPairs(pairs).map(({ tag, count }) => ({ tag, count }));
  const total = by_tag.reduce((sum, { count }) => sum + count, 0);
  return { total, by_tag, by_product: pairs, by_week: withGaps(counts).map((one) => ({ ...one })) };
}
