import { expect, it } from 'vitest';
import { differenceOf } from '../../bench/difference.ts';

const upTo = (count: number, more = 0) => Array.from({ length: count }, (_, index) => (index % 100) + more);

it('takes one quantile from the other', () => {
  expect(differenceOf(upTo(100, 5), upTo(100), 0.95).value).toBe(5);
  expect(differenceOf([3], [1], 0.95)).toEqual({ value: 2, from: 2, to: 2 });
  expect(differenceOf([], [1], 0.95).value).toBeNaN();
});
it('is surer of more values, and holds the true difference', () => {
  const few = differenceOf(upTo(40, 5), upTo(40), 0.95);
  const many = differenceOf(upTo(400, 5), upTo(400), 0.95);
  expect(many.to - many.from).toBeLessThan(few.to - few.from);
  expect(many.from).toBeLessThanOrEqual(5);
  expect(many.to).toBeGreaterThanOrEqual(5);
  expect(many.from).toBeGreaterThan(0);
});
it('cannot tell equal values apart, and says the same again', () => {
  const same = differenceOf(upTo(200), upTo(200), 0.95);
  expect(same.value).toBe(0);
  expect(same.from).toBeLessThan(0);
  expect(same.to).toBeGreaterThan(0);
  expect(differenceOf(upTo(200), upTo(200), 0.95)).toEqual(same);
});
