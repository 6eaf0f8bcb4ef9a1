/** Where the pages of a long export end, found before they are read, so that two of them can be read at the same time. */
import { type RawBuilder, sql } from 'kysely';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { type Db, inTeam } from '../db/transaction.ts';
import type { Team } from '../teams/identity.ts';
import type { PageMark } from './read.ts';

/** Rows from the one after a mark up to another and that too; without one from the first, or to the last. */
export interface Between {
  readonly after: PageMark | undefined;
  readonly upTo: PageMark | undefined;
}

/** Looked up at a time: few at first, so that the first page does not wait. */
const [first, later] = [2, 16];

/**
 * Whether edges can be found without reading the rows. Any part of a filter but days is a question to each row, which would then be
 * asked twice.
 */
export const hasCheapEdges = (filter: InsightFilter): boolean =>
  Object.entries(filter).every(([part, value]) => part === 'from' || part === 'to' || value === undefined);

const rowsBefore = ({ at, id }: PageMark) =>
  sql`and (recorded_at, id) < (${new Date(at).toISOString()}::timestamptz, ${id}::uuid)`;

/** As condition on `insights`. */
export const notBeyond = ({ at, id }: PageMark): RawBuilder<unknown> =>
  sql`(recorded_at, id) >= (${new Date(at).toISOString()}::timestamptz, ${id}::uuid)`;

/**
 * All rows of a condition in portions of so many, newest first; the last one has fewer, perhaps none. Each edge is a step over the
 * index alone, where the rows have not changed for a while.
 * @param where Condition from `matching`, of days alone.
 */
export async function* portions(db: Db, team: Team, where: RawBuilder<boolean>, rows: number): AsyncGenerator<Between> {
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
    for (const edge of edges) {
      yield { after, upTo: edge };
      after = edge;
    }
    if (edges.length < count) break;
  }
  yield { after, upTo: undefined };
}
