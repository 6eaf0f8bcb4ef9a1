/**
 * Groups insights one after another, as they come: each joins the part it is most like, or begins one. The endpoint fills it with
 * the few parts that may fit; a command or a test lets it hold everything.
 */
import { alikeFrom, closeness, type Part, rarity } from './part.ts';

/** Words of an insight that parts are looked up by: its rarest. */
const lookedUp = 8;

export interface Groupable {
  readonly key: string;
  readonly words: readonly string[];
}

/** How many insights have a word, and of how many. */
export interface Frequencies {
  readonly counts: Map<string, number>;
  total: number;
}

export class Grouping {
  readonly #parts = new Map<string, Map<string, Part>>();
  readonly #wordless = new Map<string, Part>();
  readonly #newId: () => string;
  readonly frequencies: Frequencies;

  constructor(newId: () => string, frequencies: Frequencies = { counts: new Map(), total: 0 }) {
    this.#newId = newId;
    this.frequencies = frequencies;
  }

  readonly weight = (word: string): number => rarity(this.frequencies.counts.get(word) ?? 0, this.frequencies.total);

  /** Makes a part known. @param wordless The one for insights of its key that say nothing beyond it. */
  know(part: Part, wordless = false): void {
    if (wordless) this.#wordless.set(part.key, part);
    else this.#of(part.key).set(part.id, part);
  }

  /** The words to look parts up by, the rarest first. */
  telling(words: readonly string[]): string[] {
    return words.toSorted((a, b) => this.weight(b) - this.weight(a) || (a < b ? -1 : 1)).slice(0, lookedUp);
  }

  /** Puts an insight into its part and counts its words. */
  place({ key, words }: Groupable): { readonly part: Part; readonly made: boolean } {
    const found = words.length === 0 ? this.#wordless.get(key) : this.#closest(key, words);
    const part = found ?? { id: this.#newId(), key, size: 0, words: new Map<string, number>() };
    if (!found) this.know(part, words.length === 0);
    part.size += 1;
    if (words.length > 0) this.frequencies.total += 1;
    for (const word of words) {
      part.words.set(word, (part.words.get(word) ?? 0) + 1);
      this.frequencies.counts.set(word, (this.frequencies.counts.get(word) ?? 0) + 1);
    }
    return { part, made: !found };
  }

  #closest(key: string, words: readonly string[]): Part | undefined {
    let best: Part | undefined;
    let most = alikeFrom;
    for (const part of this.#of(key).values()) {
      const alike = closeness(words, part, this.weight);
      // Of two that are as close, the larger: it is the one a lead knows.
      if (alike > most || (alike === most && (best === undefined || part.size > best.size))) {
        best = part;
        most = alike;
      }
    }
    return best;
  }

  #of(key: string): Map<string, Part> {
    const known = this.#parts.get(key);
    if (known) return known;
    const made = new Map<string, Part>();
    this.#parts.set(key, made);
    return made;
  }
}
