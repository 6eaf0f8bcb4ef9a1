/** Rows turned into columns: what the typed formats are written from, and how a database hands over thousands of rows at once. */
import { momentOf } from './column-types.ts';
import { type ExportColumn, type ExportRow, exportColumns } from './columns.ts';

export type Cell = string | number | boolean | null;

/** As many cells in each column as there are rows. `recorded_at` is whole milliseconds since 1970, or the text that is no time. */
export type ColumnPage = Readonly<Record<ExportColumn, readonly Cell[]>>;

const eachColumn = (cells: (name: ExportColumn) => readonly Cell[]): ColumnPage =>
  Object.fromEntries(exportColumns.map((name) => [name, cells(name)])) as ColumnPage;

export function columnPage(rows: readonly ExportRow[]): ColumnPage {
  return eachColumn((name) =>
    name === 'recorded_at'
      ? rows.map((row) => momentOf(row.recorded_at) ?? row.recorded_at)
      : rows.map((row) => row[name] ?? null),
  );
}

export const rowsIn = (page: ColumnPage): number => page.id.length;

/** Rows `from` up to but not `to`. */
export function partOf(page: ColumnPage, from: number, to: number): ColumnPage {
  return from === 0 && to >= rowsIn(page) ? page : eachColumn((name) => page[name].slice(from, to));
}

/** The rows of all pages, one after the other. */
export function joinedPages(pages: readonly ColumnPage[]): ColumnPage {
  const [only, ...more] = pages;
  return only && more.length === 0 ? only : eachColumn((name) => pages.flatMap((page) => page[name]));
}
