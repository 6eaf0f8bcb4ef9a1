import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportColumns } from '../../../lib/export/columns.ts';
import { csvCell, csvHeader, csvRow, neutraliseCell, restoreCell, toCsv } from '../../../lib/export/csv.ts';
import { fc } from '../property.ts';
import { anyRow, row } from './rows.ts';

/** Reads a file back as a spreadsheet would: the mark goes, the cells stay. */
const cellsOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { newline: '\r\n', delimiter: ',' }).data;

describe('a CSV export', () => {
  it('begins with the byte-order mark and the columns other programs rely on', () => {
    expect(csvHeader()).toBe(
      '\uFEFFid,tag,helpdesk,ticket,recorded_at,language,product,area,repeat,urgent,money_amount,money_currency,excerpt,note,shown_as\r\n',
    );
  });

  it('has a header and nothing else when there are no rows', () => {
    expect(toCsv([])).toBe(csvHeader());
  });

  it('ends every row with CRLF and leaves what is not known empty', () => {
    expect(csvRow(row())).toBe(
      '01890000-0000-7000-8000-000000000001,log.late,zendesk,1042,2025-05-12T09:30:00.000Z,en,,,false,false,,,,,\r\n',
    );
  });

  it('writes times in UTC whatever offset they came with', () => {
    expect(csvRow(row({ recorded_at: '2025-05-12T11:30:00+02:00' }))).toContain(',2025-05-12T09:30:00.000Z,');
  });

  it('keeps a time it cannot read', () => {
    expect(csvRow(row({ recorded_at: 'last Monday' }))).toContain(',last Monday,');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+34 600', "'+34 600"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['=1\n+2', "'=1\n+2"],
  ])('neutralises %j, which a spreadsheet would run', (text, cell) => {
    expect(cellsOf(toCsv([row({ excerpt: text })]))[1]?.[12]).toBe(cell);
  });

  it('leaves ordinary text alone', () => {
    expect(neutraliseCell('a = b')).toBe('a = b');
    expect(neutraliseCell("'t was late")).toBe("'t was late");
  });

  it('has quotes around what people wrote, needed or not, and around nothing else', () => {
    const written = { product: 'Lamp', area: 'a "b"', excerpt: '=1', note: '', money_amount: 5, money_currency: 'EUR' };
    expect(csvRow(row(written))).toMatch(/,en,"Lamp","a ""b""",false,false,5,EUR,"'=1","",\r\n$/);
  });

  it('keeps money a number, a negative one too', () => {
    expect(csvCell(row({ money_amount: -12.5 }), 'money_amount')).toBe('-12.5');
  });

  it('reads back to the same cells, whatever the rows hold', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
        const [header, ...lines] = cellsOf(toCsv(rows));
        expect(header).toEqual([...exportColumns]);
        expect(lines.slice(0, -1)).toEqual(rows.map((one) => exportColumns.map((column) => csvCell(one, column))));
        // The file ends with a line break, which reads back as one empty line.
        expect(lines.at(-1)).toEqual(['']);
      }),
    );
  });

  it('never starts a text cell with a character a spreadsheet runs', () => {
    fc.assert(
      fc.property(anyRow, (one) => {
        for (const column of exportColumns) {
          if (typeof one[column] === 'string') expect(csvCell(one, column)).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });

  it('loses nothing by neutralising', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', "'", '-', '\t', 'a'), maxLength: 6 }), (text) => {
        expect(restoreCell(neutraliseCell(text))).toBe(text);
      }),
    );
  });
});
