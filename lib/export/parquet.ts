/**
 * Rows as Apache Parquet: typed columns, Snappy, row groups of ten thousand. A file is written a group at a time, so that
 * only one group is ever in memory; what grows with the file is its footer, some 3 kB a group.
 */
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { type Cell, type ColumnPage, columnPage, joinedPages, partOf, rowsIn } from './column-page.ts';
import { type ColumnKind, columnAbout } from './column-types.ts';
import { type ExportColumn, type ExportRow, exportColumns } from './columns.ts';

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

const moment = (cell: Cell) => (typeof cell === 'number' ? BigInt(cell) : null);
const typed = (name: ExportColumn, cells: readonly Cell[]) =>
  columnAbout[name].kind === 'time' ? cells.map(moment) : [...cells];

/** Takes rows as they come and hands out the file's bytes as they are ready. */
export class ParquetPieces {
  readonly #bytes = new ByteWriter();
  readonly #writer = new ParquetWriter({ writer: this.#bytes, schema, createdBy: 'fairside' });
  #waiting: ColumnPage[] = [];
  #rows = 0;

  /** @returns The bytes these rows completed; often none. */
  add(rows: readonly ExportRow[]): Uint8Array<ArrayBuffer> {
    return this.addColumns(columnPage(rows));
  }

  /** The same with rows that come as columns. */
  addColumns(page: ColumnPage): Uint8Array<ArrayBuffer> {
    const count = rowsIn(page);
    for (let from = 0; from < count; ) {
      const to = Math.min(count, from + rowsPerGroup - this.#rows);
      this.#waiting.push(partOf(page, from, to));
      this.#rows += to - from;
      from = to;
      if (this.#rows === rowsPerGroup) this.#writeGroup();
    }
    return this.#take();
  }

  /** The rest of the file. */
  end(): Uint8Array<ArrayBuffer> {
    if (this.#rows > 0) this.#writeGroup();
    this.#writer.finish();
    return this.#take();
  }

  #writeGroup(): void {
    const group = joinedPages(this.#waiting);
    const rowGroupSize = this.#rows;
    [this.#waiting, this.#rows] = [[], 0];
    const columnData = exportColumns.map((name) => ({ name, data: typed(name, group[name]) }));
    this.#writer.write({ columnData, rowGroupSize });
  }

  /** What was written since; the writer goes on counting from where it stood. */
  #take(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#bytes.getBuffer());
    this.#bytes.index = 0;
    return bytes;
  }
}
