import { describe, expect, it } from 'vitest';
import type { ExportRow } from '../../../lib/export/columns.ts';
import { toCsv } from '../../../lib/export/csv.ts';
import { type ExportFormat, formatNames } from '../../../lib/export/formats.ts';
import { toJson } from '../../../lib/export/json.ts';
import { ndjsonRow } from '../../../lib/export/ndjson.ts';
import { fc } from '../property.ts';
import { fileOf } from './encoded.ts';
import { anyRow, row } from './rows.ts';

const text = async (format: ExportFormat, pages: readonly (readonly ExportRow[])[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await fileOf(format, pages));

describe('a file written a piece at a time', () => {
  it('is the file written at once, however its rows came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyRow, { maxLength: 4 }), { maxLength: 4 }), async (pages) => {
        const rows = pages.flat();
        expect(await text('csv', pages)).toBe(toCsv(rows));
        expect(await text('json', pages)).toBe(toJson(rows));
        expect(await text('ndjson', pages)).toBe(rows.map(ndjsonRow).join(''));
      }),
      { numRuns: 50 },
    );
  });

  it('is whole and the same each time, in every format, with no rows too', async () => {
    const rows = Array.from({ length: 3 }, (_, index) => row({ ticket: String(index) }));
    for (const format of formatNames) {
      expect((await fileOf(format, [])).length > 0, format).toBe(format !== 'ndjson');
      const pages = rows.map((one) => [one]);
      expect(await fileOf(format, pages), format).toEqual(await fileOf(format, [rows]));
    }
  });
});
