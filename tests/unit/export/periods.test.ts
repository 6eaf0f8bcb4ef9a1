import { describe, expect, it } from 'vitest';
import { besideBefore, mondayOf, periodBefore, sundayOf, weeksBefore, weeksIn } from '../../../lib/export/periods.ts';

describe('a period and the one before', () => {
  it('has the same days of the week, as many weeks earlier', () => {
    expect(periodBefore({ from: '2025-05-07', to: '2025-05-20' }, '2026-01-01')).toEqual({
      now: { from: '2025-05-07', to: '2025-05-20', weeks: 3 },
      before: { from: '2025-04-16', to: '2025-04-29', weeks: 3 },
    });
  });

  it('ends today where no last day is named, and needs a first one', () => {
    expect(periodBefore({ from: '2025-05-12' }, '2025-05-18')?.now).toEqual({
      from: '2025-05-12',
      to: '2025-05-18',
      weeks: 1,
    });
    expect(periodBefore({ to: '2025-05-18' }, '2025-05-18')).toBeNull();
    expect(periodBefore({ from: '2025-05-19' }, '2025-05-18')).toBeNull();
  });

  it('never shares a day with the one before, whatever its length', () => {
    for (let length = 0; length < 60; length += 1) {
      const to = new Date(Date.UTC(2025, 1, 27 + length)).toISOString().slice(0, 10);
      const period = periodBefore({ from: '2025-02-27', to }, to);
      expect(period && period.before.to < period.now.from, to).toBe(true);
    }
  });

  it('sets every week beside the same week before, those without any included', () => {
    const period = periodBefore({ from: '2025-05-05', to: '2025-05-18' }, '2025-05-18');
    expect(
      period && besideBefore(period, [{ week: '2025-05-12', count: 4 }], [{ week: '2025-04-21', count: 7 }]),
    ).toEqual([
      { week: '2025-05-05', count: 0, earlier: '2025-04-21', before: 7 },
      { week: '2025-05-12', count: 4, earlier: '2025-04-28', before: 0 },
    ]);
  });
});

it('counts weeks from Monday to Sunday across years', () => {
  expect(mondayOf('2025-01-01')).toBe('2024-12-30');
  expect(sundayOf('2024-12-30')).toBe('2025-01-05');
  expect(weeksIn('2024-12-31', '2025-01-06')).toBe(2);
  expect(weeksBefore('2025-01-06', 1)).toBe('2024-12-30');
});
