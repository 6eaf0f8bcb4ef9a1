/** A share with its 95 % interval, all between 0 and 1, and the counts it comes from. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** How many had it, of how many. */
  readonly hits: number;
  readonly of: number;
}

/** Two-sided 95 % point of the normal distribution. */
const z = 1.959963984540054;

/**
 * A share with its Wilson score interval (Wilson 1927), which stays sound for few cases and near 0 and 1.
 * Null for a share of nothing.
 */
export function wilson(hits: number, of: number): Share | null {
  if (of === 0) return null;
  const value = hits / of;
  const middle = value + z ** 2 / (2 * of);
  const half = z * Math.sqrt((value * (1 - value)) / of + z ** 2 / (4 * of ** 2));
  const scale = 1 + z ** 2 / of;
  return { value, low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale), hits, of };
}
