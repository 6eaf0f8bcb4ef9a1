import { classOf } from './expression.ts';
import { Gate } from './gate.ts';
import { openingsOf, pairOf } from './opening.ts';
import { readingOf, type Starts } from './reading.ts';

/** The starts of a folded text, found once. */
function startsOf(text: string): Starts {
  const reading = readingOf(text);
  if (reading.starts) return reading.starts;
  const places: number[] = [];
  const pairs: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = classOf(text.charCodeAt(at));
    if (before === 0) {
      places.push(at);
      pairs.push(pairOf(unit, at + 1 < text.length ? classOf(text.charCodeAt(at + 1)) : 0));
    }
    before = unit;
  }
  reading.starts = { places, pairs };
  return reading.starts;
}

/** One expression of a search, made ready when it is first tried. */
class Member {
  readonly #source: string;
  #sticky: RegExp | undefined;
  #loose: RegExp | undefined;
  #openings: Uint8Array | null | undefined;

  constructor(source: string) {
    this.#source = rolled(source);
  }

  /** Pairs of units a match may open with; null where it may begin anywhere. */
  get openings(): Uint8Array | null {
    if (this.#openings === undefined) this.#openings = openingsOf(this.#source);
    return this.#openings;
  }

  at(text: string, place: number): RegExpExecArray | null {
    this.#sticky ??= new RegExp(this.#source, 'y');
    this.#sticky.lastIndex = place;
    return this.#sticky.exec(text);
  }

  anywhere(text: string, from: number): RegExpExecArray | null {
    this.#loose ??= new RegExp(`(?<![a-z0-9_])(?:${this.#source})`, 'g');
    this.#loose.lastIndex = from;
    return this.#loose.exec(text);
  }
}

/**
 * The same expression in less machine code: what may come two or three times is put into a group that captures, since the engine writes other groups out
 * once for each time, and what follows them once for each way through. Nobody asks for captures here.
 */
function rolled(source: string): string {
  const parts =
    source.match(/\\.|\[(?:\\.|[^\]])*\]|\((?:\?(?:<?[=!]|:|<\w+>))?|\)(?:\{[01],[23]\})?|[^\\[()]+/g) ?? [];
  const open: number[] = [];
  for (const [place, part] of parts.entries()) {
    if (part.startsWith('(')) open.push(place);
    if (!part.startsWith(')')) continue;
    const start = open.pop() ?? 0;
    if (part !== ')' && parts[start] === '(?:') parts[start] = '(';
  }
  return parts.join('');
}

/**
 * Finds expressions where words begin, trying only those that may match (`gate.ts`) and only where they can open: the same
 * matches a global expression of them all with `(?<![a-z0-9_])` before it would give, many times sooner. Runs over folded text.
 *
 * A blank in an expression stands for several. That many alternatives make the engine write code of megabytes, beyond which it stops making
 * expressions fast; so a text whose blanks all stand alone, as nearly every text's do, is searched with the expressions as they are written.
 */
export class WordSearch {
  readonly #gate: Gate;
  readonly #members: readonly Member[];
  readonly #sources: readonly string[];
  readonly #blanks: Blanks;
  #lenient: readonly Member[] | undefined;

  /** `sources` as of a `RegExp`; each must end where a word ends. At one place the first that matches counts. */
  constructor(sources: readonly string[], blanks: Blanks) {
    this.#gate = new Gate(sources, true);
    this.#members = sources.map((source) => new Member(source));
    this.#sources = sources;
    this.#blanks = blanks;
  }

  /** The first match at or after a place. */
  next(text: string, from = 0): RegExpExecArray | null {
    const open = this.#open(text);
    return open.length === 0 ? null : nextOf(open, text, from);
  }

  /** Every match, in order; empty ones are none. */
  all(text: string): readonly RegExpExecArray[] {
    const open = this.#open(text);
    if (open.length === 0) return none;
    const found: RegExpExecArray[] = [];
    let from = 0;
    for (let match = nextOf(open, text, 0); match; match = nextOf(open, text, from)) {
      if (match[0] !== '') found.push(match);
      from = match.index + Math.max(1, match[0].length);
    }
    return found;
  }

  #open(text: string): readonly Member[] {
    if (!this.#gate.mayMatch(text)) return none;
    if (!text.includes('  ')) return this.#gate.open(text, this.#members);
    this.#lenient ??= this.#sources.map((source) => new Member(withBlanks(source, this.#blanks)));
    return this.#gate.open(text, this.#lenient);
  }
}

/** What a blank of an expression stands for, and what ` ?` does. Blanks in sets stand for themselves. */
interface Blanks {
  readonly some: string;
  readonly any: string;
}

const withBlanks = (source: string, { some, any }: Blanks): string =>
  source.replace(/\\.|\[(?:\\.|[^\]])*\]| \??/g, (sign) => (sign === ' ' ? some : sign === ' ?' ? any : sign));

const none: readonly never[] = [];

/** The first match of these at or after a place. */
function nextOf(open: readonly Member[], text: string, from: number): RegExpExecArray | null {
  for (const { openings } of open) if (openings === null) return nextAnywhere(open, text, from);
  const { places, pairs } = startsOf(text);
  for (let index = from === 0 ? 0 : indexAt(places, from); index < places.length; index += 1) {
    const pair = pairs[index] ?? 0;
    for (const member of open) {
      const match = member.openings?.[pair] === 1 ? member.at(text, places[index] ?? 0) : null;
      if (match) return match;
    }
  }
  return null;
}

/** As `nextOf`, where one of them may begin anywhere. */
function nextAnywhere(open: readonly Member[], text: string, from: number): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const member of open) {
    const match = member.anywhere(text, from);
    if (match && (!first || match.index < first.index)) first = match;
  }
  return first;
}

/** Index of the first place at or after `from`. */
function indexAt(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
