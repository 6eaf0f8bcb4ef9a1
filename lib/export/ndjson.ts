import { type ExportRow, exportObject } from './columns.ts';

/** One row as one line of JSON with its newline: the same object as in the JSON export. */
export function ndjsonRow(row: ExportRow): string {
  return `${JSON.stringify(exportObject(row))}\n`;
}
