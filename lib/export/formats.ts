/**
 * The five formats of an export, each written a piece at a time, so that an endpoint streams what it reads and a page never
 * holds the file twice. The two binary ones are loaded when somebody wants one.
 */
import type { ColumnPage } from './column-page.ts';
import type { ExportRow } from './columns.ts';
import { csvHeader, csvRow } from './csv.ts';
import { jsonObject } from './json.ts';
import { ndjsonRow } from './ndjson.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** A file under way: rows go in, in order, bytes come out, sometimes none. */
export interface Pieces {
  add(rows: readonly ExportRow[]): Bytes | Promise<Bytes>;
  end(): Bytes | Promise<Bytes>;
}

/** One that takes rows as columns too, as a database hands over many. */
export interface ColumnPieces extends Pieces {
  addColumns(page: ColumnPage): Bytes | Promise<Bytes>;
}

interface Format {
  /** Media type. */
  readonly type: string;
  readonly begin: () => Pieces | Promise<Pieces>;
}

const utf8 = new TextEncoder();

/** Text of which each row stands alone. */
function lines(header: string, row: (row: ExportRow) => string): Pieces {
  let head = header;
  const written = (text: string) => {
    const bytes = utf8.encode(head + text);
    head = '';
    return bytes;
  };
  return { add: (rows) => written(rows.map(row).join('')), end: () => written('') };
}

function jsonPieces(): Pieces {
  let before = '[\n';
  return {
    add: (rows) => {
      const text = rows.map((row) => {
        const line = before + jsonObject(row);
        before = ',\n';
        return line;
      });
      return utf8.encode(text.join(''));
    },
    end: () => utf8.encode(before === '[\n' ? '[]\n' : '\n]\n'),
  };
}

export const formats = {
  csv: { type: 'text/csv; charset=utf-8', begin: () => lines(csvHeader(), csvRow) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    begin: async () => new (await import('./xlsx.ts')).XlsxPieces(),
  },
  json: { type: 'application/json', begin: jsonPieces },
  ndjson: { type: 'application/x-ndjson', begin: () => lines('', ndjsonRow) },
  parquet: {
    type: 'application/vnd.apache.parquet',
    begin: async () => new (await import('./parquet.ts')).ParquetPieces(),
  },
} as const satisfies Record<string, Format>;

export type ExportFormat = keyof typeof formats;
/** Those with types, made of columns; the others are lines of text. */
export type ColumnFormat = 'xlsx' | 'parquet';
export const formatNames = Object.keys(formats) as [ExportFormat, ...ExportFormat[]];

/** The bytes of a file from its rows, page after page, each as columns. */
export async function* encoded(
  format: ColumnFormat,
  pages: AsyncIterable<ColumnPage> | Iterable<ColumnPage>,
): AsyncGenerator<Bytes> {
  const pieces: ColumnPieces = await formats[format].begin();
  for await (const page of pages) {
    const bytes = await pieces.addColumns(page);
    if (bytes.length > 0) yield bytes;
  }
  const bytes = await pieces.end();
  if (bytes.length > 0) yield bytes;
}
