/**
 * Figures by where issues stand: from the counts of issues by week. Of a period that begins or ends within a week, the days
 * outside of whole weeks are counted from the insights.
 */
import { type RawBuilder, sql } from 'kysely';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import type { TagView } from '../../lib/team/tag-view.ts';
import { storable } from './clock.ts';
import { mondayOf, moved } from './dates.ts';
import { matching, matchingDays } from './filter.ts';

const day = 86_400_000;

interface Parts {
  /** The whole weeks of the period. */
  readonly weeks: InsightFilter;
  /** What lies before and after them. */
  readonly days: readonly InsightFilter[];
}

/** Undefined where the period has no whole week. */
export function wholeWeeks(filter: InsightFilter): Parts | undefined {
  const { from, to } = filter;
  const midnight = (date: string) => storable(Date.parse(`${date}T00:00:00Z`));
  const first = from === undefined ? undefined : mondayOf(midnight(from) + 6 * day);
  const next = to === undefined ? undefined : mondayOf(storable(midnight(to) + day));
  if (first !== undefined && next !== undefined && first >= next) return undefined;
  const days: InsightFilter[] = [];
  if (from !== undefined && first !== undefined && from < first) days.push({ ...filter, to: moved(first, -1) });
  if (to !== undefined && next !== undefined && next <= to) days.push({ ...filter, from: next });
  return { weeks: { ...filter, from: first, to: next === undefined ? undefined : moved(next, -1) }, days };
}

/**
 * Rows to add up: each with a tag, a product, a moment and how many it stands for. What nobody has decided is everything but what somebody has,
 * for what is in no issue yet is new.
 * @param filter A state, and of the rest only what counts by week tell.
 * @param everything The counts of all of the team's insights by week.
 */
export function byState(
  team: string,
  filter: InsightFilter & { readonly state: NonNullable<InsightFilter['state']> },
  tags: TagView,
  everything: RawBuilder<unknown>,
): RawBuilder<unknown> | undefined {
  const { state, ...rest } = filter;
  const parts = wholeWeeks(rest);
  const where = parts && matchingDays(parts.weeks, tags);
  if (!where) return undefined;
  const inIssues = (n: RawBuilder<unknown>, which: RawBuilder<unknown>) => sql`
    select f.week as recorded_at, f.tag, f.product, ${n} as n from issue_week_figures f join issues s on s.id = f.issue_id
    where f.team_id = ${team}::uuid and s.team_id = ${team}::uuid and ${which}`;
  const counts =
    state === 'new'
      ? sql`select recorded_at, tag, product, n from ${everything} union all ${inIssues(sql`-f.n`, sql`s.state <> 'new'`)}`
      : inIssues(sql`f.n`, sql`s.state = ${state}`);
  const rows = parts.days.map(
    (days) =>
      sql` union all select recorded_at, tag, product, 1 as n from insights where ${matching(team, { ...days, state }, tags)}`,
  );
  return sql`(select recorded_at, tag, product, n from (${counts}) weeks where ${where}${sql.join(rows, sql``)}) figures`;
}
