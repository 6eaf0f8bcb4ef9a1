import { type Part, partsOf } from './expression.ts';
import { none } from './matches.ts';
import { enlistLater, isOpen, name, nextNumber, readingOf } from './reading.ts';
import { requiredOf } from './required.ts';

/**
 * Tells for all expressions at once which of them a text cannot match, from one look at its letters: each expression names
 * short runs of which a text must hold one (`required.ts`), and a text is read once for the runs of all (`reading.ts`). Of the thousand
 * expressions asked of a sentence a handful is left to be tried; the others are never even compiled, which takes the engine
 * many times longer than a search.
 */
export class Gate {
  readonly #sources: readonly string[];
  readonly #startsWord: boolean;
  /** Number of the list, then those of its members; -1 where no run can be told. */
  #list = Number.POSITIVE_INFINITY;
  #members: readonly number[] = [];

  /** `sources` as of a `RegExp`. `startsWord` where they are tried at the beginnings of words only. */
  constructor(sources: readonly string[], startsWord = false) {
    this.#sources = sources;
    this.#startsWord = startsWord;
    enlistLater(this);
  }

  /** Called once, before the first text is read. */
  enlist(): void {
    const runs = this.#sources.map((source) => {
      const part = partsOf(source);
      return requiredOf(this.#startsWord ? startOfWord(part) : part);
    });
    this.#list = runs.includes(null) ? -1 : nextNumber();
    this.#members = runs.map((one) => {
      const number = one ? nextNumber() : -1;
      for (const run of one ?? []) name(run, this.#list < 0 ? [number] : [this.#list, number]);
      return number;
    });
  }

  mayMatch(text: string): boolean {
    return isOpen(readingOf(text), this.#list);
  }

  /** Those of the list that may match, as `all` has them in the order of the sources. */
  open<T>(text: string, all: readonly T[]): readonly T[] {
    const reading = readingOf(text);
    if (!isOpen(reading, this.#list)) return none;
    let some: T[] | null = null;
    for (let place = 0; place < all.length; place += 1) {
      const one = all[place];
      if (one === undefined || !isOpen(reading, this.#members[place] ?? -1)) continue;
      // Mostly it is the only one, and a list that begins with one takes the least room.
      if (some) some.push(one);
      else some = [one];
    }
    return some ?? none;
  }
}

const startOfWord = (part: Part): Part => ({ is: 'sequence', parts: [{ is: 'edge' }, part] });

/** An expression that is tried only where it may match. Without the flags `g` and `y`, and not `i` together with `u`. */
export interface Gated {
  test(text: string): boolean;
  exec(text: string): RegExpExecArray | null;
}

/** The same answers as the expression's own, sooner where many expressions are asked about the text. */
export function gated(expression: RegExp): Gated {
  const gate = new Gate([expression.source]);
  return {
    test: (text) => gate.mayMatch(text) && expression.test(text),
    exec: (text) => (gate.mayMatch(text) ? expression.exec(text) : null),
  };
}
