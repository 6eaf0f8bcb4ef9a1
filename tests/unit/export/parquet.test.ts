import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { readParquet, Table, writeParquet } from 'parquet-wasm';
import { describe, expect, it } from 'vitest';
import { columnAbout } from '../../../lib/export/column-types.ts';
import { type ExportRow, exportColumns, exportObject } from '../../../lib/export/columns.ts';
import { ParquetPieces, rowsPerGroup } from '../../../lib/export/parquet.ts';
import { joined } from '../../../lib/export/zip.ts';
import { fc } from '../property.ts';
import { asUtf8 } from './decoded.ts';
import { anyRow, row } from './rows.ts';

function file(...pages: (readonly ExportRow[])[]): Uint8Array<ArrayBuffer> {
  const pieces = new ParquetPieces();
  return joined([...pages.map((rows) => pieces.add(rows)), pieces.end()]);
}
/** The reader's own decoder would drop a byte-order mark at the head of a text. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const parsers = { stringFromBytes: (bytes: Uint8Array) => bytes && utf8.decode(bytes) };
const objects = (bytes: Uint8Array<ArrayBuffer>) => parquetReadObjects({ file: bytes.buffer, parsers });
const wanted = (one: ExportRow) => {
  const { recorded_at, ...rest } = exportObject(one);
  return { ...rest, recorded_at: new Date(recorded_at) };
};
/** The file as a reader in Rust understood it: read into Arrow, handed over as an Arrow stream, and written again. */
function throughForeignReader(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const arrow = readParquet(bytes).intoIPCStream();
  return new Uint8Array(writeParquet(Table.fromIPCStream(arrow)));
}

describe('a Parquet export', () => {
  it('opens in a foreign reader with its types and its values', async () => {
    const rows = [
      row({ money_amount: 12.5, money_currency: 'EUR', urgent: true, excerpt: 'Llegó tarde', shown_as: 'log.lost' }),
      row({ recorded_at: '1999-12-31T23:59:59.999Z' }),
    ];
    const foreign = throughForeignReader(file(rows));
    const { schema } = parquetMetadata(foreign.buffer);
    const kinds = { BOOLEAN: 'boolean', DOUBLE: 'number', INT64: 'time', BYTE_ARRAY: 'text' } as Record<string, string>;
    expect(schema.slice(1).map(({ name, type }) => [name, kinds[type ?? '']])).toEqual(
      exportColumns.map((name) => [name, columnAbout[name].kind]),
    );
    const logical = Object.fromEntries(schema.map(({ name, logical_type }) => [name, logical_type]));
    expect(logical.recorded_at).toMatchObject({ type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' });
    expect(logical.excerpt).toMatchObject({ type: 'STRING' });
    expect(await objects(foreign)).toEqual(rows.map(wanted));
  });

  it('loses nothing of any row', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { maxLength: 20 }), async (rows) => {
        const read = await objects(file(rows));
        expect(read).toEqual(rows.map(wanted).map(wellFormed));
      }),
      { numRuns: 60 },
    );
  });

  it('is written in groups, however its rows come, and holds each once', async () => {
    const rows = Array.from({ length: rowsPerGroup * 2 + 5 }, (_, index) => row({ ticket: String(index) }));
    const bytes = file(rows.slice(0, 15_000), rows.slice(15_000));
    expect(parquetMetadata(bytes.buffer).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([
      rowsPerGroup,
      rowsPerGroup,
      5,
    ]);
    expect((await objects(bytes)).map(({ ticket }) => ticket)).toEqual(rows.map(({ ticket }) => ticket));
  });

  it('has its columns when there is no row', async () => {
    const bytes = file([]);
    expect(parquetMetadata(bytes.buffer).schema.length).toBe(exportColumns.length + 1);
    expect(await objects(bytes)).toEqual([]);
  });
});

/** UTF-8 has no half of a pair of surrogates. */
function wellFormed(object: object): object {
  const parts = Object.entries(object).map(([name, value]) => [
    name,
    typeof value === 'string' ? asUtf8(value) : value,
  ]);
  return Object.fromEntries(parts);
}
