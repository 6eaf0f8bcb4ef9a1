/**
 * The two exports with types, as columns. A page comes as one text of JSON, which the runtime reads many times faster than as many rows
 * of the driver's, with a date and an object for each; and which costs the database a fifth of `json_agg` over each column.
 */
import { sql } from 'kysely';
import type { Cell, ColumnPage } from '../../lib/export/column-page.ts';
import { exportColumns } from '../../lib/export/columns.ts';
import type { Trx } from '../db/transaction.ts';
import { jsonArrayOf, jsonValues } from './export-json.ts';
import { type Between, type Exported, type PackedPages, packedPages } from './export-page.ts';

const seconds = [sql`date_part('epoch', recorded_at)`];
/** Nothing finer is ever stored; what is off by less is the fraction's. */
const milliseconds = (cell: Cell | undefined) => Math.round(Number(cell) * 1000);

function asColumns(rows: readonly (readonly Cell[])[]): ColumnPage {
  const columns = exportColumns.map((name, at) => {
    const cells = rows.map((row) => (name === 'recorded_at' ? milliseconds(row[at]) : (row[at] ?? null)));
    return [name, cells] as const;
  });
  return Object.fromEntries(columns) as unknown as ColumnPage;
}

/** The rows of one text, which begins with the comma between two of them. */
export function columnsOf(text: Buffer): ColumnPage {
  return asColumns(JSON.parse(`[${text.subarray(1)}]`) as Cell[][]);
}

/** The rows of some pages, newest first, as texts still: what waits for the writer of the file takes a third of the room so. */
export function readColumns(
  trx: Trx,
  exported: Exported,
  pages: readonly Between[],
  limit: number,
): Promise<PackedPages> {
  const line = jsonArrayOf(jsonValues(exported, seconds));
  return packedPages(trx, exported.where, { line, between: ',' }, pages, limit);
}
