/**
 * The three exports that are text, written by the database itself: a page comes as one text instead of thousands of rows to be read
 * and written again here. What a line looks like is settled in `lib/export`; a test holds the two together.
 */
import { sql } from 'kysely';
import { exportColumns } from '../../lib/export/columns.ts';
import { csvHeader } from '../../lib/export/csv.ts';
import type { ColumnFormat, ExportFormat } from '../../lib/export/formats.ts';
import type { Trx } from '../db/transaction.ts';
import { jsonObjectOf, jsonValues, quoted } from './export-json.ts';
import { type Between, type Exported, packedPages, shownAs, type Text, ticketOf, truth } from './export-page.ts';
import type { PageMark } from './read.ts';

export type LineFormat = Exclude<ExportFormat, ColumnFormat>;

/** What stands before the first line, between two, after the last, and where there is none. */
export const frames: Readonly<Record<LineFormat, Readonly<Record<'head' | 'between' | 'end' | 'none', string>>>> = {
  csv: { head: csvHeader(), between: '\r\n', end: '\r\n', none: csvHeader() },
  ndjson: { head: '', between: '\n', end: '\n', none: '' },
  json: { head: '[\n', between: ',\n', end: '\n]\n', none: '[]\n' },
};

/** Columns people write into; the others hold no sign that any of the formats would have to mark. */
const words = ['product', 'area', 'excerpt', 'note'] as const;

/** As `neutraliseCell` and RFC 4180 have it: one pattern where most texts end, and the first sign by its number. */
function csvCell(name: string): Text {
  const column = sql.ref(name);
  // Tab, return, apostrophe, plus, minus, equals, at.
  const neutral = sql`case when ascii(${column}) in (9, 13, 39, 43, 45, 61, 64)
    and ${column} ~ '^''*[=+@\\t\\r-]' then '''' || ${column} else ${column} end`;
  return sql`case when ${column} is null then null
    when ${column} ~ '[,"\\n\\r\\uFEFF]|^ | $' then '"' || replace(${neutral}, '"', '""') || '"' else ${neutral} end`;
}

const time = sql`to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

function csvLine(exported: Exported): Text {
  const own: Record<string, Text> = {
    ...Object.fromEntries(words.map((name) => [name, csvCell(name)])),
    ticket: ticketOf(exported),
    recorded_at: time,
    repeat: truth('repeat'),
    urgent: truth('urgent'),
    money_amount: sql`trim_scale(money_amount)`,
    shown_as: shownAs(exported),
  };
  // Nothing for null, where `concat_ws` would leave out the comma too; and it takes half the calls of commas among the cells.
  const cells = exportColumns.map((name) => sql`coalesce(${own[name] ?? sql.ref(name)}::text, '')`);
  return sql`concat_ws(',', ${sql.join(cells)})`;
}

const jsonLine = (exported: Exported): Text => jsonObjectOf(jsonValues(exported, quoted(time)));

/** The lines of some pages, newest first; without the frames of the pages. */
export async function readLines(
  trx: Trx,
  exported: Exported,
  format: LineFormat,
  pages: readonly Between[],
  limit: number,
): Promise<{ readonly texts: readonly string[]; readonly next: PageMark | undefined }> {
  const cells = sql`${format === 'csv' ? csvLine(exported) : jsonLine(exported)} as line`;
  const packed = sql`string_agg(line, ${sql.lit(frames[format].between)}) as text`;
  const read = await packedPages<{ text: string }>(trx, exported.where, { cells, packed }, pages, limit);
  return { texts: read.packed.map(({ text }) => text), next: read.next };
}
