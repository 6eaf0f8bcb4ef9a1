import { expect, it } from 'vitest';
import { quantile } from '../../bench/quantile.ts';

it('takes the nearest rank', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index);
  expect(quantile(values, 0.5)).toBe(10);
  expect(quantile(values, 0.95)).toBe(19);
  expect(quantile(values, 1)).toBe(20);
  expect(quantile([7], 0.95)).toBe(7);
  expect(quantile([], 0.5)).toBeNaN();
});
