/** Reads issues: a page of them, or one. */
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { FunctionId } from '../../lib/insights/types.ts';
import { functionIds } from '../../lib/insights/types.ts';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import type { Decision, Issue, IssueFilter, IssueState, issueSorts } from '../../lib/sync/protocol-issues.ts';
import type { TeamPack } from '../../lib/team/pack.ts';
import { shownAs } from '../../lib/team/retired.ts';
import { tagViewOf } from '../../lib/team/tag-view.ts';
import type { Trx } from '../db/transaction.ts';
import { bigintText } from '../http/cursor.ts';
import { matching } from '../insights/filter.ts';
import { wordsOf } from './shared-words.ts';

type Sort = (typeof issueSorts)[number];

/** Where a page ends: urgent or not, rank in the order asked for, id. */
export const issueMarkSchema = z.object({
  urgent: z.union([z.literal(0), z.literal(1)]),
  rank: bigintText,
  id: z.uuid(),
});
export type IssueMark = z.infer<typeof issueMarkSchema>;

interface Stored {
  id: string;
  title: string | null;
  tag: string;
  product: string | null;
  area: string | null;
  owner_function: string | null;
  state: IssueState;
  due: string | null;
  overdue: boolean;
  urgent: boolean;
  size: number;
  tickets: number;
  first_seen: Date;
  last_seen: Date;
  sentence: string | null;
  signed_by: string | null;
  decided_area: string | null;
  decided_at: Date | null;
  since: number | null;
  rank: string;
}

const ranks: Record<Sort, RawBuilder<unknown>> = {
  size: sql`i.size::bigint`,
  recent: sql`(extract(epoch from i.last_seen) * 1000000)::bigint`,
  due: sql`coalesce(date '2200-01-01' - i.due, -1)::bigint`,
};

const overdue = (today: string) => sql`(i.due < ${today}::date and i.state in ('new', 'seen', 'accepted'))`;

const columns = (today: string) => sql`
  i.id, i.title, i.tag, i.product, i.area, i.owner_function, i.state, i.due, coalesce(${overdue(today)}, false) as overdue,
  i.urgent, i.size, i.tickets, i.first_seen, i.last_seen, i.sentence, i.signed_by, i.decided_area, i.decided_at,
  case when i.decided_at is not null then (
    select count(*)::int from issue_members m where m.team_id = i.team_id and m.issue_id = i.id and m.recorded_at > i.decided_at
  ) end as since`;

export interface IssuePage {
  readonly rows: Issue[];
  readonly next: IssueMark | undefined;
  readonly total: number;
  readonly ungrouped: number;
}

interface Ask {
  readonly team: string;
  readonly filter: IssueFilter;
  readonly sort: Sort;
  readonly limit: number;
  readonly after: IssueMark | undefined;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly pack: TeamPack;
}

/** Condition on `issues i`: of this team, not empty, and with an insight that matches. */
function listed({ team, filter, today, pack }: Ask): RawBuilder<boolean> {
  const { state, overdue: late, issue, ...rest } = filter;
  const parts = [sql`i.team_id = ${team}::uuid and i.merged_into is null and i.size > 0`];
  if (state) parts.push(sql`i.state = ${state}`);
  if (late) parts.push(sql`coalesce(${overdue(today)}, false) = ${late === 'true'}`);
  if (issue) parts.push(sql`i.id = ${issue}::uuid`);
  if (Object.values(rest).some((value) => value !== undefined)) {
    const insights = matching(team, rest satisfies InsightFilter, tagViewOf(pack.taxonomy));
    parts.push(sql`i.id in (select m.issue_id from issue_members m where m.team_id = ${team}::uuid
      and m.insight_id in (select id from insights where ${insights}))`);
  }
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}

export async function readIssues(trx: Trx, ask: Ask): Promise<IssuePage> {
  const { team, sort, limit, after, today, pack } = ask;
  const where = listed(ask);
  const from = after
    ? sql`and (i.urgent::int, ${ranks[sort]}, i.id) < (${after.urgent}::int, ${after.rank}::bigint, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<Stored>`
    select ${columns(today)}, (${ranks[sort]})::text as rank from issues i where ${where} ${from}
    order by i.urgent::int desc, ${ranks[sort]} desc, i.id desc limit ${limit + 1}`.execute(trx);
  const { rows: counts } = await sql<{ total: number; ungrouped: number }>`
    select (select count(*)::int from issues i where ${where}) as total,
      (select count(*)::int from issue_queue where team_id = ${team}::uuid) as ungrouped`.execute(trx);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last;
  return {
    rows: await asIssues(trx, team, page, pack),
    next: more ? { urgent: last.urgent ? 1 : 0, rank: last.rank, id: last.id } : undefined,
    total: counts[0]?.total ?? 0,
    ungrouped: counts[0]?.ungrouped ?? 0,
  };
}

/** The issue an id leads to: itself, or the one it was merged into. Undefined when the team has none. */
export async function resolveIssue(trx: Trx, team: string, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with recursive way as (
      select id, merged_into from issues where team_id = ${team}::uuid and id = ${id}::uuid
      union select i.id, i.merged_into from issues i join way on i.team_id = ${team}::uuid and i.id = way.merged_into
    ) select id from way where merged_into is null`.execute(trx);
  return rows[0]?.id;
}

/** These issues, in the order of the ids; empty ones too. */
export async function readSome(
  trx: Trx,
  team: string,
  ids: readonly string[],
  today: string,
  pack: TeamPack,
): Promise<Issue[]> {
  const { rows } = await sql<Stored>`
    select ${columns(today)}, '0' as rank from issues i where i.team_id = ${team}::uuid and i.id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], i.id)`.execute(trx);
  return asIssues(trx, team, rows, pack);
}

async function asIssues(trx: Trx, team: string, rows: readonly Stored[], pack: TeamPack): Promise<Issue[]> {
  const words = await wordsOf(
    trx,
    team,
    rows.map(({ id }) => id),
  );
  return rows.map((row): Issue => {
    const tag = shownAs(pack.taxonomy.retired ?? {}, row.tag);
    return {
      id: row.id,
      title: row.title,
      tag,
      product: row.product,
      area: row.area,
      words: words.get(row.id) ?? [],
      owner_function: (row.owner_function as FunctionId | null) ?? functionOf(tag, pack),
      state: row.state,
      due: row.due,
      overdue: row.overdue,
      urgent: row.urgent,
      insights: row.size,
      tickets: row.tickets,
      // The extension sends no requester: one ticket is taken for one customer.
      customers: row.tickets,
      since_decision: row.since,
      first_seen: (row.first_seen ?? new Date(0)).toISOString(),
      last_seen: (row.last_seen ?? new Date(0)).toISOString(),
      decision: decisionOf({ ...row, area: row.decided_area, at: row.decided_at }),
    };
  });
}

/** A stored decision as it is answered; null while there is none. */
export function decisionOf(stored: {
  state: string | null;
  sentence: string | null;
  signed_by: string | null;
  area: string | null;
  at: Date | null;
}): Decision | null {
  const { state, sentence, signed_by, area, at } = stored;
  if (state === null || state === 'new' || at === null) return null;
  return { state: state as IssueState, sentence, by: signed_by, area, at: at.toISOString() };
}

/** Who answers for a tag: its function, a team's own tag as its pack has it. */
function functionOf(tag: string, pack: TeamPack): FunctionId | null {
  const own = pack.taxonomy.local?.find(({ id }) => id === tag)?.function;
  const named = own ?? tag.slice(0, tag.indexOf('.'));
  return functionIds.find((id) => id === named) ?? null;
}
