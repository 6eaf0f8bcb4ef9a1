/** JSON and NDJSON by portions: never more of a file in memory than one of its rows and a portion. */
import { FileUnfit, type ReadRow, type Source, textOf } from './source.ts';

function rowOf(line: number, text: string): ReadRow {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { line, cells: value as Record<string, unknown> };
    }
  } catch {
    // Said below, with its line.
  }
  return { line, unreadable: 'json' };
}

/** One object a line; blank lines are passed over. */
export async function* ndjsonRows(source: Source): AsyncGenerator<ReadRow> {
  let rest = '';
  let line = 0;
  for await (const text of textOf(source)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const one of lines) {
      line += 1;
      if (one.trim() !== '') yield rowOf(line, one);
    }
  }
  if (rest.trim() !== '') yield rowOf(line + 1, rest);
}

/** The elements of one array, each parsed alone, so that a bad one costs the others nothing. @throws FileUnfit `json` */
export async function* jsonRows(source: Source): AsyncGenerator<ReadRow> {
  const splitter = new ArraySplitter();
  for await (const text of textOf(source)) {
    for (const { line, text: element } of splitter.read(text)) yield rowOf(line, element);
  }
  if (!splitter.closed) throw new FileUnfit('json', 'the array does not end');
}

class ArraySplitter {
  closed = false;
  #opened = false;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #element = '';
  #line = 1;
  #elementLine = 1;

  *read(text: string): Generator<{ line: number; text: string }> {
    for (const sign of text) {
      if (sign === '\n') this.#line += 1;
      if (!this.#opened) {
        if (sign === '[') this.#opened = true;
        else if (sign.trim() !== '') throw new FileUnfit('json', 'it is not an array');
        continue;
      }
      const top = this.#depth === 0 && !this.#inString;
      if (top && (sign === ',' || sign === ']')) {
        if (this.#element.trim() !== '') yield { line: this.#elementLine, text: this.#element };
        this.#element = '';
        if (sign === ']') this.closed = true;
        continue;
      }
      if (this.#element === '' && sign.trim() === '') continue;
      if (this.#element === '') this.#elementLine = this.#line;
      this.#element += sign;
      this.#follow(sign);
    }
  }

  #follow(sign: string): void {
    if (this.#inString) {
      if (this.#escaped) this.#escaped = false;
      else if (sign === '\\') this.#escaped = true;
      else if (sign === '"') this.#inString = false;
    } else if (sign === '"') this.#inString = true;
    else if (sign === '{' || sign === '[') this.#depth += 1;
    else if (sign === '}' || sign === ']') this.#depth -= 1;
  }
}
