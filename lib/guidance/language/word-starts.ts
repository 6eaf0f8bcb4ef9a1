import { Gate } from './gate.ts';
import { none } from './matches.ts';

/**
 * Finds expressions where words begin, trying only those that may match (`gate.ts`): the same matches a global expression of them all with
 * `(?<![a-z0-9_])` before it would give, many times sooner. Runs over folded text.
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

  /** `sources` as of a `RegExp`; each must end where a word ends. At one place the first that matches counts. No group is named by its number. */
  constructor(sources: readonly string[], blanks: Blanks) {
    this.#gate = new Gate(sources, true);
    this.#members = sources.map((source) => new Member(source));
    this.#sources = sources;
    this.#blanks = blanks;
  }

  /** The first match. */
  next(text: string): RegExpExecArray | null {
    return nextOf(this.#open(text), text, 0);
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

/** The first match of these at or after a place. */
function nextOf(open: readonly Member[], text: string, from: number): RegExpExecArray | null {
  let first: RegExpExecArray | null = null;
  for (const member of open) {
    const match = member.next(text, from);
    if (match && (!first || match.index < first.index)) first = match;
  }
  return first;
}

/** One expression of a search, made ready when it is first tried. */
class Member {
  readonly #source: string;
  #expression: RegExp | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  next(text: string, from: number): RegExpExecArray | null {
    this.#expression ??= new RegExp(`(?<![a-z0-9_])(?:${rolled(this.#source)})`, 'g');
    this.#expression.lastIndex = from;
    return this.#expression.exec(text);
  }
}

/** What a blank of an expression stands for, and what ` ?` does. Blanks in sets stand for themselves. */
interface Blanks {
  readonly some: string;
  readonly any: string;
}

const withBlanks = (source: string, { some, any }: Blanks): string =>
  source.replace(/\\.|\[(?:\\.|[^\]])*\]| \??/g, (sign) => (sign === ' ' ? some : sign === ' ?' ? any : sign));

/**
 * The same expression in less machine code: what may be missing or come two or three times is put into a group that captures, since the engine writes other
 * groups out once for each time, and what follows them once for each way through. Nobody asks for captures here.
 */
function rolled(source: string): string {
  const parts =
    source.match(/\\.|\[(?:\\.|[^\]])*\]|\((?:\?(?:<?[=!]|:|<\w+>))?|\)(?:\{[01],[23]\}|\?(?!\?))?|[^\\[()]+/g) ?? [];
  const open: number[] = [];
  for (const [place, part] of parts.entries()) {
    if (part.startsWith('(')) open.push(place);
    if (!part.startsWith(')')) continue;
    const start = open.pop() ?? 0;
    if (part !== ')' && parts[start] === '(?:') parts[start] = '(';
  }
  return parts.join('');
}
