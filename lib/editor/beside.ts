/** What stands right beside a span in its line and wears something else: an editor would dress the new words alike. */
import { dress, dressOf } from './dress.ts';
import type { Beside } from './pasted-span.ts';
import type { DraftReading } from './read-draft.ts';

/**
 * All that wears something else before the span, or behind it where its line begins with it. Null when what stands there
 * wears the same, or is no text. Whole runs only: a paste into the middle of a link is taken for a part of it (48.5).
 */
export function dressedBeside(root: Element, reading: DraftReading, start: number, end: number): Beside | null {
  const { text } = reading;
  const own = dress(reading, root).find(({ at }) => at >= start)?.worn;
  const isLineStart = start === 0 || text[start - 1] === '\n';
  const runs = runsOf(root, reading);
  const at = isLineStart ? end : start - 1;
  const index = runs.findIndex((run) => run.start <= at && at < run.start + run.length);
  if (index < 0) return null;
  let [from, until] = [start, end];
  for (const run of isLineStart ? runs.slice(index) : runs.slice(0, index + 1).reverse()) {
    const isJoined = isLineStart ? run.start <= until : run.start + run.length >= from;
    if (!isJoined || run.worn === undefined || run.worn === own) break;
    if (isLineStart) until = run.start + run.length;
    else from = run.start;
  }
  if (from === start && until === end) return null;
  const [first, last] = isLineStart ? [end, until] : [from, start];
  const range = reading.rangeOf(first, last);
  return range && { side: isLineStart ? 'behind' : 'before', range, words: text.slice(first, last) };
}

/** The pieces of a draft with what each wears; undefined for one that is no text, or whose text is white space alone. */
function runsOf(root: Element, { text, pieces }: DraftReading) {
  return pieces().map(({ start, length, node }) => {
    const isWords = node instanceof Text && /\S/.test(text.slice(start, start + length));
    return { start, length, worn: isWords ? dressOf(node, root) : undefined };
  });
}
