/**
 * Exports in constant memory: page after page, each in a short transaction of its own, so that a slow reader holds no
 * connection. The set of rows is fixed at the start by the database's own snapshot: what was not committed then is not in
 * the file, however long it takes.
 */
import { sql } from 'kysely';
import { type ExportFormat, encoded } from '../../lib/export/formats.ts';
import type { InsightRow } from '../../lib/sync/protocol.ts';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { type Db, inTeam } from '../db/transaction.ts';
import { teamTags } from '../packs/packs.ts';
import type { Team } from '../teams/identity.ts';
import { matching } from './filter.ts';
import { type PageMark, readPage } from './read.ts';

const rowsPerPage = 1000;

/** Marks the set of rows an export covers. */
export async function snapshotNow(db: Db, team: Team): Promise<string> {
  return inTeam(db, team.id, async (trx) => {
    const { rows } = await sql<{ now: string }>`select pg_current_snapshot()::text as now`.execute(trx);
    return rows[0]?.now ?? '';
  });
}

/** The file in pieces of up to a thousand rows. */
export const exported = (db: Db, team: Team, filter: InsightFilter, format: ExportFormat, snapshot: string) =>
  encoded(format, pagesOf(db, team, filter, snapshot));

async function* pagesOf(
  db: Db,
  team: Team,
  filter: InsightFilter,
  snapshot: string,
): AsyncGenerator<readonly InsightRow[]> {
  const tags = await inTeam(db, team.id, (trx) => teamTags(trx, team.id));
  const where = sql<boolean>`${matching(team.id, filter, tags)} and pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)`;
  let after: PageMark | undefined;
  do {
    const page = await inTeam(db, team.id, (trx) =>
      readPage(trx, where, team.ticketLinks, rowsPerPage, after, tags.retired),
    );
    yield page.rows;
    after = page.next;
  } while (after);
}
