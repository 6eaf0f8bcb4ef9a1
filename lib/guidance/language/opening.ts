/**
 * Which two letters can open a match of an expression. Most sentences hold no word that opens as a phrase list does, so
 * that the list need not be tried on them at all.
 *
 * Letters are told apart, digits are one class, everything else is class 0. The answer may hold too much, never too little.
 */
const digit = 27;
const underscore = 28;
const classes = 29;
const everything = 2 ** classes - 1;

/** Class of a UTF-16 unit. */
export function classOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  if (unit >= 48 && unit <= 57) return digit;
  return unit === 95 ? underscore : 0;
}

/** Number of a pair of classes. */
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
const single = (bits: number): Openings => ({ empty: false, one: bits, two: none });

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
 * expression can match nothing at all, or holds what is not understood here.
 */
export function openingsOf(source: string): Uint8Array | null {
  const reader = new Reader(source);
  const found = reader.alternatives();
  if (!reader.done || found.empty) return null;
  const pairs = new Uint8Array(classes * classes);
  for (let first = 0; first < classes; first += 1) {
    const seconds = (found.two[first] ?? 0) | (found.one & (1 << first) ? 1 : 0);
    for (let second = 0; second < classes; second += 1) if (seconds & (1 << second)) pairs[pairOf(first, second)] = 1;
  }
  return pairs;
}

class Reader {
  #at = 0;
  #lost = false;

  constructor(readonly source: string) {}

  get done(): boolean {
    return this.#at === this.source.length && !this.#lost;
  }

  alternatives(): Openings {
    let found = this.#sequence();
    while (this.#take('|')) found = either(found, this.#sequence());
    return found;
  }

  #sequence(): Openings {
    let found = nothing;
    while (this.#at < this.source.length && !'|)'.includes(this.source.charAt(this.#at))) {
      const part = this.#quantified();
      if (found.empty || found.one) found = joined(found, part);
    }
    return found;
  }

  #quantified(): Openings {
    const part = this.#atom();
    const counted = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.#at, this.#at + 12));
    if (!counted) return part;
    this.#at += counted[0].length;
    const optional = /^[*?]/.test(counted[0]) || counted[1] === '0';
    const twice = counted[0].startsWith('?') ? part : either(part, joined(part, part));
    return optional ? either(nothing, twice) : twice;
  }

  #atom(): Openings {
    const unit = this.source.charAt(this.#at);
    this.#at += 1;
    if (unit === '(') return this.#group();
    if (unit === '[') return single(this.#set());
    if (unit === '\\') return this.#escape();
    if (unit === '.') return single(everything);
    if (unit === '^' || unit === '$') return nothing;
    return single(1 << classOf(unit.charCodeAt(0)));
  }

  #group(): Openings {
    const look = this.#take('?=') || this.#take('?!') || this.#take('?<=') || this.#take('?<!');
    if (!look && !this.#take('?:')) {
      const name = /^\?<\w+>/.exec(this.source.slice(this.#at, this.#at + 40));
      this.#at += name?.[0].length ?? 0;
    }
    const inside = this.alternatives();
    if (!this.#take(')')) this.#lost = true;
    return look ? nothing : inside;
  }

  #escape(): Openings {
    const unit = this.source.charAt(this.#at);
    this.#at += 1;
    if (unit === 'b' || unit === 'B') return nothing;
    if (/[\dkpPux]/.test(unit) && unit !== 'd') this.#lost = true;
    return single(escaped(unit));
  }

  #set(): number {
    const except = this.#take('^');
    let bits = 0;
    while (this.#at < this.source.length && !this.#take(']')) {
      let unit = this.source.charAt(this.#at);
      this.#at += 1;
      if (unit === '\\') {
        unit = this.source.charAt(this.#at);
        this.#at += 1;
        if (/[kpPux]/.test(unit)) this.#lost = true;
        bits |= escaped(unit);
        continue;
      }
      const to = /^-([^\]\\])/.exec(this.source.slice(this.#at, this.#at + 2))?.[1];
      if (to === undefined) bits |= 1 << classOf(unit.charCodeAt(0));
      else {
        this.#at += 2;
        for (let code = unit.charCodeAt(0); code <= to.charCodeAt(0); code += 1) bits |= 1 << classOf(code);
      }
    }
    // A class of several units is not wholly left out by naming some of them.
    return except ? (everything & ~bits) | 1 | (1 << digit) : bits;
  }

  #take(text: string): boolean {
    if (!this.source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}

function escaped(unit: string): number {
  if (unit === 'd') return 1 << digit;
  if (unit === 'w') return everything & ~1;
  if (unit === 's') return 1;
  if (/[DWSnrtfv0]/.test(unit)) return everything;
  return 1 << classOf(unit.charCodeAt(0));
}
