/** Counts of tag and product laid out as a table whose sums are those of the rows it was counted from. */
import type { PairCount } from './tally.ts';

export interface TableRow {
  readonly tag: string;
  /** By product; null where none was named. */
  readonly counts: ReadonlyMap<string | null, number>;
  /** Of all products without a column. */
  readonly rest: number;
  readonly total: number;
}

export interface TagTable {
  /** The most frequent first, as many as were asked for. */
  readonly products: readonly string[];
  /** Whether some insights name no product. */
  readonly none: boolean;
  /** Whether there are products without a column. */
  readonly rest: boolean;
  /** The most frequent tag first. */
  readonly rows: readonly TableRow[];
  readonly sums: Omit<TableRow, 'tag'>;
}

/** A product is one whatever its case; it is called what the most frequent pair calls it. */
export function tableOf(pairs: readonly PairCount[], most: number): TagTable {
  const names = new Map<string, string>();
  const named = (product: string | null) => (product === null ? null : (names.get(product.toLowerCase()) ?? product));
  for (const { product } of pairs) {
    if (product !== null && !names.has(product.toLowerCase())) names.set(product.toLowerCase(), product);
  }
  const byProduct = sumBy(pairs, ({ product }) => named(product));
  const ranked = ordered(byProduct).filter((product) => product !== null);
  const products = ranked.slice(0, most);
  const shown = new Set<string | null>([...products, null]);
  const row = (of: readonly PairCount[]): Omit<TableRow, 'tag'> => {
    const counts = sumBy(
      of.filter(({ product }) => shown.has(named(product))),
      ({ product }) => named(product),
    );
    const total = of.reduce((sum, { count }) => sum + count, 0);
    return { counts, total, rest: total - [...counts.values()].reduce((sum, count) => sum + count, 0) };
  };
  const ofTag = new Map<string, PairCount[]>();
  for (const pair of pairs) ofTag.set(pair.tag, [...(ofTag.get(pair.tag) ?? []), pair]);
  return {
    products,
    none: byProduct.has(null),
    rest: ranked.length > products.length,
    rows: ordered(sumBy(pairs, ({ tag }) => tag)).map((tag) => ({ tag, ...row(ofTag.get(tag) ?? []) })),
    sums: row(pairs),
  };
}

function sumBy<K>(pairs: readonly PairCount[], key: (pair: PairCount) => K): Map<K, number> {
  const sums = new Map<K, number>();
  for (const pair of pairs) sums.set(key(pair), (sums.get(key(pair)) ?? 0) + pair.count);
  return sums;
}

const ordered = <K>(sums: ReadonlyMap<K, number>): K[] =>
  [...sums].sort(([a, x], [b, y]) => y - x || (String(a) < String(b) ? -1 : 1)).map(([key]) => key);
