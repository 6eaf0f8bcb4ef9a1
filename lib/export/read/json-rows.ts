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

const [newline, quote, backslash, comma] = [10, 34, 92, 44];
const [openArray, closeArray, openObject, closeObject] = [91, 93, 123, 125];
const isBlank = (sign: number) => sign === 32 || (sign >= 9 && sign <= 13) || sign === 0xfeff;

class ArraySplitter {
  closed = false;
  #opened = false;
  #depth = 0;
  #inString = false;
  #escaped = false;
  /** What came of the element under way in portions before. */
  #element = '';
  #begun = false;
  #line = 1;
  #elementLine = 1;

  *read(text: string): Generator<{ line: number; text: string }> {
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === newline) this.#line += 1;
      if (this.#inString) this.#inText(sign);
      else if (!this.#opened) {
        if (sign === openArray) this.#opened = true;
        else if (!isBlank(sign)) throw new FileUnfit('json', 'it is not an array');
        start = at + 1;
      } else if (this.#depth === 0 && (sign === comma || sign === closeArray)) {
        if (this.#begun) yield { line: this.#elementLine, text: this.#element + text.slice(start, at) };
        [this.#element, this.#begun] = ['', false];
        start = at + 1;
        if (sign === closeArray) this.closed = true;
      } else this.#follow(sign);
    }
    this.#element += text.slice(start);
  }

  #inText(sign: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (sign === backslash) this.#escaped = true;
    else if (sign === quote) this.#inString = false;
  }

  #follow(sign: number): void {
    if (!this.#begun && !isBlank(sign)) [this.#begun, this.#elementLine] = [true, this.#line];
    if (sign === quote) this.#inString = true;
    else if (sign === openObject || sign === openArray) this.#depth += 1;
    else if (sign === closeObject || sign === closeArray) this.#depth -= 1;
  }
}
