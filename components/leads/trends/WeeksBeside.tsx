import { useId } from 'react';
import { type periodBefore, sundayOf, type WeekBesideBefore } from '../../../lib/export/periods.ts';
import { readableDay } from '../../shared/page/readable.ts';
import type { Filter } from '../address.ts';
import { Figure } from '../Figure.tsx';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';
import { WeekChart } from './WeekChart.tsx';

interface Props {
  readonly weeks: readonly WeekBesideBefore[];
  readonly period: NonNullable<ReturnType<typeof periodBefore>>;
  readonly undated: number;
  readonly filter: Filter;
}

/** Insights per week, each beside the same week of the period before: columns and a line, and the same as a table. */
export function WeeksBeside({ weeks, period, undated, filter }: Props) {
  const { t, locale, number } = useTexts();
  const heading = useId();
  const day = (date: string) => readableDay(locale, date);
  const total = (of: 'count' | 'before') => weeks.reduce((sum, week) => sum + week[of], 0);
  const clamp = (week: string, { from, to }: { from: string; to: string }) => ({
    ...filter,
    from: week < from ? from : week,
    to: sundayOf(week) > to ? to : sundayOf(week),
  });
  const columns: readonly Column<WeekBesideBefore>[] = [
    {
      key: 'week',
      as: 'name',
      head: t('week'),
      cell: ({ week }) => <FilterLink filter={clamp(week, period.now)}>{day(week)}</FilterLink>,
      sum: t('total'),
    },
    {
      key: 'count',
      as: 'number',
      head: t('insights'),
      cell: ({ count }) => number(count),
      sum: number(total('count')),
    },
    {
      key: 'before',
      as: 'number',
      head: t('trends.before'),
      cell: ({ earlier, before }) => <Figure n={before} of={day(earlier)} rows={clamp(earlier, period.before)} />,
      sum: number(total('before')),
    },
    {
      key: 'change',
      as: 'number',
      head: t('trends.change'),
      cell: ({ count, before }) => signed(count - before, number),
      sum: signed(total('count') - total('before'), number),
    },
  ];
  return (
    <section aria-labelledby={heading} className="weeks-beside">
      <h2 id={heading}>{t('byWeek')}</h2>
      <p className="muted">
        {t('trends.compared', {
          from: day(period.now.from),
          to: day(period.now.to),
          beforeFrom: day(period.before.from),
          beforeTo: day(period.before.to),
        })}
      </p>
      <WeekChart weeks={weeks} />
      {undated > 0 && <p>{t('undated', { n: undated })}</p>}
      <FigureTable columns={columns} rows={weeks.toReversed()} keyOf={({ week }) => week} />
    </section>
  );
}

const signed = (value: number, number: (value: number) => string) => (value > 0 ? `+${number(value)}` : number(value));
