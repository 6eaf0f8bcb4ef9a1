import { describe, expect, it } from 'vitest';
import { compare, minimum, poissonLimits, shareLimits, sumOf } from '../../../../lib/insights/value/avoided.ts';
import { betaI, gammaP } from '../../../../lib/insights/value/special.ts';
import { readProjectFile } from '../../house/sources.ts';

/** Bold figures of the row of the worked example that begins so. */
function bold(step: string): number[] {
  const row = readProjectFile('docs/value.md')
    .split('\n')
    .find((line) => line.startsWith(`| ${step} |`));
  return [...(row ?? '').matchAll(/\*\*([\d.]+)\*\*/g)].map(([, figure]) => Number(figure));
}

describe('contacts avoided', () => {
  it('equals the example of docs/value.md, worked by hand', () => {
    const { verdict, ratio, avoided_per_week, avoided } = compare(
      { contacts: 40, days: 28 },
      { contacts: 12, days: 21 },
    );
    const rounded = (...figures: (number | null | undefined)[]) =>
      figures.map((one) => Math.round((one ?? Number.NaN) * 1000) / 1000);
    expect(rounded(ratio?.value)).toEqual(bold('ratio'));
    expect(rounded(ratio?.low)).toEqual(bold('ratio, low'));
    expect(rounded(ratio?.high)).toEqual(bold('ratio, high'));
    expect(rounded(avoided_per_week?.value)).toEqual(bold('avoided per week'));
    expect(rounded(avoided_per_week?.interval[0])).toEqual(bold('low'));
    expect(rounded(avoided_per_week?.interval[1])).toEqual(bold('high'));
    expect(rounded(avoided?.value, ...(avoided?.interval ?? []))).toEqual(bold('avoided in those 3 weeks'));
    expect(verdict).toBe('fewer');
  });

  it('says nothing below the minimum, and "unclear" where chance may be all', () => {
    const enough = { contacts: minimum.contacts_before, days: minimum.days };
    expect(compare({ ...enough, contacts: 9 }, enough)).toMatchObject({
      verdict: 'not_enough',
      avoided: null,
      ratio: null,
    });
    expect(compare(enough, { ...enough, days: 13 }).verdict).toBe('not_enough');
    expect(compare({ ...enough, days: 13 }, enough).verdict).toBe('not_enough');
    expect(compare(enough, { contacts: 7, days: 14 }).verdict).toBe('unclear');
    expect(compare(enough, { contacts: 40, days: 14 }).verdict).toBe('more');
    expect(compare(enough, { contacts: 0, days: 14 })).toMatchObject({ verdict: 'fewer', ratio: { value: 0, low: 0 } });
  });

  it('rests on exact limits, as the tables have them', () => {
    const near = (limits: readonly number[], low: number, high: number) => {
      expect(limits[0]).toBeCloseTo(low, 3);
      expect(limits[1]).toBeCloseTo(high, 3);
    };
    near(poissonLimits(0), 0, 3.6889);
    near(poissonLimits(10), 4.7954, 18.3904);
    near(poissonLimits(100), 81.3637, 121.6268);
    near(shareLimits(5, 10), 0.1871, 0.8129);
    near(shareLimits(0, 20), 0, 0.1684);
    expect(gammaP(1, 2)).toBeCloseTo(1 - Math.exp(-2), 12);
    expect(betaI(0.3, 2, 3)).toBeCloseTo(0.3483, 4);
    const [low, high] = poissonLimits(40_000);
    expect([Math.round(low), Math.round(high)]).toEqual([39_609, 40_394]);
  });

  it('adds figures with each side of their intervals by squares', () => {
    const one = { value: 6, interval: [3, 10] } as const;
    expect(sumOf([one, one]).interval.map((end) => Math.round(end * 100) / 100)).toEqual([7.76, 17.66]);
  });
});
