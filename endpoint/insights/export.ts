/**
 * Exports in constant memory: page after page, each in a short transaction of its own and read while the one before it is written, so
 * that a slow reader holds no connection. The set of rows is fixed at the start by the database's own snapshot: what was not
 * committed then is not in the file, however long it takes.
 */
import { sql } from 'kysely';
import { type ExportFormat, encoded } from '../../lib/export/formats.ts';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { type Db, inTeam, type Trx } from '../db/transaction.ts';
import { teamTags } from '../packs/packs.ts';
import type { Team } from '../teams/identity.ts';
import { ahead } from './ahead.ts';
import { readColumns } from './export-columns.ts';
import { type Between, hasCheapEdges, notBeyond, portions } from './export-edges.ts';
import { frames, type LineFormat, readLines } from './export-lines.ts';
import type { Exported } from './export-page.ts';
import { matching } from './filter.ts';
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

/** Two pages are read at the same time while no more exports than these are under way; beyond, each reads one at a time. */
const mostReadingTwo = 3;
let exportsUnderWay = 0;
const atOnce = () => (exportsUnderWay > mostReadingTwo ? 1 : 2);

/** The file in pieces of up to some thousand rows. */
export async function* exported(
  db: Db,
  team: Team,
  filter: InsightFilter,
  format: ExportFormat,
  snapshot: string,
): AsyncGenerator<Uint8Array> {
  exportsUnderWay += 1;
  try {
    const tags = await inTeam(db, team.id, (trx) => teamTags(trx, team.id));
    const matched = matching(team.id, filter, tags);
    const where = sql<boolean>`${matched} and pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)`;
    const from = { where, links: team.ticketLinks, retired: tags.retired };
    const edges = hasCheapEdges(filter) ? portions(db, team, matched, rowsPerPage) : undefined;
    if (format === 'xlsx' || format === 'parquet') yield* encoded(format, pages(db, team, from, edges, readColumns));
    else yield* written(pages(db, team, from, edges, linesOf(format)), format);
  } finally {
    exportsUnderWay -= 1;
  }
}

/** Pages of lines as one file. */
async function* written(pages: AsyncGenerator<Uint8Array>, format: LineFormat): AsyncGenerator<Uint8Array> {
  const { head, between, end, none } = frames[format];
  let before = head;
  for await (const lines of pages) {
    if (before !== '') yield Buffer.from(before);
    yield lines;
    before = between;
  }
  const rest = before === between ? end : none;
  if (rest !== '') yield Buffer.from(rest);
}

type Read<Page> = (
  trx: Trx,
  from: Exported,
  limit: number,
  after: PageMark | undefined,
) => Promise<{ readonly page: Page | undefined; readonly next: PageMark | undefined }>;

/** As bytes at once: a text waits in twice the room. */
function linesOf(format: LineFormat): Read<Uint8Array> {
  return async (trx, from, limit, after) => {
    const { text, next } = await readLines(trx, from, format, limit, after);
    return { page: text === undefined ? undefined : Buffer.from(text), next };
  };
}

/** All pages in order, up to two ahead of their reader. */
async function* pages<Page>(
  db: Db,
  team: Team,
  from: Exported,
  edges: AsyncGenerator<Between> | undefined,
  read: Read<Page>,
): AsyncGenerator<Page> {
  if (!edges) {
    yield* ahead(
      oneByOne(db, team, from, read, rowsPerPage),
      async (page) => page,
      () => 1,
    );
    return;
  }
  for await (const portion of ahead(edges, (edge) => all(between(db, team, from, read, edge)), atOnce)) yield* portion;
}

/** Each page from where the one before it ended. */
async function* oneByOne<Page>(
  db: Db,
  team: Team,
  from: Exported,
  read: Read<Page>,
  limit: number,
  after?: PageMark,
): AsyncGenerator<Page> {
  let mark = after;
  do {
    const { page, next } = await inTeam(db, team.id, (trx) => read(trx, from, limit, mark));
    if (page !== undefined) yield page;
    mark = next;
  } while (mark);
}

/** One page as a rule; more where rows have come into force between its edges since those were found. */
function between<Page>(db: Db, team: Team, from: Exported, read: Read<Page>, edge: Between): AsyncGenerator<Page> {
  const where = edge.upTo ? sql<boolean>`${from.where} and ${notBeyond(edge.upTo)}` : from.where;
  return oneByOne(db, team, { ...from, where }, read, 2 * rowsPerPage, edge.after);
}

async function all<Page>(pages: AsyncGenerator<Page>): Promise<Page[]> {
  const read: Page[] = [];
  for await (const page of pages) read.push(page);
  return read;
}
