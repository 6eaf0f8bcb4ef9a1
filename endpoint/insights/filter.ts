/** The one filter behind list, summary and export, so that all three always speak of the same rows. */
import { type RawBuilder, sql } from 'kysely';
import { taxonomy } from '../../lib/insights/taxonomy.ts';
import type { TagKind } from '../../lib/insights/types.ts';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { idsShownWith, type Retired, shownAs, shownMap } from '../../lib/team/retired.ts';
import { plainText } from '../json/plain.ts';
import { storable } from './clock.ts';

const day = 86_400_000;
const midnight = (date: string, days: number) =>
  new Date(storable(Date.parse(`${date}T00:00:00Z`) + days * day)).toISOString();

/** `%` and `_` in a search are meant as themselves. */
const contains = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Condition on `insights`: this team's, in force, and every part of the filter. Each word of a text must be somewhere.
 * @param retired Tags of the team's pack that are shown under another: they are found where they are shown.
 */
export function matching(team: string, filter: InsightFilter, retired: Retired = {}): RawBuilder<boolean> {
  const parts = [sql`team_id = ${team}::uuid and state = 'live'`];
  if (filter.from) parts.push(sql`recorded_at >= ${midnight(filter.from, 0)}::timestamptz`);
  if (filter.to) parts.push(sql`recorded_at < ${midnight(filter.to, 1)}::timestamptz`);
  if (filter.function) parts.push(ofFunction(filter.function, retired));
  if (filter.tag) parts.push(sql`tag = any(${idsShownWith(retired, filter.tag)}::text[])`);
  if (filter.kind) parts.push(ofKind(team, filter.kind, retired));
  if (filter.product) parts.push(sql`product = ${filter.product}`);
  if (filter.area) parts.push(sql`area = ${filter.area}`);
  if (filter.helpdesk) parts.push(sql`helpdesk = ${filter.helpdesk}`);
  if (filter.language) parts.push(sql`language = ${filter.language}`);
  if (filter.urgent) parts.push(sql`coalesce(urgent, false) = ${filter.urgent === 'true'}`);
  if (filter.money) parts.push(sql`(money_amount is not null) = ${filter.money === 'true'}`);
  if (filter.state) parts.push(inState(team, filter.state));
  if (filter.issue) {
    parts.push(
      sql`id in (select insight_id from issue_members where team_id = ${team}::uuid and issue_id = ${filter.issue}::uuid)`,
    );
  }
  for (const word of plainText(filter.text ?? '')
    .split(/\s+/u)
    .filter(Boolean)) {
    // The column tag is in the C collation, which would keep É and é apart for the whole comparison.
    parts.push(sql`concat_ws(' ', excerpt, note, product, area, tag) collate "default" ilike ${contains(word)}`);
  }
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

/** By the state of its issue; what is not grouped yet is new. */
function inState(team: string, state: NonNullable<InsightFilter['state']>): RawBuilder<boolean> {
  const ofIssues = (
    which: RawBuilder<unknown>,
  ) => sql`(select insight_id from issue_members where team_id = ${team}::uuid
    and issue_id in (select s.id from issues s where s.team_id = ${team}::uuid and ${which}))`;
  if (state === 'new') return sql<boolean>`id not in ${ofIssues(sql`s.state <> 'new'`)}`;
  return sql<boolean>`id in ${ofIssues(sql`s.state = ${state}`)}`;
}

/** Tags of a kind, the team's own as its newest pack has them. */
function ofKind(team: string, kind: TagKind, retired: Retired): RawBuilder<boolean> {
  const builtIn = taxonomy.tags.filter((tag) => tag.kind === kind).map(({ id }) => id);
  const moved = shownMap(retired);
  const shown =
    Object.keys(moved).length === 0 ? sql`tag` : sql`coalesce(${JSON.stringify(moved)}::jsonb ->> tag, tag)`;
  return sql<boolean>`(${shown} = any(${builtIn}::text[]) or ${shown} in (
    select own ->> 'id' from (select body from packs where team_id = ${team}::uuid order by version desc limit 1) newest,
      jsonb_array_elements(newest.body -> 'taxonomy' -> 'local') own
    where coalesce(own ->> 'kind', 'friction') = ${kind}))`;
}

function ofFunction(name: string, retired: Retired): RawBuilder<boolean> {
  const prefix = `${name}.`;
  const recorded = sql<boolean>`tag like ${`${prefix}%`}`;
  const moved = Object.keys(retired).filter(
    (tag) => tag.startsWith(prefix) !== shownAs(retired, tag).startsWith(prefix),
  );
  if (moved.length === 0) return recorded;
  const gone = moved.filter((tag) => tag.startsWith(prefix));
  const come = moved.filter((tag) => !tag.startsWith(prefix));
  return sql<boolean>`((${recorded} and tag <> all(${gone}::text[])) or tag = any(${come}::text[]))`;
}
