import { describe, expect, it } from 'vitest';
import { type Span, stretchesOf } from '../../../endpoint/insights/stretches.ts';
import { fc } from '../property.ts';

const day = 86_400_000;
const totalOf = (spans: readonly Span[]) => spans.reduce((sum, { n }) => sum + n, 0);
const days = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 50 })), {
    selector: ([at]) => at,
    maxLength: 400,
  })
  .map((some) => some.sort(([a], [b]) => b - a).map(([at, n]): Span => ({ start: at * day, end: (at + 1) * day, n })));

describe('the days a page is looked for on', () => {
  it('hold the newest that are wanted, in few stretches that do not meet, the newest first', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 600 }), (all, most) => {
        const stretches = stretchesOf(all, most);
        expect(stretches.length).toBeLessThanOrEqual(60);
        for (const [index, one] of stretches.entries()) {
          expect(one.from).toBeLessThan(one.to);
          const next = stretches[index + 1];
          if (next) expect(next.to).toBeLessThan(one.from);
        }
        const within = all.map(({ start, end }) => stretches.some(({ from, to }) => start >= from && end <= to));
        const held = all.filter((_, index) => within[index]);
        expect(totalOf(held)).toBeGreaterThanOrEqual(Math.min(most, totalOf(all)));
        // None older is in it while a newer one is not.
        expect(within.lastIndexOf(true)).toBe(held.length - 1);
      }),
    );
  });

  it('are as few as the page needs', () => {
    const some = [9, 8, 4, 1].map((at): Span => ({ start: at * day, end: (at + 1) * day, n: 5 }));
    expect(stretchesOf(some, 11)).toEqual([
      { from: 8 * day, to: 10 * day },
      { from: 4 * day, to: 5 * day },
    ]);
    expect(stretchesOf(some, 1)).toEqual([{ from: 9 * day, to: 10 * day }]);
    expect(stretchesOf([], 10)).toEqual([]);
  });
});
