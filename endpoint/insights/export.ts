/**
 * Exports in constant memory: page after page, each in a short transaction of its own, so that a slow reader holds no
 * connection. The set of rows is fixed at the start by the database's own snapshot: what was not committed then is not in
 * the file, however long it takes.
 */
import { sql } from 'kysely';
import { csvHeader, csvRow } from '../../lib/export/csv.ts';
import { ndjsonRow } from '../../lib/export/ndjson.ts';
import type { InsightRow } from '../../lib/sync/protocol.ts';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { type Db, inTeam } from '../db/transaction.ts';
import { retiredTags } from '../packs/packs.ts';
import type { Team } from '../teams/identity.ts';
import { matching } from './filter.ts';
import { type PageMark, readPage } from './read.ts';

export const exportFormats = {
  csv: { type: 'text/csv; charset=utf-8', header: csvHeader, row: csvRow as (row: InsightRow) => string },
  ndjson: { type: 'application/x-ndjson', header: () => '', row: ndjsonRow as (row: InsightRow) => string },
} as const;
export type ExportFormat = keyof typeof exportFormats;

const rowsPerPage = 1000;

/** Marks the set of rows an export covers. */
export async function snapshotNow(db: Db, team: Team): Promise<string> {
  return inTeam(db, team.id, async (trx) => {
    const { rows } = await sql<{ now: string }>`select pg_current_snapshot()::text as now`.execute(trx);
    return rows[0]?.now ?? '';
  });
}

/** The file in pieces of up to a thousand rows. */
export async function* exported(
  db: Db,
  team: Team,
  filter: InsightFilter,
  format: ExportFormat,
  snapshot: string,
): AsyncGenerator<Uint8Array> {
  const retired = await inTeam(db, team.id, (trx) => retiredTags(trx, team.id));
  const { header, row } = exportFormats[format];
  const bytes = new TextEncoder();
  const where = sql<boolean>`${matching(team.id, filter, retired)} and pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)`;
  const head = header();
  if (head) yield bytes.encode(head);
  let after: PageMark | undefined;
  do {
    const page = await inTeam(db, team.id, (trx) =>
      readPage(trx, where, team.ticketLinks, rowsPerPage, after, retired),
    );
    if (page.rows.length > 0) yield bytes.encode(page.rows.map(row).join(''));
    after = page.next;
  } while (after);
}
