/**
 * The three exports that are text, written by the database itself: a page comes as one text instead of thousands of rows to be read
 * and written again here. What a line looks like is settled in `lib/export`; a test holds the two together.
 */
import { sql } from 'kysely';
import { type ExportColumn, exportColumns } from '../../lib/export/columns.ts';
import { csvHeader, wordColumns } from '../../lib/export/csv.ts';
import type { ColumnFormat, ExportFormat } from '../../lib/export/formats.ts';
import type { Trx } from '../db/transaction.ts';
import { jsonObjectOf, jsonValues, quoted } from './export-json.ts';
import {
  type Between,
  type Exported,
  type PackedPages,
  packedPages,
  shownAs,
  type Text,
  ticketOf,
  truth,
} from './export-page.ts';

export type LineFormat = Exclude<ExportFormat, ColumnFormat>;

/** What stands before the first line, between two, after the last, and where there is none. */
export const frames: Readonly<Record<LineFormat, Readonly<Record<'head' | 'between' | 'end' | 'none', string>>>> = {
  csv: { head: csvHeader(), between: '\r\n', end: '\r\n', none: csvHeader() },
  ndjson: { head: '', between: '\n', end: '\n', none: '' },
  json: { head: '[\n', between: ',\n', end: '\n]\n', none: '[]\n' },
};

/** In quotes, as `neutraliseCell` and RFC 4180 have it: the number of the first sign says where a formula may begin. */
function wordsCell(name: string): Text {
  const column = sql.ref(name);
  // Tab, return, apostrophe, plus, minus, equals, at.
  const neutral = sql`case when ascii(${column}) in (9, 13, 39, 43, 45, 61, 64)
    and ${column} ~ '^''*[=+@\\t\\r-]' then '''' || ${column} else ${column} end`;
  return sql`'"' || replace(${neutral}, '"', '""') || '"'`;
}

/**
 * From the database's own text of a time, `2026-11-22 08:42:22.363+00`, which with what follows costs half of `to_char`. It leaves out
 * zeros at the end: so a microsecond is added, and cut off again. Nothing finer than milliseconds is ever stored.
 */
const time = sql`replace(left((recorded_at + interval '1 microsecond')::text, 23), ' ', 'T') || 'Z'`;

function csvLine(exported: Exported): Text {
  const own: Record<string, Text> = {
    ...Object.fromEntries(wordColumns.map((name) => [name, wordsCell(name)])),
    ticket: ticketOf(exported),
    recorded_at: time,
    repeat: truth('repeat'),
    urgent: truth('urgent'),
    money_amount: sql`trim_scale(money_amount)::text`,
    shown_as: shownAs(exported),
  };
  // Nothing for null, where `concat_ws` would leave out the comma too; and it takes half the calls of commas among the cells. Of the id,
  // which is never null, it makes a text itself.
  const cell = (name: ExportColumn) => sql`coalesce(${own[name] ?? sql.ref(name)}, '')`;
  const cells = exportColumns.map((name) => (name === 'id' ? sql.ref(name) : cell(name)));
  return sql`concat_ws(',', ${sql.join(cells)})`;
}

const jsonLine = (exported: Exported): Text => jsonObjectOf(jsonValues(exported, quoted(time)));

/** The lines of some pages, newest first, as UTF-8; without the frames of the pages. */
export function readLines(
  trx: Trx,
  format: LineFormat,
  exported: Exported,
  pages: readonly Between[],
  limit: number,
): Promise<PackedPages> {
  const line = format === 'csv' ? csvLine(exported) : jsonLine(exported);
  return packedPages(trx, exported.where, { line, between: frames[format].between }, pages, limit);
}
