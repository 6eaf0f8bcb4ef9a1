import { alphabet, classOf } from './expression.ts';
import { none } from './matches.ts';

/**
 * What one look at the letters of a text tells all expressions: which of them it may match. A text is looked at once however many expressions are
 * asked of it.
 */
export interface Reading {
  /** Bits of the expressions that may match. */
  readonly open: Int32Array;
  /** How many expressions were known when the text was read; later ones may match. */
  readonly asked: number;
}

/** Numbers of the expressions that name a run of letters, by the run: five bits for each of its units, none of them zero. */
const namedBy = new Map<number, number[]>();
/** For each way the last three units of a named run can be, a bit for each length of such runs: most places of a text end none. */
const endings = new Uint8Array(1 << 15);
/** One bit per remainder of a run's number, for what is left then. Both are small enough to stay at hand. */
const named = new Int32Array(1 << 11);
const placeOf = (run: number): number => Math.imul(run, 0x9e3779b1) >>> 16;
const has = (bits: Int32Array, place: number): boolean => ((bits[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
const mark = (bits: Int32Array, place: number): void => {
  bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
};

let expressions = 0;
/** A number for one more expression. */
export const nextNumber = (): number => expressions++;
/** Lists of which no text has been asked yet. They name their runs together before the next text is read. */
const waiting: { enlist(): void }[] = [];
export const enlistLater = (list: { enlist(): void }): unknown => waiting.push(list);

/** A text that holds this run may match these expressions. `letters` as of `requiredOf`. */
export function name(letters: string, numbers: readonly number[]): void {
  let run = 0;
  for (const letter of letters) run = (run << 5) | (alphabet.indexOf(letter) + 1);
  const known = namedBy.get(run);
  if (known) known.push(...numbers.filter((number) => !known.includes(number)));
  else namedBy.set(run, [...numbers]);
  const end = run & masks[0];
  endings[end] = (endings[end] ?? 0) | (1 << Math.max(0, letters.length - shortest));
  mark(named, placeOf(run));
}

/** Whether the expression of this number may match the text. */
export const isOpen = ({ open, asked }: Reading, number: number): boolean =>
  number < 0 || number >= asked || has(open, number);

let kept = new Map<string, Reading>();
let room = 0;
/** UTF-16 units of text whose readings are kept within one review: a long draft and the sentences of its thread. */
const mostRoom = 150_000;
let lastText = '';
let lastReading: Reading | null = null;

/** What is known of a text, read now unless it was. Mostly it is the one asked of just before. */
export function readingOf(text: string): Reading {
  if (lastReading && text === lastText) return lastReading;
  let reading = kept.get(text);
  if (!reading) {
    for (const list of waiting.splice(0)) list.enlist();
    reading = { open: opened(text), asked: expressions };
    keep(text, reading);
  }
  lastText = text;
  lastReading = reading;
  return reading;
}

/** Says that two ways of writing a text differ in nothing but the case of letters and in signs that are neither letters nor digits. */
export const readAlike = (text: string, other: string): void => keep(other, readingOf(text));

function keep(text: string, reading: Reading): void {
  room += text.length + 100;
  if (room > mostRoom) forgetReadings();
  kept.set(text, reading);
}

/** Lets go of all texts. Called as a review begins, so that none outlives the next and the collector has little to carry on. */
export function forgetReadings(): void {
  // Not `clear`: its old table keeps the new one alive, and so on, so that every collection would carry all texts since the last full one.
  kept = new Map();
  room = 0;
  lastReading = null;
}

/** Units of the shortest runs that are looked up so; a digit alone is not. */
const shortest = 3;
/** The last three, four, five and six units. */
const masks = [0x7fff, 0xfffff, 0x1ffffff, 0x3fffffff] as const;
const digit = classOf(48);

function opened(text: string): Int32Array {
  const open = new Int32Array((expressions + 31) >> 5);
  // The last six units; a text begins and ends with a blank, and blanks in a row are one.
  let last = 1;
  let before = 0;
  let digits = false;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? classOf(text.charCodeAt(at)) : 0;
    if (unit === 0 && before === 0) continue;
    before = unit;
    last = ((last & masks[2]) << 5) | (unit + 1);
    if (unit === digit && !digits) {
      digits = true;
      note(open, digit + 1);
    }
    let lengths = endings[last & masks[0]] ?? 0;
    for (let length = 0; lengths > 0; length += 1) {
      const run = last & (masks[length] ?? 0);
      if (lengths & 1 && has(named, placeOf(run))) note(open, run);
      lengths >>= 1;
    }
  }
  return open;
}

function note(open: Int32Array, run: number): void {
  const numbers: readonly number[] = namedBy.get(run) ?? none;
  for (let at = 0; at < numbers.length; at += 1) mark(open, numbers[at] ?? 0);
}
