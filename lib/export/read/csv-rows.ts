/**
 * CSV by portions (RFC 4180, and what spreadsheets make of it: semicolons or tabs for commas, any line end). The delimiter is the
 * one that parts the first line most often.
 */
import { restoreCell } from '../csv.ts';
import { type ReadRow, type Source, textOf } from './source.ts';

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const delimiters = [',', ';', '\t'] as const;

export class CsvReader {
  #cells: string[] = [];
  #cell = '';
  /** `quote`: a quote within quotes, which ends them unless another follows. */
  #state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  #line = 1;
  #rowLine = 1;
  #afterReturn = false;
  #delimiter: string | undefined;

  /** Rows this portion completed. */
  *read(text: string): Generator<Line> {
    this.#delimiter ??= delimiterOf(text);
    const plain = new RegExp(`[^${this.#delimiter}"\r\n]+`, 'y');
    for (let at = 0; at < text.length; ) {
      const end = this.#state === 'quoted' ? this.#quotedEnd(text, at) : this.#plainEnd(text, at, plain);
      if (end > at) {
        this.#cell += text.slice(at, end);
        this.#afterReturn = false;
        at = end;
      } else {
        yield* this.#step(text.charAt(at));
        at += 1;
      }
    }
  }

  /** Within quotes everything up to the next quote is the cell's, line ends too. */
  #quotedEnd(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    const end = quote < 0 ? text.length : quote;
    for (let line = text.indexOf('\n', at); line >= 0 && line < end; line = text.indexOf('\n', line + 1)) {
      this.#line += 1;
    }
    return end;
  }

  #plainEnd(text: string, at: number, plain: RegExp): number {
    if (this.#state === 'quote') return at;
    plain.lastIndex = at;
    if (!plain.test(text)) return at;
    this.#state = 'plain';
    return plain.lastIndex;
  }

  /** A sign that may end something. */
  *#step(sign: string): Generator<Line> {
    const afterReturn = this.#afterReturn;
    this.#afterReturn = sign === '\r' && this.#state !== 'quoted';
    if ((sign === '\n' && !afterReturn) || sign === '\r') this.#line += 1;
    if (this.#state === 'quoted') this.#state = 'quote';
    else if (sign === '\n' && afterReturn) this.#rowLine = this.#line;
    else if (sign === '\n' || sign === '\r') yield* this.#endRow();
    else if (sign === this.#delimiter) this.#endCell();
    else if (sign === '"' && this.#state !== 'plain') {
      if (this.#state === 'quote') this.#cell += '"';
      this.#state = 'quoted';
    } else {
      this.#state = 'plain';
      this.#cell += sign;
    }
  }

  /** The last row, where the file does not end with a line end. */
  *end(): Generator<Line> {
    if (this.#cells.length > 0 || this.#cell !== '' || this.#state !== 'start') yield* this.#endRow();
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
  }

  *#endRow(): Generator<Line> {
    this.#endCell();
    const cells = this.#cells;
    const line = this.#rowLine;
    this.#cells = [];
    this.#rowLine = this.#line;
    if (cells.length > 1 || cells[0] !== '') yield { line, cells };
  }
}

function delimiterOf(text: string): string {
  const first = text.split(/[\r\n]/, 1)[0] ?? '';
  const count = (sign: string) => first.split(sign).length;
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** Rows by the names of the first line, with the apostrophes of `neutraliseCell` taken off. */
export async function* csvRows(source: Source): AsyncGenerator<ReadRow> {
  const reader = new CsvReader();
  let header: readonly string[] | undefined;
  const toRow = ({ line, cells }: Line): ReadRow | undefined => {
    if (header === undefined) {
      header = cells.map((cell) => cell.trim());
      return undefined;
    }
    if (cells.length > header.length) return { line, unreadable: 'cells' };
    return { line, cells: Object.fromEntries(header.map((name, index) => [name, restoreCell(cells[index] ?? '')])) };
  };
  for await (const text of textOf(source)) {
    for (const one of reader.read(text)) {
      const row = toRow(one);
      if (row) yield row;
    }
  }
  for (const one of reader.end()) {
    const row = toRow(one);
    if (row) yield row;
  }
}
