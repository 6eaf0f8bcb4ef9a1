/** Counts for the leads' charts: insights by tag and by week, never by person. */
import { type RawBuilder, sql } from 'kysely';
import { tagsOfPairs, weekStart } from '../../lib/export/tally.ts';
import type { SummaryResponse } from '../../lib/sync/protocol.ts';
import { type Retired, shownMap } from '../../lib/team/retired.ts';
import type { Trx } from '../db/transaction.ts';

const week = 7 * 86_400_000;
/** Twenty years. Beyond it a clock somewhere was wrong; then only weeks with insights are listed. */
const longestWithGaps = 1043;

const dateOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** Weeks in order with those between them that had nothing. */
export function withGaps(counts: ReadonlyMap<number, number>): SummaryResponse['by_week'] {
  const starts = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const length = (last - first) / week + 1;
  const listed = length > longestWithGaps ? starts : Array.from({ length }, (_, index) => first + index * week);
  return listed.map((start) => ({ week: dateOf(start), count: counts.get(start) ?? 0 }));
}

/**
 * Run in one snapshot, so that the three figures agree.
 * @param retired Tags that are counted under another.
 */
export async function summarise(trx: Trx, where: RawBuilder<boolean>, retired: Retired = {}): Promise<SummaryResponse> {
  const { rows: pairs } = await sql<{ tag: string; product: string | null; count: number }>`
    select coalesce(${JSON.stringify(shownMap(retired))}::jsonb ->> tag, tag) collate "C" as tag,
      min(nullif(product, '') collate "C") as product, count(*)::int as count
    from insights where ${where} group by 1, lower(nullif(product, '')) order by count desc, 1, 2`.execute(trx);
  // The first day of the calendar was a Monday; which week a moment is in is a division then, and no calendar is asked.
  const { rows: weeks } = await sql<{ day: Date; count: number }>`
    select date_bin('7 days', recorded_at, '0001-01-01T00:00:00Z') as day, count(*)::int as count
    from insights where ${where} group by 1`.execute(trx);
  const counts = new Map(weeks.map(({ day, count }) => [weekStart(day.getTime()), count]));
  const by_tag = tagsOfPairs(pairs).map(({ tag, count }) => ({ tag, count }));
  const total = by_tag.reduce((sum, { count }) => sum + count, 0);
  return { total, by_tag, by_product: pairs, by_week: withGaps(counts) };
}
