/**
 * Rows as CSV (RFC 4180): comma, CRLF, UTF-8 with a byte-order mark so that spreadsheets read accents rightly. The parts
 * (header, one row) are separate so that an endpoint can stream what it reads by cursor.
 */
import Papa from 'papaparse';
import { type ExportColumn, type ExportRow, exportColumns, exportObject } from './columns.ts';

const byteOrderMark = '\uFEFF';
const newline = '\r\n';

/**
 * Text that a spreadsheet would run as a formula gets a leading apostrophe (OWASP, "CSV injection"). Text that already
 * begins with apostrophes before such a character gets one more, so that `restoreCell` can always tell them apart.
 */
export function neutraliseCell(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text as it was before `neutraliseCell`. */
export function restoreCell(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** One cell: nothing for null, `true`/`false`, a plain decimal number, or neutralised text. */
export function csvCell(row: ExportRow, column: ExportColumn): string {
  const value = row[column];
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? neutraliseCell(value) : String(value);
}

/** Columns people write into. What is in them stands in quotes, needed or not, so that nobody has to look which; nothing has none. */
export const wordColumns = ['product', 'area', 'excerpt', 'note'] as const satisfies readonly ExportColumn[];
const isWords = (column: ExportColumn) => (wordColumns as readonly ExportColumn[]).includes(column);

const line = (cells: readonly string[], quotes: readonly boolean[]) =>
  Papa.unparse([cells.slice()], { newline, quotes: quotes.slice() }) + newline;

/** Byte-order mark, column names, CRLF. */
export function csvHeader(): string {
  return byteOrderMark + line(exportColumns, []);
}

/** One row with its CRLF. */
export function csvRow(row: ExportRow): string {
  const object = exportObject(row);
  return line(
    exportColumns.map((column) => csvCell(object, column)),
    exportColumns.map((column) => isWords(column) && typeof object[column] === 'string'),
  );
}

/** A whole file. */
export function toCsv(rows: Iterable<ExportRow>): string {
  const parts = [csvHeader()];
  for (const row of rows) parts.push(csvRow(row));
  return parts.join('');
}
