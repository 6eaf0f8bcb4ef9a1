/**
 * The two exports with types, read column by column: one array of JSON for each, which the runtime reads many times faster than
 * as many rows of the driver's, with a date and an object for each.
 */
import { sql } from 'kysely';
import type { Cell, ColumnPage } from '../../lib/export/column-page.ts';
import { type ExportColumn, exportColumns } from '../../lib/export/columns.ts';
import { type Retired, shownMap } from '../../lib/team/retired.ts';
import type { Trx } from '../db/transaction.ts';
import { type Exported, packedPage, ticketOf } from './export-page.ts';
import type { PageMark } from './read.ts';

type Columns = Record<ExportColumn, Cell[]>;

/** `shown_as` follows from the tag, and is made here. */
const read = exportColumns.filter((name) => name !== 'shown_as');

function cellsOf(exported: Exported) {
  const own: Partial<Record<ExportColumn, ReturnType<typeof ticketOf>>> = {
    ticket: ticketOf(exported),
    recorded_at: sql`date_part('epoch', recorded_at)`,
    repeat: sql`coalesce(repeat, false)`,
    urgent: sql`coalesce(urgent, false)`,
  };
  return sql.join(read.map((name) => sql`${own[name] ?? sql.ref(name)} as ${sql.ref(name)}`));
}
const packed = sql.join(read.map((name) => sql`json_agg(${sql.ref(name)}) as ${sql.ref(name)}`));

/** Whole milliseconds: what is finer is cut off, as everywhere. */
const milliseconds = (seconds: Cell) => Math.floor(Math.round(Number(seconds) * 1e6) / 1e3);

function shown(tags: readonly Cell[], retired: Retired): Cell[] {
  const others = new Map(Object.entries(shownMap(retired)).filter(([tag, other]) => tag !== other));
  return tags.map((tag) => others.get(String(tag)) ?? null);
}

/** Up to `limit` rows, newest first, from where the last page ended. */
export async function readColumns(
  trx: Trx,
  exported: Exported,
  limit: number,
  after: PageMark | undefined,
): Promise<{ readonly page: ColumnPage | undefined; readonly next: PageMark | undefined }> {
  const cells = cellsOf(exported);
  const { packed: columns, next } = await packedPage<Columns>(trx, exported.where, { cells, packed }, limit, after);
  if (!columns) return { page: undefined, next };
  const { tag, recorded_at } = columns;
  return {
    page: { ...columns, recorded_at: recorded_at.map(milliseconds), shown_as: shown(tag, exported.retired) },
    next,
  };
}
