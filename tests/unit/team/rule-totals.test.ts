import { describe, expect, it } from 'vitest';
import { bytesOf, numberOf, prime, secretOf, valueAt } from '../../../lib/team/rule-totals/field.ts';
import { totalOf } from '../../../lib/team/rule-totals/open.ts';
import { circleOf, type RuleCount, type SealedCount, sealCount } from '../../../lib/team/rule-totals/seal.ts';
import { fc } from '../property.ts';

const week = '2026-11-09';
const count = (shown: number, rule = 'H02'): RuleCount => ({ rule, shown, used: 1, muted: 0 });
const circle = await circleOf('an invite that only the agents of this team were given');
const sealedBy = (shown: readonly number[], of = circle, when = week) =>
  Promise.all(shown.map((one) => sealCount(of, when, count(one))));

describe('the field', () => {
  it('agrees with the example of Shamir’s sharing in the books: 1234 + 166 x + 94 x², modulo 1613', () => {
    const known = [1494, 329, 965, 176, 1188, 775];
    const coefficients = [1234n, 166n, 94n];
    expect(known.map((_, at) => Number(valueAt(coefficients, BigInt(at + 1), 1613n)))).toEqual(known);
    const points = known.map((y, at) => ({ x: BigInt(at + 1), y: BigInt(y) }));
    for (const three of [points.slice(0, 3), points.slice(3), [points[1], points[3], points[4]]]) {
      expect(secretOf(three as typeof points, 1613n)).toBe(1234n);
    }
    expect(secretOf(points.slice(0, 2), 1613n)).not.toBe(1234n);
  });

  it('gives any secret back from five points of its own prime, and not from four', () => {
    const element = fc.bigInt({ min: 1n, max: prime - 1n });
    fc.assert(
      fc.property(
        fc.array(element, { minLength: 5, maxLength: 5 }),
        fc.uniqueArray(element, { minLength: 5, maxLength: 5 }),
        (coefficients, xs) => {
          const points = xs.map((x) => ({ x, y: valueAt(coefficients, x) }));
          expect(secretOf(points)).toBe(coefficients[0]);
          expect(secretOf(points.slice(1))).not.toBe(coefficients[0]);
          expect(numberOf(bytesOf(xs[0] ?? 0n))).toBe(xs[0]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a box', () => {
  it('opens with five reports and says their sum only', async () => {
    expect(await totalOf(await sealedBy([1, 20, 300, 4000, 50_000]), week)).toEqual({
      rule: 'H02',
      reports: 5,
      shown: 54_321,
      used: 5,
      muted: 0,
    });
  });

  it('stays closed with four, however often one of them is repeated', async () => {
    const four = await sealedBy([1, 2, 3, 4]);
    expect(await totalOf(four, week)).toBeUndefined();
    expect(await totalOf([...four, ...four], week)).toBeUndefined();
  });

  it('stays closed when the five are of different weeks or circles', async () => {
    const other = await circleOf('the invite of another team, which these agents never saw');
    expect(await totalOf([...(await sealedBy([1, 2, 3, 4])), ...(await sealedBy([5], other))], week)).toBeUndefined();
    const next = await sealedBy([5], circle, '2026-11-16');
    expect(await totalOf([...(await sealedBy([1, 2, 3, 4])), ...next], week)).toBeUndefined();
  });

  it('opens all the same when one report among them is made up', async () => {
    const six = await sealedBy([1, 2, 3, 4, 5, 6]);
    const [first, second] = six as [SealedCount, SealedCount];
    const forged = { ...first, y: second.y };
    expect(await totalOf([forged, ...six.slice(1)], week)).toMatchObject({ reports: 6, shown: 21 });
    const garbled = { ...first, sealed: first.sealed.map((byte) => byte ^ 1) };
    expect(await totalOf([garbled, ...six.slice(1)], week)).toMatchObject({ reports: 5, shown: 20 });
  });

  it('shows nothing of what is in it by its name, its length or twice the same', async () => {
    const [one, again] = await sealedBy([7, 7]);
    const big = await sealCount(circle, week, { rule: 'K04', shown: 99_999, used: 99_999, muted: 1 });
    expect(again?.box).toEqual(one?.box);
    expect(big.box).not.toEqual(one?.box);
    expect(big.sealed.length).toBe(one?.sealed.length);
    expect(again?.sealed).not.toEqual(one?.sealed);
    expect(again?.x).not.toEqual(one?.x);
  });
});
