/** `COPY` through the project's own driver, which knows its messages and has no words for them. */
import type pg from 'pg';

/** The driver's connection, as far as COPY needs it. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** What the driver calls on whatever it is told to run. */
class Copy {
  rows = 0;
  constructor(
    readonly text: string,
    readonly input: Buffer | undefined,
    readonly onData: (chunk: Buffer) => void,
    readonly done: (error?: Error) => void,
  ) {}
  submit(wire: Wire): void {
    wire.query(this.text);
  }
  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFromChunk(this.input ?? Buffer.alloc(0));
    wire.endCopyFrom();
  }
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.onData(chunk);
  }
  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(text.split(' ')[1]);
  }
  handleError(error: Error): void {
    this.done(error);
  }
  handleReadyForQuery(): void {
    this.done();
  }
}

function run(client: pg.PoolClient, text: string, input?: Buffer, onData: (chunk: Buffer) => void = () => undefined) {
  return new Promise<number>((resolve, reject) => {
    let failed: Error | undefined;
    const copy = new Copy(text, input, onData, (error) => {
      failed ??= error;
      if (failed) reject(failed);
      else resolve(copy.rows);
    });
    client.query(copy as never);
  });
}

/** `COPY … FROM STDIN` of rows in PostgreSQL's text form. @returns How many. */
export const copyIn = (client: pg.PoolClient, into: string, rows: Buffer) =>
  run(client, `copy ${into} from stdin`, rows);

/** `COPY … TO STDOUT`, each row handed on as it comes. @returns How many. */
export const copyOut = (client: pg.PoolClient, what: string, onData: (chunk: Buffer) => void) =>
  run(client, `copy ${what}`, undefined, onData);
