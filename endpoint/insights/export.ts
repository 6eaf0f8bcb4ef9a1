/**
 * Exports in constant memory: page after page, each in a short transaction of its own and read while the one before it is written, so
 * that a slow reader holds no connection. The set of rows is fixed at the start by the database's own snapshot: what was not
 * committed then is not in the file, however long it takes.
 */
import { sql } from 'kysely';
import type { ColumnPage } from '../../lib/export/column-page.ts';
import { type ExportFormat, encoded } from '../../lib/export/formats.ts';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { type Db, inTeam } from '../db/transaction.ts';
import { teamTags } from '../packs/packs.ts';
import type { Team } from '../teams/identity.ts';
import { readColumns } from './export-columns.ts';
import { frames, type LineFormat, readLines } from './export-lines.ts';
import type { Exported } from './export-page.ts';
import { matching } from './filter.ts';
import { oneAhead } from './one-ahead.ts';
import type { PageMark } from './read.ts';

/** Half a megabyte as a rule, and some five where every text is as long as it may be. */
const rowsPerPage = 2500;

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
  const from = { where, links: team.ticketLinks, retired: tags.retired };
  if (format === 'xlsx' || format === 'parquet') yield* encoded(format, oneAhead(columns(db, team, from)));
  else yield* written(oneAhead(texts(db, team, from, format)), format);
}

/** Pages of lines as one file. */
async function* written(pages: AsyncGenerator<string>, format: LineFormat): AsyncGenerator<Uint8Array> {
  const { head, between, end, none } = frames[format];
  let before = head;
  for await (const text of pages) {
    if (before !== '') yield Buffer.from(before);
    yield Buffer.from(text);
    before = between;
  }
  const rest = before === between ? end : none;
  if (rest !== '') yield Buffer.from(rest);
}

async function* texts(db: Db, team: Team, from: Exported, format: LineFormat): AsyncGenerator<string> {
  let after: PageMark | undefined;
  do {
    const page = await inTeam(db, team.id, (trx) => readLines(trx, from, format, rowsPerPage, after));
    if (page.text !== undefined) yield page.text;
    after = page.next;
  } while (after);
}

async function* columns(db: Db, team: Team, from: Exported): AsyncGenerator<ColumnPage> {
  let after: PageMark | undefined;
  do {
    const { page, next } = await inTeam(db, team.id, (trx) => readColumns(trx, from, rowsPerPage, after));
    if (page) yield page;
    after = next;
  } while (after);
}
