/**
 * The parts of an expression's source, as far as one needs them to tell what every match of it must hold. What is not
 * understood becomes `unknown`, so that an answer may hold too much, never too little.
 *
 * Letters are told apart whatever their case, digits are one class, everything else is class 0.
 */
export type Part =
  /** These units, each of one class, as letters of `alphabet`. */
  | { readonly is: 'text'; readonly text: string }
  /** One unit of one of these classes, as bits. `except` where the source names what it is not. */
  | { readonly is: 'unit'; readonly classes: number; readonly except?: true }
  /** Nothing, where a word begins or ends. */
  | { readonly is: 'edge' }
  /** Nothing, wherever else an expression looks around itself. */
  | { readonly is: 'nothing' }
  | { readonly is: 'unknown' }
  | { readonly is: 'sequence' | 'either'; readonly parts: readonly Part[] }
  | { readonly is: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

/** A letter for each class; the class's number is its place. */
export const alphabet = ' abcdefghijklmnopqrstuvwxyz0_';
const digit = 27;
/** How many classes there are. */
const classes = 29;
const everything = 2 ** classes - 1;
/** Bit of the digits. */
const digits = 1 << digit;

/** Class of a UTF-16 unit. */
export const classOf = (unit: number): number => classesOf[unit] ?? 0;
const classesOf = Uint8Array.from({ length: 128 }, (_, unit) =>
  Math.max(0, alphabet.indexOf(String.fromCharCode(unit).toLowerCase().replace(/\d/, '0'))),
);

/** `source` as of a `RegExp`. */
export function partsOf(source: string): Part {
  const reader = new Reader(source);
  const part = reader.alternatives();
  return reader.done ? part : { is: 'unknown' };
}

const unit = (bits: number): Part => ({ is: 'unit', classes: bits });
const unknown: Part = { is: 'unknown' };
const nothing: Part = { is: 'nothing' };
const looks = ['?=', '?!', '?<=', '?<!'];
/** How expressions over folded text say `\b`. */
const edges = ['?![a-z0-9_])', '?<![a-z0-9_])'];

const ends = '|)';
const counts = '*+?{';
const signs = '()[]\\.^$|*+?{';

class Reader {
  #at = 0;

  constructor(readonly source: string) {}

  get done(): boolean {
    return this.#at === this.source.length;
  }

  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    return parts.length === 1 && parts[0] ? parts[0] : { is: 'either', parts };
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.source.length && !ends.includes(this.source.charAt(this.#at))) {
      const text = this.#text();
      parts.push(text === '' ? this.#quantified() : { is: 'text', text });
    }
    return parts.length === 1 && parts[0] ? parts[0] : { is: 'sequence', parts };
  }

  /** Units that stand for themselves, up to one that is counted. */
  #text(): string {
    let text = '';
    for (; this.#at < this.source.length; this.#at += 1) {
      if (signs.includes(this.source.charAt(this.#at)) || counts.includes(this.source.charAt(this.#at + 1) || ' '))
        break;
      text += alphabet.charAt(classOf(this.source.charCodeAt(this.#at)));
    }
    return text;
  }

  #quantified(): Part {
    const part = this.#atom();
    if (!counts.includes(this.source.charAt(this.#at) || ' ')) return part;
    const counted = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.#at, this.#at + 12));
    if (!counted) return part;
    this.#at += counted[0].length;
    const [sign, from, comma, to] = counted;
    if (from === undefined)
      return { is: 'repeat', part, least: sign.startsWith('+') ? 1 : 0, most: sign.startsWith('?') ? 1 : Infinity };
    const most = comma === '' ? Number(from) : to === '' ? Infinity : Number(to);
    return { is: 'repeat', part, least: Number(from), most };
  }

  #atom(): Part {
    const sign = this.#next();
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#set();
    if (sign === '\\') return this.#escape();
    if (sign === '.') return { is: 'unit', classes: everything, except: true };
    if (sign === '^' || sign === '$') return { is: 'edge' };
    return unit(1 << classOf(sign.charCodeAt(0)));
  }

  #group(): Part {
    if (edges.some((edge) => this.#take(edge))) return { is: 'edge' };
    const look = looks.some((start) => this.#take(start));
    if (!look && !this.#take('?:'))
      this.#at += /^\?<\w+>/.exec(this.source.slice(this.#at, this.#at + 40))?.[0].length ?? 0;
    const inside = this.alternatives();
    if (!this.#take(')')) return unknown;
    return look ? nothing : inside;
  }

  #escape(): Part {
    const sign = this.#next();
    if (sign === 'b') return { is: 'edge' };
    if (sign === 'B') return nothing;
    if (/[\dk]/.test(sign)) {
      if (sign === 'k') this.#braces('<', '>');
      return unknown;
    }
    const bits = this.#escaped(sign);
    return bits === everything ? { is: 'unit', classes: bits, except: true } : unit(bits);
  }

  /** Classes of what an escape stands for; everything where that is too much to tell. */
  #escaped(sign: string): number {
    if (sign === 'd') return digits;
    if (sign === 'w') return everything & ~1;
    if (sign === 's') return 1;
    if (sign === 'u' || sign === 'x') {
      const hex = /^[0-9a-f]+/i.exec(this.source.slice(this.#at, this.#at + (sign === 'u' ? 4 : 2)))?.[0];
      if (hex === undefined) {
        this.#braces('{', '}');
        return everything;
      }
      this.#at += hex.length;
      return 1 << classOf(Number.parseInt(hex, 16));
    }
    if (sign === 'p' || sign === 'P') this.#braces('{', '}');
    if (/[DWSnrtfv0pP]/.test(sign)) return everything;
    return 1 << classOf(sign.charCodeAt(0));
  }

  #braces(opening: string, closing: string): void {
    if (!this.#take(opening)) return;
    this.#at = this.source.indexOf(closing, this.#at) + 1 || this.source.length + 1;
  }

  #set(): Part {
    const except = this.#take('^');
    let bits = 0;
    while (this.#at < this.source.length && !this.#take(']')) {
      let sign = this.#next();
      if (sign === '\\') {
        sign = this.#next();
        bits |= this.#escaped(sign);
        // A range of which only the ends are named by escapes holds nothing but other signs.
        if (this.source.charAt(this.#at) === '-' && this.source.charAt(this.#at + 1) !== ']') bits |= everything;
        continue;
      }
      const to = /^-([^\]\\])/.exec(this.source.slice(this.#at, this.#at + 2))?.[1];
      if (to === undefined) bits |= 1 << classOf(sign.charCodeAt(0));
      else {
        this.#at += 2;
        const last = Math.min(to.charCodeAt(0), 128);
        for (let code = sign.charCodeAt(0); code <= last; code += 1) bits |= 1 << classOf(code);
        if (to.charCodeAt(0) > last) bits |= 1;
      }
    }
    // A class of several units is not wholly left out by naming some of them.
    return except ? { is: 'unit', classes: (everything & ~bits) | 1 | digits, except } : unit(bits);
  }

  #next(): string {
    this.#at += 1;
    return this.source.charAt(this.#at - 1);
  }

  #take(text: string): boolean {
    if (!this.source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}
