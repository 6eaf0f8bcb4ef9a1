import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type ExportRow, exportColumns, exportObject } from '../../../lib/export/columns.ts';
import { crc32 } from '../../../lib/export/crc32.ts';
import { XlsxPieces } from '../../../lib/export/xlsx.ts';
import { joined } from '../../../lib/export/zip.ts';
import { fc } from '../property.ts';
import { asUtf8, unzipped } from './decoded.ts';
import { anyRow, row } from './rows.ts';

async function workbook(rows: readonly ExportRow[], most?: number) {
  const pieces = new XlsxPieces(most);
  return Buffer.from(joined([await pieces.add(rows), await pieces.end()]));
}
/** What a spreadsheet shows in each cell. */
const sheets = async (bytes: Buffer) => readXlsxFile(bytes, { trim: false });
const cells = (one: ExportRow) => {
  const object = exportObject(one);
  return exportColumns.map((column) =>
    column === 'recorded_at' ? new Date(object.recorded_at) : object[column] === '' ? null : (object[column] ?? null),
  );
};

describe('an XLSX export', () => {
  it('gives a foreign reader text as text, moments as dates, numbers and truths as such', async () => {
    const one = row({
      recorded_at: '2025-05-12T09:30:00.123Z',
      money_amount: 12.5,
      money_currency: 'EUR',
      urgent: true,
      excerpt: '=HYPERLINK("http://evil.example")',
      note: '00042',
    });
    const [sheet] = await sheets(await workbook([one]));
    expect(sheet?.sheet).toBe('Insights');
    expect(sheet?.data[0]).toEqual(exportColumns);
    const shown = Object.fromEntries(exportColumns.map((name, index) => [name, sheet?.data[1]?.[index]]));
    expect(shown).toMatchObject({ money_amount: 12.5, urgent: true, repeat: false, note: '00042', ticket: '1042' });
    expect(shown.recorded_at).toEqual(new Date('2025-05-12T09:30:00.123Z'));
    expect(shown.excerpt).toBe('=HYPERLINK("http://evil.example")');
  });

  it('has no formula in it, and text that stays text when somebody edits it', async () => {
    const files = unzipped(await workbook([row({ excerpt: '=1+1', note: '+1' })]));
    const sheet = files.get('xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<c r="M2" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect([...files.keys()]).toContain('[Content_Types].xml');
  });

  it('loses nothing of any text and no millisecond', async () => {
    const rows = fc.array(anyRow, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(rows, async (given) => {
        const [sheet] = await sheets(await workbook(given));
        const read = sheet?.data.slice(1) ?? [];
        expect(read.length).toBe(given.length);
        given.forEach((one, index) => {
          const want = cells(one).map((value) => (typeof value === 'string' ? asUtf8(value) : value));
          const got = [...(read[index] ?? [])];
          while (got.length < want.length) got.push(null);
          expect(got).toEqual(want);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what XML cannot hold and what looks like an escape', async () => {
    const odd = '\u0001 _x0041_ \u000b\uffff ]]> <b> & \u{1F600}';
    const [sheet] = await sheets(await workbook([row({ note: odd })]));
    expect(sheet?.data[1]?.[13]).toBe(odd);
  });

  it('goes on in another sheet where one is full', async () => {
    const rows = Array.from({ length: 7 }, (_, index) => row({ ticket: String(index) }));
    const read = await sheets(await workbook(rows, 4));
    expect(read.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ['Insights', 4],
      ['Insights 2', 4],
      ['Insights 3', 2],
    ]);
    expect(read.flatMap(({ data }) => data.slice(1).map((line) => line[3]))).toEqual(rows.map(({ ticket }) => ticket));
  });

  it('is a workbook with its head and no row when there are none', async () => {
    const [sheet] = await sheets(await workbook([]));
    expect(sheet?.data).toEqual([exportColumns]);
  });
});

describe('crc32', () => {
  it('is the one of the standard, in pieces too', () => {
    const bytes = new TextEncoder().encode('123456789');
    expect(crc32(bytes)).toBe(0xcbf43926);
    expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
  });
});
