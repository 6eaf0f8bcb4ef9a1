import { describe, expect, it } from 'vitest';
import { counted, emptyTally, figuresOf } from '../../../../tools/evaluate/tally.ts';
import { wilson } from '../../../../tools/evaluate/wilson.ts';

describe('a share and its Wilson interval', () => {
  // Computed by hand from (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96.
  it.each([
    [8, 10, 0.8, 0.4902, 0.9433],
    [0, 10, 0, 0, 0.2775],
    [10, 10, 1, 0.7225, 1],
    [1, 1, 1, 0.2065, 1],
    [50, 100, 0.5, 0.4038, 0.5962],
  ])('%i of %i', (hits, of, value, low, high) => {
    const share = wilson(hits, of);
    expect(share?.value).toBeCloseTo(value, 4);
    expect(share?.low).toBeCloseTo(low, 4);
    expect(share?.high).toBeCloseTo(high, 4);
  });
  it('is nothing for a share of nothing', () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

describe('figures of a tally', () => {
  const cases: [expected: boolean, said: boolean, times: number][] = [
    [true, true, 6],
    [false, true, 2],
    [true, false, 4],
    [false, false, 88],
  ];
  let tally = emptyTally;
  for (const [expected, said, times] of cases) for (let i = 0; i < times; i++) tally = counted(tally, expected, said);
  const figures = figuresOf(tally);

  it('counts positives, fired and cases', () => {
    expect(figures).toMatchObject({ positives: 10, fired: 8, cases: 100 });
  });
  it('has precision 6 of 8 and recall 6 of 10', () => {
    expect(figures.precision).toMatchObject({ value: 0.75, hits: 6, of: 8 });
    expect(figures.recall).toMatchObject({ value: 0.6, hits: 6, of: 10 });
  });
  it('has F1 = 12 / 18, with the interval of 6 of 12 carried over', () => {
    expect(figures.f1?.value).toBeCloseTo(12 / 18, 10);
    // Wilson for 6 of 12 is 0.2538 to 0.7462; 2J / (1 + J) of these:
    expect(figures.f1?.low).toBeCloseTo(0.4048, 3);
    expect(figures.f1?.high).toBeCloseTo(0.8547, 3);
  });
  it('says nothing about precision when it never spoke, and nothing at all without cases', () => {
    const silent = figuresOf(counted(emptyTally, true, false));
    expect(silent.precision).toBeNull();
    expect(silent.recall?.value).toBe(0);
    expect(silent.f1?.value).toBe(0);
    expect(figuresOf(emptyTally)).toMatchObject({ cases: 0, precision: null, recall: null, f1: null });
  });
});
