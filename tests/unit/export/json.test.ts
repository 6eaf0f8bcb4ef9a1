import { describe, expect, it } from 'vitest';
import { exportColumns, exportObject } from '../../../lib/export/columns.ts';
import { toJson } from '../../../lib/export/json.ts';
import { ndjsonRow } from '../../../lib/export/ndjson.ts';
import { fc } from '../property.ts';
import { anyRow, row } from './rows.ts';

describe('a JSON export', () => {
  it('is an empty array when there are no rows', () => {
    expect(JSON.parse(toJson([]))).toEqual([]);
  });

  it('has the columns of the CSV, in the same order', () => {
    const [first] = JSON.parse(toJson([row()]));
    expect(Object.keys(first)).toEqual([...exportColumns]);
  });

  it('drops fields that are no column', () => {
    const more = { ...row(), author: 'somebody' };
    expect(toJson([more])).not.toContain('author');
    expect(ndjsonRow(more)).not.toContain('author');
  });

  it('holds in the array what NDJSON holds line by line', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
        const lines = rows.map(ndjsonRow);
        expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
        expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(toJson(rows)));
        expect(JSON.parse(toJson(rows))).toEqual(rows.map((one) => JSON.parse(JSON.stringify(exportObject(one)))));
      }),
    );
  });
});
