import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../lib/export/figures.ts';
import { tallyByProduct, tallyByTag, tallyByWeek } from '../../../lib/export/tally.ts';
import { fc } from '../property.ts';
import { anyRow, row } from './rows.ts';

const at = (recorded_at: string) => row({ recorded_at });

describe('counts by tag', () => {
  it('puts the most frequent first and equal ones by id', () => {
    const rows = ['prd.defect', 'log.late', 'bil.wrong', 'log.late'].map((tag) => row({ tag }));
    expect(tallyByTag(rows)).toEqual([
      { tag: 'log.late', count: 2 },
      { tag: 'bil.wrong', count: 1 },
      { tag: 'prd.defect', count: 1 },
    ]);
  });
});

describe('counts by week', () => {
  it('begins a week on Monday 00:00 UTC', () => {
    expect(tallyByWeek([at('2025-05-11T23:59:59.999Z'), at('2025-05-12T00:00:00.000Z')]).weeks).toEqual([
      { week: '2025-05-05', count: 1 },
      { week: '2025-05-12', count: 1 },
    ]);
  });

  it('reads offsets: Sunday evening in New York is Monday in UTC', () => {
    expect(tallyByWeek([at('2025-05-11T21:00:00-04:00')]).weeks).toEqual([{ week: '2025-05-12', count: 1 }]);
  });

  it('shows the weeks between as none', () => {
    expect(tallyByWeek([at('2025-01-15T12:00:00Z'), at('2024-12-31T12:00:00Z')]).weeks).toEqual([
      { week: '2024-12-30', count: 1 },
      { week: '2025-01-06', count: 0 },
      { week: '2025-01-13', count: 1 },
    ]);
  });

  it('leaves the gaps out when one clock was decades off', () => {
    expect(tallyByWeek([at('1970-01-05T00:00:00Z'), at('2025-05-12T00:00:00Z')]).weeks).toEqual([
      { week: '1970-01-05', count: 1 },
      { week: '2025-05-12', count: 1 },
    ]);
  });

  it('is empty without rows, and says how many have no time', () => {
    expect(tallyByWeek([])).toEqual({ weeks: [], undated: 0 });
    expect(tallyByWeek([at('soon')])).toEqual({ weeks: [], undated: 1 });
  });
});

it('counts every row once, by tag and by week', () => {
  const near = anyRow.map((one) => ({ ...one, recorded_at: one.recorded_at.replace(/^\d{4}/, '2025') }));
  fc.assert(
    fc.property(fc.array(near, { maxLength: 20 }), (rows) => {
      const total = (counts: { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0);
      const { weeks, undated } = tallyByWeek(rows);
      expect(total(tallyByTag(rows))).toBe(rows.length);
      expect(total(weeks) + undated).toBe(rows.length);
    }),
  );
});

describe('counts by tag and product', () => {
  it('takes names that differ in case alone for one, and none for none', () => {
    const rows = [
      row({ tag: 'log.late', product: 'kettle' }),
      row({ tag: 'log.late', product: 'Kettle' }),
      row({ tag: 'log.late', product: null }),
      row({ tag: 'old.tag', shown_as: 'log.late', product: '' }),
      row({ tag: 'bil.wrong', product: 'Kettle' }),
    ];
    expect(tallyByProduct(rows)).toEqual([
      { tag: 'log.late', product: null, count: 2 },
      { tag: 'log.late', product: 'Kettle', count: 2 },
      { tag: 'bil.wrong', product: 'Kettle', count: 1 },
    ]);
  });

  it('adds up to the rows, in every chart', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const { total, tags, pairs, weeks, undated } = figuresOf(rows);
        const sum = (counts: readonly { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
        expect([total, sum(tags), sum(pairs), sum(weeks) + undated]).toEqual(Array(4).fill(rows.length));
      }),
    );
  });
});
