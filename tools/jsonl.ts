import { createReadStream } from 'node:fs';

/** One non-empty line of a JSON-lines file: its value, or why it is not JSON. Lines count from 1. */
export type JsonLine =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: string };

/**
 * Reads a JSON-lines file one line at a time, in constant memory (`-` reads standard input). Blank lines are passed over;
 * a line that is not JSON gives an error in its place, and the others still come.
 * @throws when the file itself cannot be read.
 */
export async function* readJsonLines(path: string): AsyncGenerator<JsonLine> {
  const source = path === '-' ? process.stdin : createReadStream(path);
  source.setEncoding('utf8');
  let line = 0;
  for await (const text of linesOf(source as AsyncIterable<string>)) {
    line += 1;
    const trimmed = (line === 1 ? text.replace(/^\uFEFF/, '') : text).trim();
    if (trimmed) yield parse(trimmed, line);
  }
}

/** Splits on LF alone (a CR before it goes with the blanks): U+2028 may stand raw inside JSON strings, and readline would cut there. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const chunk of chunks) {
    const pieces = chunk.split('\n');
    const last = pieces.pop() ?? '';
    for (const piece of pieces) {
      parts.push(piece);
      yield parts.join('');
      parts = [];
    }
    parts.push(last);
  }
  yield parts.join('');
}

function parse(text: string, line: number): JsonLine {
  try {
    return { line, value: JSON.parse(text) };
  } catch (error) {
    return { line, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** Prints one row as a line of JSON, waiting while the reader of standard output is behind. */
export async function printRow(row: unknown): Promise<void> {
  if (process.stdout.write(`${JSON.stringify(row)}\n`)) return;
  await new Promise((resolve) => process.stdout.once('drain', resolve));
}
