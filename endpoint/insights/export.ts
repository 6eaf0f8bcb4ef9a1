/**
 * Exports in constant memory: page after page, each in a short transaction of its own, so that a slow reader holds no
 * connection. The set of rows is fixed at the start by the database's own snapshot: what was not committed then is not in
 * the file, however long it takes.
 */
import { sql } from 'kysely';
import { csvHeader } from '../../lib/export/csv.ts';
import { type ExportFormat, encoded } from '../../lib/export/formats.ts';
import type { InsightRow } from '../../lib/sync/protocol.ts';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { type Db, inTeam } from '../db/transaction.ts';
import { teamTags } from '../packs/packs.ts';
import type { Team } from '../teams/identity.ts';
import { type LineFormat, type Lines, readLines } from './export-lines.ts';
import { matching } from './filter.ts';
import { type PageMark, readPage } from './read.ts';

const rowsPerPage = 1000;
const linesPerPage = 2000;

/** Marks the set of rows an export covers. */
export async function snapshotNow(db: Db, team: Team): Promise<string> {
  return inTeam(db, team.id, async (trx) => {
    const { rows } = await sql<{ now: string }>`select pg_current_snapshot()::text as now`.execute(trx);
    return rows[0]?.now ?? '';
  });
}

/** The file in pieces of up to some thousand rows. */
export async function* exported(
  db: Db,
  team: Team,
  filter: InsightFilter,
  format: ExportFormat,
  snapshot: string,
): AsyncGenerator<Uint8Array> {
  const tags = await inTeam(db, team.id, (trx) => teamTags(trx, team.id));
  const where = sql<boolean>`${matching(team.id, filter, tags)} and pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)`;
  const lines = { where, links: team.ticketLinks, retired: tags.retired };
  if (format === 'csv' || format === 'ndjson') yield* written(db, team, lines, format);
  else yield* encoded(format, pagesOf(db, team, lines));
}

async function* written(db: Db, team: Team, lines: Lines, format: LineFormat): AsyncGenerator<Uint8Array> {
  if (format === 'csv') yield Buffer.from(csvHeader());
  let after: PageMark | undefined;
  do {
    const page = await inTeam(db, team.id, (trx) => readLines(trx, lines, format, linesPerPage, after));
    if (page.text !== '') yield Buffer.from(page.text);
    after = page.next;
  } while (after);
}

async function* pagesOf(db: Db, team: Team, { where, links, retired }: Lines): AsyncGenerator<readonly InsightRow[]> {
  let after: PageMark | undefined;
  do {
    const page = await inTeam(db, team.id, (trx) => readPage(trx, where, links, rowsPerPage, after, retired));
    yield page.rows;
    after = page.next;
  } while (after);
}
