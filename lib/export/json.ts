import { type ExportRow, exportObject } from './columns.ts';

/** One row, keys in the order of the columns. */
export const jsonObject = (row: ExportRow): string => JSON.stringify(exportObject(row));

/** A JSON array of the rows, one object a line. */
export function toJson(rows: Iterable<ExportRow>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(jsonObject(row));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
