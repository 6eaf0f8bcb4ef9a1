import { expect, it } from 'vitest';
import { tableOf } from '../../../lib/export/tag-by-product.ts';
import { tallyByProduct } from '../../../lib/export/tally.ts';
import { fc } from '../property.ts';
import { row } from './rows.ts';

const rowsOf = fc.array(
  fc.record({
    tag: fc.constantFrom('log.late', 'prd.defect', 'bil.wrong'),
    product: fc.constantFrom('Kettle', 'kettle', 'Lamp', 'Desk', 'Chair', '', null),
  }),
);

it('loses no insight, whatever does not fit in its columns', () => {
  fc.assert(
    fc.property(rowsOf, fc.integer({ min: 0, max: 4 }), (some, most) => {
      const table = tableOf(tallyByProduct(some.map((one) => row(one))), most);
      const across = ({ counts, rest }: { counts: ReadonlyMap<string | null, number>; rest: number }) =>
        [...counts.values()].reduce((sum, count) => sum + count, rest);
      expect(table.sums.total).toBe(some.length);
      for (const line of [...table.rows, table.sums]) expect(across(line)).toBe(line.total);
      expect(table.rows.reduce((sum, { total }) => sum + total, 0)).toBe(some.length);
      expect(table.products.length).toBeLessThanOrEqual(most);
    }),
  );
});

it('puts the most frequent product and tag first', () => {
  const some = [
    row({ tag: 'prd.defect', product: 'Lamp' }),
    row({ tag: 'log.late', product: 'kettle' }),
    row({ tag: 'log.late', product: 'Kettle' }),
  ];
  const table = tableOf(tallyByProduct(some), 5);
  expect(table.products).toEqual(['Kettle', 'Lamp']);
  expect(table.rows.map(({ tag }) => tag)).toEqual(['log.late', 'prd.defect']);
});
