import { quantile } from './quantile.ts';

/** A difference of two quantiles, and between which values it lies nineteen times in twenty. */
export interface Difference {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

const rounds = 1_000;

/**
 * How much higher the quantile `q` of one set of values is than that of another, and how sure that is: both sets are drawn
 * again, each value as often as chance has it, a thousand times (percentile bootstrap). The same values give the same answer.
 */
export function differenceOf(own: readonly number[], other: readonly number[], q: number): Difference {
  const next = chance();
  const drawn = (values: readonly number[]) =>
    values.map(() => values[Math.floor(next() * values.length)] ?? Number.NaN);
  const differences = Array.from({ length: rounds }, () => quantile(drawn(own), q) - quantile(drawn(other), q));
  return {
    value: quantile(own, q) - quantile(other, q),
    from: quantile(differences, 0.025),
    to: quantile(differences, 0.975),
  };
}

/** Numbers from 0 up to 1 that look drawn by chance and are always the same: Park and Miller's generator. */
export function chance(): () => number {
  let state = 20_261;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state - 1) / 2_147_483_646;
  };
}
