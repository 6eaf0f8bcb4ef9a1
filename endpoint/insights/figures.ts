/**
 * Where figures come from: the counts by week, by day or by issue where those tell, which is nearly every filter but words and an issue;
 * else the insights themselves. All say the same: the counts and what came since are kept by the database in the transaction
 * that writes an insight, see the migrations.
 */
import { type RawBuilder, sql } from 'kysely';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { builtInView, type TagView } from '../../lib/team/tag-view.ts';
import { lockTeam, tryLockTeam } from '../db/lock-team.ts';
import { type Db, inTeam, type Trx } from '../db/transaction.ts';
import { matching, matchingDays } from './filter.ts';
import { byState } from './issue-figures.ts';

/** Rows to add up: each has a tag, a product and a moment, or the first of the span it counts. */
export interface Counted {
  readonly from: RawBuilder<unknown>;
  readonly where: RawBuilder<boolean>;
  /** How many insights some of the rows are. */
  readonly n: RawBuilder<unknown>;
  /** How long after its moment a row may lie that is counted there, in milliseconds. */
  readonly unit: number;
}

const day = 86_400_000;

const columns = sql`day as recorded_at, tag, product, area, helpdesk, language, urgent, money, n`;
/** Each half names the team itself: else the policy that does is asked anew for every row of the two together. */
const byDay = (team: string) => sql`(
  select ${columns} from insight_figures where team_id = ${team}::uuid
  union all select ${columns} from insight_figure_changes where team_id = ${team}::uuid) figures`;
const byWeek = (team: string) => sql`(
  select week as recorded_at, tag, product, n from insight_week_figures where team_id = ${team}::uuid
  union all select day as recorded_at, tag, product, n from insight_figure_changes where team_id = ${team}::uuid) figures`;

/** What counts by week do not tell apart. */
const finer = ['area', 'helpdesk', 'language', 'urgent', 'money'] as const;

/** One insight each. */
export const countedRows = (team: string, filter: InsightFilter, tags: TagView = builtInView): Counted => ({
  from: sql`insights`,
  where: matching(team, filter, tags),
  n: sql`count(*)`,
  unit: 1,
});

/** The fewest rows that tell how many insights a filter fits. */
export function counted(team: string, filter: InsightFilter, tags: TagView = builtInView): Counted {
  const { state, ...rest } = filter;
  const where = matchingDays(rest, tags);
  const coarse = finer.every((part) => !filter[part]);
  const n = sql`sum(n)`;
  if (where && state) {
    const from = coarse ? byState(team, { ...filter, state }, tags, byWeek(team)) : undefined;
    return from ? { from, where: sql`true`, n, unit: 7 * day } : countedRows(team, filter, tags);
  }
  if (!where) return countedRows(team, filter, tags);
  const weeks = coarse && !filter.from && !filter.to;
  return { from: weeks ? byWeek(team) : byDay(team), where, n, unit: weeks ? 7 * day : day };
}

/** Changes per transaction. */
const portion = 20_000;

/**
 * Adds what came since to the counts, so that there is less to add up. Figures are the same before, after and meanwhile; one process
 * does it at a time, and the others leave it at that.
 */
export async function settleFigures(db: Db, team: string): Promise<void> {
  for (;;) {
    const settled = await inTeam(db, team, async (trx) => {
      if (!(await tryLockTeam(trx, 'figures', team))) return 0;
      const { rows } = await sql<{ n: number }>`select settle_figures(${team}::uuid, ${portion}) as n`.execute(trx);
      return rows[0]?.n ?? 0;
    });
    if (settled < portion) return;
  }
}

/**
 * Adds everything at once, within the transaction that erased something: a product or department that only the erased named must
 * be in no count either, not even as one that came and went.
 */
export async function settleErased(trx: Trx, team: string): Promise<void> {
  await lockTeam(trx, 'figures', team);
  await sql`select settle_figures(${team}::uuid, 2147483647)`.execute(trx);
}
