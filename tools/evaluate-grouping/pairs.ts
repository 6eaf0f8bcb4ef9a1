import type { IntentRow } from './read.ts';

/** Pairs of rows of one product: those put together rightly and wrongly, and what that makes. Null for a share of nothing. */
export interface PairFigures {
  readonly groups: number;
  /** Pairs that say the same thing. */
  readonly pairs: number;
  readonly right: number;
  readonly wrong: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** @param groups Of each row, in their order. */
export function pairFigures(rows: readonly IntentRow[], groups: readonly string[]): PairFigures {
  const choose = (n: number) => (n * (n - 1)) / 2;
  const count = (keys: readonly string[]) => {
    const sizes = new Map<string, number>();
    for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    return sizes;
  };
  const sum = (sizes: ReadonlyMap<string, number>) => [...sizes.values()].reduce((total, n) => total + choose(n), 0);
  const together = count(rows.map(({ product }, index) => JSON.stringify([product, groups[index]])));
  const same = count(rows.map(({ product, intent }) => JSON.stringify([product, intent])));
  const right = sum(count(rows.map(({ product, intent }, index) => JSON.stringify([product, intent, groups[index]]))));
  const [put, pairs] = [sum(together), sum(same)];
  const share = (of: number) => (of === 0 ? null : right / of);
  const [precision, recall] = [share(put), share(pairs)];
  const f1 = precision && recall ? (2 * precision * recall) / (precision + recall) : null;
  return { groups: together.size, pairs, right, wrong: put - right, precision, recall, f1 };
}
