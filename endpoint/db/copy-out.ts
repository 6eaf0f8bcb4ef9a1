/**
 * `COPY … TO STDOUT (FORMAT binary)` through the pool's own driver: what the database makes comes as the bytes it sent, where the rows
 * of a query would be read into texts of the runtime and written as bytes again. The driver knows the messages of `COPY` and has no
 * words for them; the query builder has a place for a cursor, which nothing else here needs.
 */
import { CompiledQuery, type PostgresCursor, type RawBuilder } from 'kysely';
import { withLiterals } from './literals.ts';
import type { Trx } from './transaction.ts';

/** A row: the bytes of each field, in the binary form of its type; null where it has none. */
export type CopiedRow = readonly (Buffer | null)[];

/** What the driver calls on whatever it is told to run. It gives all rows at once, to who reads first. */
export class CopyOut<Row> implements PostgresCursor<Row> {
  readonly #statement: string;
  readonly #rows: CopiedRow[] = [];
  readonly #ended: Promise<void>;
  #end: (error?: Error) => void = () => undefined;
  #begun = false;

  constructor(statement: string) {
    this.#statement = statement;
    this.#ended = new Promise((resolve, reject) => {
      this.#end = (error) => (error ? reject(error) : resolve());
    });
  }

  submit(connection: { query(statement: string): void }): void {
    connection.query(this.#statement);
  }

  /** One row, before the first of them a head, and after the last its end. Taken as a copy: the driver uses the room again. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    const row = rowOf(Buffer.from(this.#begun ? chunk : chunk.subarray(headOf(chunk))));
    this.#begun = true;
    if (row) this.#rows.push(row);
  }

  handleCommandComplete(): void {
    // What counts is that the connection is ready again.
  }

  handleError(error: Error): void {
    this.#end(error);
  }

  handleReadyForQuery(): void {
    this.#end();
  }

  async read(): Promise<Row[]> {
    await this.#ended;
    return this.#rows.splice(0) as Row[];
  }

  async close(): Promise<void> {
    // There is nothing to close: the answer has come to its end, or has failed.
  }
}

/** Signature and flags, as PostgreSQL's manual has it ("COPY", "Binary Format"); the length of what may follow them comes next. */
const signature = 15;
const headOf = (bytes: Buffer) => signature + 4 + bytes.readInt32BE(signature);

/** The number of fields, and each with its length; −1 fields after the last row, and a length of −1 for null. */
function rowOf(bytes: Buffer): CopiedRow | undefined {
  const fields = bytes.readInt16BE(0);
  if (fields < 0) return undefined;
  let at = 2;
  return Array.from({ length: fields }, () => {
    const from = at + 4;
    const size = bytes.readInt32BE(at);
    at = from + Math.max(size, 0);
    return size < 0 ? null : bytes.subarray(from, at);
  });
}

/** All rows of a query. @param query Its values are written into it. */
export async function copied(trx: Trx, query: RawBuilder<unknown>): Promise<CopiedRow[]> {
  const statement = CompiledQuery.raw(`copy (${withLiterals(query)}) to stdout (format binary)`);
  const rows: CopiedRow[] = [];
  for await (const some of trx.getExecutor().stream<CopiedRow>(statement, 1)) rows.push(...some.rows);
  return rows;
}
