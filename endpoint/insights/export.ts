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
import type { Between, Exported, PackedPages } from './export-page.ts';
import { matching } from './filter.ts';

/** A text from the database: neither it nor the driver makes room for a long one by copying what it has. */
const rowsPerText = 500;
/** A page: one statement, and three quarters of a megabyte as a rule; some ten where everything is as long as it may be. */
const textsPerPage = 10;
/** Most rows of a text, where nobody knows before how many there are. */
const mostRows = 2500;

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
    const edges = hasCheapEdges(filter) ? pageEdges(db, team, matched, rowsPerText, textsPerPage) : undefined;
    if (format === 'xlsx' || format === 'parquet') {
      yield* encoded(format, columns(pagesOf(db, team, from, edges, readColumns, one)));
    } else {
      const read: Read = (trx, ...asked) => readLines(trx, format, ...asked);
      yield* written(pagesOf(db, team, from, edges, read, atOnce), format);
    }
  } finally {
    exportsUnderWay -= 1;
  }
}

/** Pages of lines as one file. */
async function* written(pages: AsyncGenerator<readonly Buffer[]>, format: LineFormat): AsyncGenerator<Uint8Array> {
  const { head, between, end, none } = frames[format];
  let some = false;
  for await (const texts of pages) {
    if (!some && head !== '') yield Buffer.from(head);
    for (const text of texts) {
      yield some ? text : text.subarray(between.length);
      some = true;
    }
  }
  const rest = some ? end : none;
  if (rest !== '') yield Buffer.from(rest);
}

/** A few rows at a time: cells that are written soon are gone with the young part of the heap. */
async function* columns(pages: AsyncGenerator<readonly Buffer[]>): AsyncGenerator<ColumnPage> {
  for await (const texts of pages) {
    for (const text of texts) yield columnsOf(text);
  }
}

type Read = (trx: Trx, from: Exported, pages: readonly Between[], limit: number) => Promise<PackedPages>;
/** The texts of one statement; never none. */
type Page = readonly Buffer[];

/** All pages in order, up to two ahead of their reader. */
async function* pagesOf(
  db: Db,
  team: Team,
  from: Exported,
  edges: AsyncGenerator<readonly Between[]> | undefined,
  read: Read,
  atOnce: () => number,
): AsyncGenerator<Page> {
  if (!edges) {
    const whole = [{ after: undefined, upTo: undefined }];
    yield* ahead(oneByOne(db, team, from, whole, read, mostRows), async (page) => page, one);
    return;
  }
  // One page as a rule; more where many rows have come into force between its edges since those were found.
  const between = (pages: readonly Between[]) => all(oneByOne(db, team, from, pages, read, mostRows));
  for await (const some of ahead(edges, between, atOnce)) yield* some;
}

/** What is between these edges, and where that is more than the limit each page from where the one before it ended. */
async function* oneByOne(
  db: Db,
  team: Team,
  from: Exported,
  edges: readonly Between[],
  read: Read,
  limit: number,
): AsyncGenerator<Page> {
  for (let left = edges; left.length > 0; ) {
    const page = await inTeam(db, team.id, (trx) => read(trx, from, left, limit));
    if (page.texts.length > 0) yield page.texts;
    left = page.left;
  }
}

async function all(pages: AsyncGenerator<Page>): Promise<Page[]> {
  const read: Page[] = [];
  for await (const page of pages) read.push(page);
  return read;
}
