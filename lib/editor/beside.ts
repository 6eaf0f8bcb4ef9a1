/** What stands right beside a span in its line and wears something else: an editor would dress the new words alike. */
import { dress } from './dress.ts';
import type { Beside } from './pasted-span.ts';
import type { DraftReading } from './read-draft.ts';

/** The words before the span, or those behind it where its line begins with it. Null when they wear the same or stand apart. */
export function dressedBeside(root: Element, reading: DraftReading, start: number, end: number): Beside | null {
  const { text } = reading;
  const worn = dress(reading, root);
  const own = worn.find(({ at }) => at >= start)?.worn;
  const beginsLine = start === 0 || text[start - 1] === '\n';
  const at = beginsLine ? end : start - 1;
  const wears = worn.find((unit) => unit.at === at)?.worn;
  if (wears === undefined || wears === own) return null;
  const piece = reading.pieces().find((one) => one.start <= at && at < one.start + one.length);
  if (!(piece?.node instanceof Text)) return null;
  const words = beginsLine
    ? /^\S+/.exec(text.slice(end, piece.start + piece.length))?.[0]
    : /\S+$/.exec(text.slice(piece.start, start))?.[0];
  if (words === undefined) return null;
  const range = beginsLine ? reading.rangeOf(end, end + words.length) : reading.rangeOf(start - words.length, start);
  return range && { side: beginsLine ? 'behind' : 'before', range, words };
}
