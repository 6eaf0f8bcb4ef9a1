import { alphabet, classOf, type Part, partsOf } from './expression.ts';
import { requiredOf } from './required.ts';

/**
 * Tells for all expressions at once which of them a text cannot match, from one look at its letters: each expression names
 * short runs of which a text must hold one (`required.ts`), and a text is read once for the runs of all. Of the thousand
 * expressions asked of a sentence a handful is left to be tried; the others are never even compiled, which takes the engine
 * many times longer than a search.
 */
interface Known {
  /** Bits of the expressions that may match. */
  readonly open: Int32Array;
  /** How many expressions were enlisted when the text was read; later ones may match. */
  readonly asked: number;
}

/** Numbers of the expressions that name a run, by the run: five bits for each of its units, none of them zero. */
const namedBy = new Map<number, number[]>();
/** One bit per remainder of a run's number: most runs of a text are named by nobody. Small enough to stay at hand. */
const named = new Int32Array(1 << 11);
const placeOf = (run: number): number => Math.imul(run, 0x9e3779b1) >>> 16;
const mayBeNamed = (place: number): boolean => ((named[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
let expressions = 0;
/** Expressions of which no text has been asked yet. They are enlisted together before the next text is read. */
const waiting: Gate[] = [];

function name(letters: string, numbers: readonly number[]): void {
  let run = 0;
  for (const letter of letters) run = (run << 5) | (alphabet.indexOf(letter) + 1);
  const known = namedBy.get(run);
  if (known) known.push(...numbers.filter((number) => !known.includes(number)));
  else namedBy.set(run, [...numbers]);
  const place = placeOf(run);
  named[place >> 5] = (named[place >> 5] ?? 0) | (1 << (place & 31));
}

const kept = new Map<string, Known>();
let room = 0;
/** UTF-16 units of text of which it is remembered what they may match: a long draft and the sentences of its thread. */
const mostRoom = 150_000;

/**
 * Reads a text that many expressions will be asked about, in ways of writing it that differ in nothing but the case of
 * letters and in signs that are neither letters nor digits. Of a text that was not read everything may match.
 */
export function readFor(...ways: readonly [string, ...string[]]): void {
  for (const gate of waiting.splice(0)) gate.enlist();
  const [text] = ways;
  lastText = '';
  lastKnown = undefined;
  const before = kept.get(text);
  const known = before?.asked === expressions ? before : { open: opened(text), asked: expressions };
  for (const way of ways) {
    if (kept.get(way) === known) continue;
    room += way.length + 100;
    kept.set(way, known);
  }
  if (room <= mostRoom) return;
  kept.clear();
  room = 0;
}

/** The last three, four, five and six units. */
const masks = [0x7fff, 0xfffff, 0x1ffffff, 0x3fffffff] as const;

function opened(text: string): Int32Array {
  const open = new Int32Array((expressions + 31) >> 5);
  // The last six units; a text begins and ends with a blank, and blanks in a row are one.
  let last = 1;
  let before = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? classOf(text.charCodeAt(at)) : 0;
    if (unit === 0 && before === 0) continue;
    before = unit;
    last = ((last & 0x1ffffff) << 5) | (unit + 1);
    if (unit === 27) note(open, last & 0x1f);
    for (const mask of masks) {
      if (last <= mask >> 5) break;
      if (mayBeNamed(placeOf(last & mask))) note(open, last & mask);
    }
  }
  return open;
}

function note(open: Int32Array, run: number): void {
  for (const number of namedBy.get(run) ?? []) open[number >> 5] = (open[number >> 5] ?? 0) | (1 << (number & 31));
}

const isOpen = ({ open, asked }: Known, number: number): boolean =>
  number < 0 || number >= asked || ((open[number >> 5] ?? 0) & (1 << (number & 31))) !== 0;

let lastText = '';
let lastKnown: Known | undefined;

/** What is known of a text; mostly it is the one asked of just before. */
function knownOf(text: string): Known | undefined {
  if (text !== lastText) {
    lastText = text;
    lastKnown = kept.get(text);
  }
  return lastKnown;
}

/** Whether a text may match a list of expressions, and which of them. */
export class Gate {
  readonly #sources: readonly string[];
  /** Number of the list, then those of its members; -1 where no run can be told. */
  #list = Number.POSITIVE_INFINITY;
  #members: readonly number[] = [];

  /** `sources` as of a `RegExp`. `startsWord` where they are tried at the beginnings of words only. */
  constructor(
    sources: readonly string[],
    readonly startsWord = false,
  ) {
    this.#sources = sources;
    waiting.push(this);
  }

  /** Called once, before the first text is read. */
  enlist(): void {
    const runs = this.#sources.map((source) => {
      const part = partsOf(source);
      return requiredOf(this.startsWord ? startOfWord(part) : part);
    });
    this.#list = runs.includes(null) ? -1 : expressions++;
    this.#members = runs.map((one) => {
      const number = one ? expressions++ : -1;
      for (const run of one ?? []) name(run, this.#list < 0 ? [number] : [this.#list, number]);
      return number;
    });
  }

  mayMatch(text: string): boolean {
    const known = knownOf(text);
    return !known || isOpen(known, this.#list);
  }

  /** Places in the list of the expressions that may match. */
  open(text: string): readonly number[] {
    const known = knownOf(text);
    if (known && !isOpen(known, this.#list)) return [];
    const places: number[] = [];
    for (let place = 0; place < this.#sources.length; place += 1)
      if (!known || isOpen(known, this.#members[place] ?? -1)) places.push(place);
    return places;
  }
}

const startOfWord = (part: Part): Part => ({ is: 'sequence', parts: [{ is: 'edge' }, part] });

/** An expression that is tried only where it may match. Without the flags `g` and `y`, and not `i` together with `u`. */
export interface Gated {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** The same answers as the expression's own, sooner where the text has been read (`readFor`). */
export function gated(expression: RegExp): Gated {
  const gate = new Gate([expression.source]);
  return {
    test: (text) => gate.mayMatch(text) && expression.test(text),
    exec: (text) => (gate.mayMatch(text) ? expression.exec(text) : null),
  };
}
