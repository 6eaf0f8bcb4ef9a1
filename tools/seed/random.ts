/** Numbers that are the same on every machine for the same seed. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** One of them. */
  pick<T>(of: readonly T[]): T;
  /** Whether something of this chance happens. */
  chance(p: number): boolean;
  /** 0 ≤ n < below. */
  below(below: number): number;
  /** Index by weight; weights need not sum to 1. */
  weighted(weights: readonly number[]): number;
}

/** Mulberry32: small, fast, good enough to look believable. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    next,
    below,
    pick: <T>(of: readonly T[]): T => {
      const one = of[below(of.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    chance: (p) => next() < p,
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [index, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return index;
      }
      return weights.length - 1;
    },
  };
}
