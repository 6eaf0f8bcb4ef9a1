/** The one filter behind list, summary and export, so that all three always speak of the same rows. */
import { type RawBuilder, sql } from 'kysely';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { idsShownWith } from '../../lib/team/retired.ts';
import { builtInView, idsOfSort, type TagView } from '../../lib/team/tag-view.ts';
import { plainText } from '../json/plain.ts';
import { storable } from './clock.ts';
import { hasWord, isName } from './has-word.ts';

const day = 86_400_000;
const midnight = (date: string, days: number) =>
  new Date(storable(Date.parse(`${date}T00:00:00Z`) + days * day)).toISOString();

/** What a filter says of a product or an area that an insight does not name. */
const nameless = '-';

const and = (parts: RawBuilder<unknown>[]) => sql<boolean>`${sql.join(parts, sql` and `)}`;

/**
 * Condition on `insights`: this team's, in force, and every part of the filter. Each word of a text must be somewhere.
 * @param tags As the team's pack has them: an insight is found by the tag it is shown under, and by that tag's function, kind
 *   and quadrant.
 */
export function matching(team: string, filter: InsightFilter, tags: TagView = builtInView): RawBuilder<boolean> {
  const parts = [sql`team_id = ${team}::uuid and state = 'live'`, ...usual(filter, tags)];
  if (filter.money) parts.push(sql`(money_amount is not null) = ${filter.money === 'true'}`);
  if (filter.state) parts.push(inState(team, filter.state));
  if (filter.issue) {
    parts.push(
      sql`id in (select insight_id from issue_members where team_id = ${team}::uuid and issue_id = ${filter.issue}::uuid)`,
    );
  }
  for (const word of wordsOf(filter)) parts.push(hasWord(team, word));
  return and(parts);
}

/**
 * The same condition on the counts by week or day of one team, or undefined where they do not tell: words, an issue, and where an issue
 * stands. The last is told by counts of issues, see `issue-figures.ts`.
 */
export function matchingDays(filter: InsightFilter, tags: TagView = builtInView): RawBuilder<boolean> | undefined {
  if (filter.state || filter.issue || wordsOf(filter).length > 0) return undefined;
  const parts = [sql`true`, ...usual(filter, tags)];
  if (filter.money) parts.push(sql`money = ${filter.money === 'true'}`);
  return and(parts);
}

/** What is asked in the same words of an insight and of the counts by day. */
function usual(filter: InsightFilter, tags: TagView): RawBuilder<unknown>[] {
  const parts: RawBuilder<unknown>[] = [];
  if (filter.from) parts.push(sql`recorded_at >= ${midnight(filter.from, 0)}::timestamptz`);
  if (filter.to) parts.push(sql`recorded_at < ${midnight(filter.to, 1)}::timestamptz`);
  const sort = idsOfSort(tags, filter);
  if (sort) parts.push(sql`tag = any(${sort}::text[])`);
  if (filter.tag) parts.push(sql`tag = any(${idsShownWith(tags.retired, filter.tag)}::text[])`);
  if (filter.product) parts.push(named(sql.ref('product'), filter.product));
  if (filter.area) parts.push(named(sql.ref('area'), filter.area));
  if (filter.helpdesk) parts.push(sql`helpdesk = ${filter.helpdesk}`);
  if (filter.language) parts.push(sql`language = ${filter.language}`);
  if (filter.urgent) parts.push(sql`coalesce(urgent, false) = ${filter.urgent === 'true'}`);
  return parts;
}

const wordsOf = ({ text }: InsightFilter) =>
  plainText(text ?? '')
    .split(/\s+/u)
    .filter(Boolean);

/** By the state of its issue; what is not grouped yet is new. */
function inState(team: string, state: NonNullable<InsightFilter['state']>): RawBuilder<boolean> {
  const inIssue = (which: RawBuilder<unknown>) => sql`exists (
    select 1 from issue_members m join issues s on s.team_id = m.team_id and s.id = m.issue_id
    where m.team_id = ${team}::uuid and m.insight_id = insights.id and ${which})`;
  if (state === 'new') return sql<boolean>`not ${inIssue(sql`s.state <> 'new'`)}`;
  return sql<boolean>`${inIssue(sql`s.state = ${state}`)}`;
}

function named(column: RawBuilder<unknown>, name: string): RawBuilder<boolean> {
  if (name === nameless) return sql<boolean>`coalesce(${column}, '') = ''`;
  return isName(column, plainText(name));
}
