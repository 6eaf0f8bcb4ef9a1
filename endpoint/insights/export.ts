/**
 * Exports in constant memory: page after page, each in a short transaction of its own and read while the one before it is written, so
 * that a slow reader holds no connection. The set of rows is fixed at the start by the database's own snapshot: what was not
 * committed then is not in the file, however long it takes.
 */
import { sql } from 'kysely';
import type { ColumnPage } from '../../lib/export/column-page.ts';
import { type ExportFormat, encoded } from '../../lib/export/formats.ts';
import type { InsightFilter } from '../../lib/sync/protocol-filter.ts';
import { type Db, inTeam, type Trx } from '../db/transaction.ts';
import { teamTags } from '../packs/packs.ts';
import type { Team } from '../teams/identity.ts';
import { ahead } from './ahead.ts';
import { columnsOf, readColumns } from './export-columns.ts';
import { hasCheapEdges, pageEdges } from './export-edges.ts';
import { frames, type LineFormat, readLines } from './export-lines.ts';
import type { Between, Exported } from './export-page.ts';
import { matching } from './filter.ts';
import type { PageMark } from './read.ts';

/** Half a megabyte as a rule, and some five where every text is as long as it may be. */
const rowsPerPage = 2500;
/**
 * Such a page comes from the database in ten texts: of short ones the runtime is rid at once, where each longer than 128 KiB would be
 * put aside in a space of its own; and neither database nor driver makes room for a long one by copying what it has.
 */
const textsPerPage = 10;

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
/** Enough where the endpoint takes longer to write a page than the database to read it. */
const one = () => 1;

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
    const edges = hasCheapEdges(filter)
      ? pageEdges(db, team, matched, rowsPerPage / textsPerPage, textsPerPage)
      : undefined;
    if (format === 'xlsx' || format === 'parquet') {
      yield* encoded(format, columns(pagesOf(db, team, from, edges, readColumns, one)));
    } else yield* written(pagesOf(db, team, from, edges, linesOf(format), atOnce), format);
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

/** A few rows at a time: cells that are written soon are gone with the young part of the heap. */
async function* columns(pages: AsyncGenerator<readonly string[]>): AsyncGenerator<ColumnPage> {
  for await (const texts of pages) {
    for (let n = 0; n < texts.length; n += 2) yield columnsOf(texts.slice(n, n + 2));
  }
}

type Read<Page> = (
  trx: Trx,
  from: Exported,
  pages: readonly Between[],
  limit: number,
) => Promise<{ readonly page: Page | undefined; readonly next: PageMark | undefined }>;

/** As bytes at once: nothing waits in two forms. */
function linesOf(format: LineFormat): Read<Uint8Array> {
  const { between } = frames[format];
  return async (trx, from, pages, limit) => {
    const { texts, next } = await readLines(trx, from, format, pages, limit);
    return { page: texts.length > 0 ? together(texts, between) : undefined, next };
  };
}

/** Joined as bytes, for a text of all would be a long one. */
function together(texts: readonly string[], between: string): Uint8Array {
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text), between.length * (texts.length - 1));
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const text of texts) {
    if (at > 0) at += bytes.write(between, at);
    at += bytes.write(text, at);
  }
  return bytes;
}

/** All pages in order, up to two ahead of their reader. */
async function* pagesOf<Page>(
  db: Db,
  team: Team,
  from: Exported,
  edges: AsyncGenerator<readonly Between[]> | undefined,
  read: Read<Page>,
  atOnce: () => number,
): AsyncGenerator<Page> {
  if (!edges) {
    const whole = [{ after: undefined, upTo: undefined }];
    yield* ahead(oneByOne(db, team, from, whole, read, rowsPerPage), async (page) => page, one);
    return;
  }
  // One page as a rule; more where many rows have come into force between its edges since those were found.
  const between = (pages: readonly Between[]) => all(oneByOne(db, team, from, pages, read, rowsPerPage));
  for await (const some of ahead(edges, between, atOnce)) yield* some;
}

/** What is between these edges, and where that is more than the limit each page from where the one before it ended. */
async function* oneByOne<Page>(
  db: Db,
  team: Team,
  from: Exported,
  edges: readonly Between[],
  read: Read<Page>,
  limit: number,
): AsyncGenerator<Page> {
  const upTo = edges.at(-1)?.upTo;
  let left = edges;
  do {
    const { page, next } = await inTeam(db, team.id, (trx) => read(trx, from, left, limit));
    if (page !== undefined) yield page;
    left = next ? [{ after: next, upTo }] : [];
  } while (left.length > 0);
}

async function all<Page>(pages: AsyncGenerator<Page>): Promise<Page[]> {
  const read: Page[] = [];
  for await (const page of pages) read.push(page);
  return read;
}
