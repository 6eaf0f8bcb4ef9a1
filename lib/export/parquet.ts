/**
 * Rows as Apache Parquet: typed columns, Snappy, row groups of ten thousand. A file is written a group at a time, so that
 * only one group is ever in memory; what grows with the file is its footer, some 3 kB a group.
 */
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type ColumnKind, columnAbout, momentOf } from './column-types.ts';
import { type ExportColumn, type ExportRow, exportColumns, exportObject } from './columns.ts';

/** Small enough that writing one does not hold up whoever else the process serves (some 60 ms), large enough to compress. */
export const rowsPerGroup = 10_000;

const types: Record<ColumnKind, Pick<SchemaElement, 'type' | 'converted_type' | 'logical_type'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  time: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  boolean: { type: 'BOOLEAN' },
  number: { type: 'DOUBLE' },
};

/** Every column may be empty for a reader: a time that cannot be read is, in any column called always there. */
const schema: SchemaElement[] = [
  { name: 'insights', num_children: exportColumns.length },
  ...exportColumns.map((name) => ({ name, repetition_type: 'OPTIONAL' as const, ...types[columnAbout[name].kind] })),
];

function cell(row: ExportRow, column: ExportColumn): unknown {
  const value = row[column];
  if (value === null || value === undefined) return null;
  if (columnAbout[column].kind !== 'time') return value;
  const moment = momentOf(String(value));
  return moment === null ? null : new Date(moment);
}

/** Takes rows as they come and hands out the file's bytes as they are ready. */
export class ParquetPieces {
  readonly #bytes = new ByteWriter();
  readonly #writer = new ParquetWriter({ writer: this.#bytes, schema, createdBy: 'fairside' });
  #waiting: ExportRow[] = [];

  /** @returns The bytes these rows completed; often none. */
  add(rows: readonly ExportRow[]): Uint8Array<ArrayBuffer> {
    for (const row of rows) {
      this.#waiting.push(exportObject(row));
      if (this.#waiting.length === rowsPerGroup) this.#writeGroup();
    }
    return this.#take();
  }

  /** The rest of the file. */
  end(): Uint8Array<ArrayBuffer> {
    if (this.#waiting.length > 0) this.#writeGroup();
    this.#writer.finish();
    return this.#take();
  }

  #writeGroup(): void {
    const rows = this.#waiting;
    this.#waiting = [];
    const columnData = exportColumns.map((name) => ({ name, data: rows.map((row) => cell(row, name)) }));
    this.#writer.write({ columnData, rowGroupSize: rows.length });
  }

  /** What was written since; the writer goes on counting from where it stood. */
  #take(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#bytes.getBuffer());
    this.#bytes.index = 0;
    return bytes;
  }
}
