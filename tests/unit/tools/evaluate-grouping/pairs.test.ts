import { describe, expect, it } from 'vitest';
import { pairFigures } from '../../../../tools/evaluate-grouping/pairs.ts';
import type { IntentRow } from '../../../../tools/evaluate-grouping/read.ts';
import { ways } from '../../../../tools/evaluate-grouping/ways.ts';
import { nearDuplicates, others } from '../../insights/grouping/near-duplicates.ts';

const row = (intent: string, product = 'shop', text = intent): IntentRow => ({
  ...{ id: text, text, language: 'en', intent, product, tag: 'log.late' },
});

describe('pairwise figures', () => {
  it('count pairs within a product: worked by hand', () => {
    // Same intent: 3 + 1 = 4 pairs. Put together: {a, a, b} = 3 pairs, one right; {a} alone; {b}; the other product's is its own.
    const rows = [row('a'), row('a'), row('a'), row('b'), row('b'), row('a', 'bank')];
    const figures = pairFigures(rows, ['1', '1', '2', '1', '3', '1']);
    expect(figures).toMatchObject({ groups: 4, pairs: 4, right: 1, wrong: 2, precision: 1 / 3, recall: 1 / 4 });
    expect(figures.f1).toBeCloseTo(2 / 7);
    expect(pairFigures(rows.slice(0, 1), ['1'])).toMatchObject({ precision: null, recall: null, f1: null });
  });

  it('of our way beat the tag alone where one tag holds several things', () => {
    const rows = [
      ...nearDuplicates.map((text) => row('gate', 'shop', text)),
      ...others.map((text) => row(text, 'shop', text)),
    ];
    const [ours, , tagAlone] = ways.map(({ group }) => pairFigures(rows, group(rows)));
    expect(ours).toMatchObject({ precision: 1, recall: 1 });
    expect(tagAlone?.precision).toBeLessThan(0.8);
  });
});
