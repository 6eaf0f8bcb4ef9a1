import { describe, expect, it } from 'vitest';
import { exportColumns, exportObject } from '../../../lib/export/columns.ts';
import { formatNames } from '../../../lib/export/formats.ts';
import { importIdOf, runImport } from '../../../lib/export/read/import-run.ts';
import { rowsOf } from '../../../lib/export/read/rows.ts';
import type { ReadRow, Source } from '../../../lib/export/read/source.ts';
import { fc } from '../property.ts';
import { asUtf8 } from './decoded.ts';
import { fileOf } from './encoded.ts';
import { anyRow, row } from './rows.ts';

const utf8 = new TextEncoder();
/** Handed out in small portions, so that every cell is cut somewhere. */
const sourceOf = (bytes: Uint8Array<ArrayBuffer>): Source => ({
  size: bytes.length,
  slice: async (start, end) => bytes.slice(start, end).buffer,
});
async function all(source: Source): Promise<ReadRow[]> {
  const rows: ReadRow[] = [];
  for await (const one of rowsOf(source)) rows.push(one);
  return rows;
}
const read = (text: string) => all(sourceOf(utf8.encode(text)));
const head = exportColumns.join(',');
const needed = {
  ...{ id: 'a', tag: 'log.late', helpdesk: 'zendesk', ticket: '7', language: 'en' },
  recorded_at: '2025-05-12T09:30:00.123Z',
};

describe('an export read back', () => {
  it('has the cells it was made of, in every format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 6 }), async (rows) => {
        // What holds nothing comes back as nothing: no format but JSON tells an empty text from none.
        const wanted = (kept: (text: string) => string) =>
          rows.map((one) => {
            const said = Object.entries(exportObject(one)).filter(([, value]) => value !== null && value !== '');
            return Object.fromEntries(
              said.map(([name, value]) => [name, typeof value === 'string' ? kept(value) : value]),
            );
          });
        for (const format of formatNames) {
          const got = (await all(sourceOf(await fileOf(format, [rows])))).map((one) =>
            'cells' in one ? one.cells : one,
          );
          // JSON escapes half a pair of surrogates and so keeps it.
          expect(got, format).toEqual(wanted(/json$/.test(format) ? (text) => text : asUtf8));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says which line a row stands in, quotes and blank lines counted', async () => {
    const text = `${head}\r\na,"b\r\nb"\r\n\r\nc\r\n`;
    expect((await read(text)).map(({ line }) => line)).toEqual([2, 5]);
    expect((await read('[\n{"id":"a"},\n\n{"id":\n"b"}]')).map(({ line }) => line)).toEqual([2, 4]);
    expect((await read('{"id":"a"}\n\n{"id":"b"}')).map(({ line }) => line)).toEqual([1, 3]);
  });

  it('takes what a spreadsheet makes of a CSV: semicolons, other truths, no last line end', async () => {
    const line = 'id;tag;helpdesk;ticket;recorded_at;language;repeat;urgent;money_amount';
    const [one] = await read(`\uFEFF${line}\na;log.late;zendesk;12;2025-05-12;es;VERDADERO;0;12.5`);
    expect(one).toMatchObject({ line: 2, cells: { repeat: true, urgent: false, money_amount: 12.5, ticket: '12' } });
  });

  it('says of one bad row that it is, and reads the others', async () => {
    const rows = await read('{"id":"a"}\nnot json\n[]\n{"id":"b"}\n');
    expect(rows.map((one) => ('unreadable' in one ? one.unreadable : one.cells.id))).toEqual([
      'a',
      'json',
      'json',
      'b',
    ]);
    const csv = await read(`${head}\r\n${'x,'.repeat(20)}\r\na\r\n`);
    expect(csv.map((one) => 'unreadable' in one)).toEqual([true, false]);
    const json = await read('[{"id":"a"}, {bad}, {"id":"b"}]');
    expect(json.map((one) => ('unreadable' in one ? one.unreadable : one.cells.id))).toEqual(['a', 'json', 'b']);
  });

  it('reads a workbook as spreadsheets save it: strings apart, in runs, prefixed names, days from 1904', async () => {
    const { xlsx } = await import('./saved-workbook.ts');
    const rows = await all(sourceOf(await xlsx()));
    expect(rows.map((one) => ('cells' in one ? one.cells : one))).toEqual([
      { ...needed, product: 'Lamp & shade', excerpt: 'late_x0041_\r again', repeat: true, money_amount: 12.5 },
      { ...needed, id: 'b', note: 'a\nb' },
      { ...needed, id: 'c' },
    ]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4, 2]);
  });

  it('says why a whole file cannot be read', async () => {
    await expect(read('')).rejects.toMatchObject({ problem: 'empty' });
    await expect(read('name,price\r\nchair,3\r\n')).rejects.toMatchObject({ problem: 'columns', detail: /^id, tag/ });
    await expect(read('[{"id":"a"}')).rejects.toMatchObject({ problem: 'json' });
    await expect(read('PK not a workbook')).rejects.toMatchObject({ problem: 'xlsx' });
    await expect(read('PAR1 not a Parquet file')).rejects.toMatchObject({ problem: 'parquet' });
    await expect(all(sourceOf(new Uint8Array([0x69, 0xff, 0xfe, 0x0a])))).rejects.toMatchObject({
      problem: 'encoding',
    });
  });
});

describe('an import', () => {
  const rows = async function* (count: number): AsyncGenerator<ReadRow> {
    for (let n = 1; n <= count; n += 1) yield { line: n + 1, cells: { ...row({ ticket: String(n) }) } };
  };

  it('goes on where a stop or a failure left it', async () => {
    const sent: number[] = [];
    let state = { rows: 0, new: 0, there: 0, refusals: 0, refused: [] as never[] };
    const work = (fail: boolean) => ({
      rows: rows(25),
      batch: 10,
      from: state,
      progress: (now: unknown) => {
        state = now as typeof state;
      },
      send: async (batch: readonly unknown[]) => {
        if (fail && sent.length === 1) throw new Error('cut');
        sent.push(batch.length);
        return { new: batch.length, there: 0, refused: [] };
      },
    });
    await expect(runImport(work(true))).rejects.toThrow('cut');
    expect(state).toMatchObject({ rows: 10, new: 10 });
    await runImport(work(false));
    expect(state).toMatchObject({ rows: 25, new: 25 });
    expect(sent).toEqual([10, 10, 5]);
  });

  it('names the line of each refused row, whoever refused it', async () => {
    const mixed = async function* (): AsyncGenerator<ReadRow> {
      yield { line: 2, unreadable: 'json' };
      yield { line: 4, cells: {} };
      yield { line: 5, cells: {} };
    };
    const send = async () => ({ new: 1, there: 0, refused: [{ index: 1, column: 'tag', reason: 'unknown_tag' }] });
    const { refused } = await runImport({ rows: mixed(), send, batch: 10, progress: () => {} });
    expect(refused).toEqual([
      { line: 2, column: '', reason: 'json' },
      { line: 5, column: 'tag', reason: 'unknown_tag' },
    ]);
  });

  it('has the same id for the same file and another for another', async () => {
    const id = (text: string) => importIdOf(sourceOf(utf8.encode(text)));
    expect(await id('one')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(await id('one')).toBe(await id('one'));
    expect(await id('one')).not.toBe(await id('two'));
  });
});
