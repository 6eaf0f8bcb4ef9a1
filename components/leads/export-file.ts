import { csvHeader, csvRow } from '../../lib/export/csv.ts';
import { toJson } from '../../lib/export/json.ts';
import type { LeadRow } from '../../lib/messages/contract.ts';
import type { OutgoingFile } from '../shared/page/save-file.ts';

export type ExportFormat = 'csv' | 'json';

/** Rows written in one go before the page may draw again. */
const atOnce = 5000;
/** Lets the browser draw and listen before the work goes on. */
const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));

/** The file of an export: exactly these rows. `day` is `YYYY-MM-DD`, for its name. */
export async function exportFile(rows: readonly LeadRow[], format: ExportFormat, day: string): Promise<OutgoingFile> {
  const name = `fairside-${day}.${format}`;
  if (format === 'json') return { name, type: 'application/json', parts: [toJson(rows)] };
  const parts = [csvHeader()];
  for (let from = 0; from < rows.length; from += atOnce) {
    parts.push(
      rows
        .slice(from, from + atOnce)
        .map(csvRow)
        .join(''),
    );
    await breathe();
  }
  return { name, type: 'text/csv;charset=utf-8', parts };
}
