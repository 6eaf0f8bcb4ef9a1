/** Insights that were found to say the same thing by the machine alone; an issue is one part, or several a lead has merged. */
export interface Part {
  readonly id: string;
  /** Tag, product and area: only insights with the same are compared. */
  readonly key: string;
  size: number;
  /** How many of its insights have each word. */
  readonly words: Map<string, number>;
}

/** What must be the same before words are looked at: tag, product, and the department of an `int.*` tag. */
export function groupingKey({
  tag,
  product,
  area,
}: {
  tag: string;
  product: string | null;
  area: string | null;
}): string {
  const same = (name: string | null) => (name ?? '').trim().toLowerCase();
  return [tag, same(product), tag.startsWith('int.') ? same(area) : ''].join('|');
}

/** Texts taken to have been read before the first: a word of the first ten insights is no common word yet. */
const before = 200;

/** Weight of a word that `n` of `total` insights have, in nats: rare words say more. Never 0, so that equal texts are equal among themselves. */
export const rarity = (n: number, total: number): number => Math.log((total + before) / (n + 1)) + 0.1;

/**
 * How alike an insight's words and a part are: the cosine of the two, words weighed by rarity, those of the part by the share of its
 * insights that have them. 0 … 1.
 */
export function closeness(words: Iterable<string>, part: Part, weight: (word: string) => number): number {
  let own = 0;
  let shared = 0;
  for (const word of words) {
    const w = weight(word);
    own += w * w;
    shared += w * w * ((part.words.get(word) ?? 0) / part.size);
  }
  if (shared === 0) return 0;
  let whole = 0;
  for (const [word, n] of part.words) {
    if (n >= part.size * leastShare) whole += (weight(word) * (n / part.size)) ** 2;
  }
  return shared / Math.sqrt(own * whole);
}

/** A part's words that fewer of its insights have say nothing of it. */
export const leastShare = 0.1;

/** Alike enough to be the same issue; found on labelled tickets, see `docs/grouping.md`. */
export const alikeFrom = 0.3;
