import { alphabet, classes, everything, type Part, partsOf } from './expression.ts';

/**
 * Which two letters can open a match of an expression. Most words of a text open as no phrase of a list does, so that the
 * list need not be tried on them at all. The answer may hold too much, never too little.
 */

/** Number of a pair of classes (`classOf`). */
export const pairOf = (first: number, second: number): number => first * classes + second;

/** What a part of an expression can match, up to two units: nothing, one unit and no more, or two units and perhaps more. */
interface Openings {
  readonly empty: boolean;
  /** Bits of the classes that can be a whole match. */
  readonly one: number;
  /** By class of the first unit, bits of the classes of the second. */
  readonly two: readonly number[];
}

const none: readonly number[] = new Array<number>(classes).fill(0);
const nothing: Openings = { empty: true, one: 0, two: none };
const single = (letter: string): Openings => ({ empty: false, one: 1 << alphabet.indexOf(letter), two: none });
const anything: Openings = { empty: true, one: everything, two: new Array<number>(classes).fill(everything) };

const either = (a: Openings, b: Openings): Openings => ({
  empty: a.empty || b.empty,
  one: a.one | b.one,
  two: a.two === none ? b.two : b.two === none ? a.two : a.two.map((bits, first) => bits | (b.two[first] ?? 0)),
});

function joined(a: Openings, b: Openings): Openings {
  if (!a.empty && a.one === 0) return a;
  let starts = b.one;
  for (let first = 0; first < classes; first += 1) if (b.two[first]) starts |= 1 << first;
  const two = a.two.map(
    (bits, first) => bits | (a.empty ? (b.two[first] ?? 0) : 0) | (a.one & (1 << first) ? starts : 0),
  );
  return { empty: a.empty && b.empty, one: (a.empty ? b.one : 0) | (b.empty ? a.one : 0), two };
}

/**
 * 1 for each pair of classes (`pairOf`) that can open a match followed by no letter, digit or underscore. Null where the
 * expression can match nothing at all, or may match anything for what is known of it.
 */
export function openingsOf(source: string): Uint8Array | null {
  const found = openings(partsOf(source));
  if (found.empty) return null;
  const pairs = new Uint8Array(classes * classes);
  for (let first = 0; first < classes; first += 1) {
    const seconds = (found.two[first] ?? 0) | (found.one & (1 << first) ? 1 : 0);
    for (let second = 0; second < classes; second += 1) if (seconds & (1 << second)) pairs[pairOf(first, second)] = 1;
  }
  return pairs;
}

function openings(part: Part): Openings {
  switch (part.is) {
    case 'unit':
      return { empty: false, one: part.classes, two: none };
    case 'text':
      return Array.from(part.text.slice(0, 2), single).reduce(joined);
    case 'edge':
    case 'nothing':
      return nothing;
    case 'unknown':
      return anything;
    case 'either':
      return part.parts.map(openings).reduce(either);
    case 'sequence': {
      let found = nothing;
      for (const next of part.parts) {
        if (!found.empty && !found.one) break;
        found = joined(found, openings(next));
      }
      return found;
    }
    case 'repeat': {
      const once = openings(part.part);
      const found = part.most === 1 ? once : either(once, joined(once, once));
      return part.least === 0 ? either(nothing, found) : found;
    }
  }
}
