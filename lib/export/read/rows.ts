/** The rows of a file in any of the five formats, told by its first bytes, with their cells as the columns have them. */
import { type ColumnKind, columnAbout } from '../column-types.ts';
import { type ExportColumn, exportColumns } from '../columns.ts';
import type { ExportFormat } from '../formats.ts';
import { FileUnfit, type ReadRow, type Source } from './source.ts';

/** Columns without which nothing can be imported. Others may be missing: then they say nothing. */
export const neededColumns = ['id', 'tag', 'helpdesk', 'ticket', 'recorded_at', 'language'] as const;

/** @throws FileUnfit `empty` */
export async function formatOf(source: Source): Promise<ExportFormat> {
  const bytes = new Uint8Array(await source.slice(0, Math.min(source.size, 4096)));
  const head = new TextDecoder().decode(bytes).trimStart();
  if (head.startsWith('PK')) return 'xlsx';
  if (head.startsWith('PAR1')) return 'parquet';
  if (head === '') throw new FileUnfit('empty');
  return head.startsWith('[') ? 'json' : head.startsWith('{') ? 'ndjson' : 'csv';
}

async function reader(format: ExportFormat): Promise<(source: Source) => AsyncGenerator<ReadRow>> {
  if (format === 'csv') return (await import('./csv-rows.ts')).csvRows;
  if (format === 'xlsx') return (await import('./xlsx-rows.ts')).xlsxRows;
  if (format === 'parquet') return (await import('./parquet-rows.ts')).parquetRows;
  const { jsonRows, ndjsonRows } = await import('./json-rows.ts');
  return format === 'json' ? jsonRows : ndjsonRows;
}

/** @throws FileUnfit when the file as a whole cannot be read, or lacks a needed column; what came before stays valid. */
export async function* rowsOf(source: Source): AsyncGenerator<ReadRow> {
  const format = await formatOf(source);
  const read = await reader(format);
  let first = true;
  for await (const row of read(source)) {
    if ('unreadable' in row) {
      yield row;
      continue;
    }
    if (first && (format === 'csv' || format === 'xlsx' || format === 'parquet')) {
      const missing = neededColumns.filter((name) => !(name in row.cells));
      if (missing.length > 0) throw new FileUnfit('columns', missing.join(', '));
    }
    first = false;
    yield { line: row.line, cells: asColumns(row.cells) };
  }
}

/** The known columns of a row in their own kinds; further ones are passed over. What fits no kind stays as it came. */
export function asColumns(cells: Readonly<Record<string, unknown>>): Partial<Record<ExportColumn, unknown>> {
  const row: Partial<Record<ExportColumn, unknown>> = {};
  for (const name of exportColumns) {
    const value = cells[name];
    if (value !== undefined && value !== null && value !== '') row[name] = as[columnAbout[name].kind](value);
  }
  return row;
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  false: false,
  '1': true,
  '0': false,
  verdadero: true,
  falso: false,
};

const as: Readonly<Record<ColumnKind, (value: unknown) => unknown>> = {
  text: (value) => (typeof value === 'number' || typeof value === 'bigint' ? String(value) : value),
  time: (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value),
  boolean: (value) => truths[String(value).toLowerCase()] ?? value,
  number: (value) => {
    const number = typeof value === 'bigint' || typeof value === 'string' ? Number(value) : value;
    return typeof number === 'number' && Number.isNaN(number) ? value : number;
  },
};
