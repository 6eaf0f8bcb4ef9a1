/** Where the pages of a long export end, found before they are read, so that two of them can be read at the same time. */
import { type RawBuilder, sql } from 'kysely';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { type Db, inTeam } from '../db/transaction.ts';
import type { Team } from '../teams/identity.ts';
import type { Between } from './export-page.ts';
import type { PageMark } from './read.ts';

/** Edges looked up at a time: few at first, so that the first pages do not wait. */
const [first, later] = [20, 160];

/**
 * Whether edges can be found without reading the rows. Any part of a filter but days is a question to each row, which would then be
 * asked twice.
 */
export const hasCheapEdges = (filter: InsightFilter): boolean =>
  Object.entries(filter).every(([part, value]) => part === 'from' || part === 'to' || value === undefined);

const rowsBefore = ({ at, id }: PageMark) =>
  sql`and (recorded_at, id) < (${new Date(at).toISOString()}::timestamptz, ${id}::uuid)`;

/**
 * All rows of a condition in pages of so many, newest first; the last one has fewer, perhaps none. Each edge is a step over the
 * index alone, where the rows have not changed for a while.
 * @param where Condition from `matching`, of days alone.
 * @returns Up to `together` pages at a time, to be read by one statement.
 */
export async function* pageEdges(
  db: Db,
  team: Team,
  where: RawBuilder<boolean>,
  rows: number,
  together: number,
): AsyncGenerator<readonly Between[]> {
  let after: PageMark | undefined;
  for (let count = first; ; count = later) {
    const edges = await inTeam(db, team.id, async (trx) => {
      const { rows: found } = await sql<{ recorded_at: Date; id: string }>`with recursive edges as (
          (select recorded_at, id, 1 as n from insights where ${where} ${after ? rowsBefore(after) : sql``}
            order by recorded_at desc, id desc offset ${rows - 1} limit 1)
          union all
          select next.* from edges cross join lateral (
            select recorded_at, id, edges.n + 1 from insights
            where ${where} and (recorded_at, id) < (edges.recorded_at, edges.id)
            order by recorded_at desc, id desc offset ${rows - 1} limit 1) next
          where edges.n < ${count}
        ) select recorded_at, id from edges order by n`.execute(trx);
      return found.map(({ recorded_at, id }) => ({ at: recorded_at.getTime(), id }));
    });
    for (let n = 0; n < edges.length; n += together) {
      const pages = edges.slice(n, n + together).map((upTo, at) => ({ after: edges[n + at - 1] ?? after, upTo }));
      yield pages;
    }
    after = edges.at(-1) ?? after;
    if (edges.length < count) break;
  }
  yield [{ after, upTo: undefined }];
}
