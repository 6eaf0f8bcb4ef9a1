import { type ExportRow, exportObject } from './columns.ts';

/** A JSON array of the rows, one object a line, keys in the order of the columns. */
export function toJson(rows: Iterable<ExportRow>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(JSON.stringify(exportObject(row)));
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}
