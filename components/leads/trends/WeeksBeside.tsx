import { useId } from 'react';
import { type periodBefore, sundayOf, type WeekBesideBefore } from '../../../lib/export/periods.ts';
import { readableDay } from '../../shared/page/readable.ts';
import type { Filter } from '../address.ts';
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
      <div className="wide-table">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('week')}</th>
              <th scope="col" className="number">
                {t('insights')}
              </th>
              <th scope="col" className="number">
                {t('trends.before')}
              </th>
              <th scope="col" className="number">
                {t('trends.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ week, count, earlier, before }) => (
              <tr key={week}>
                <th scope="row">
                  <FilterLink filter={clamp(week, period.now)}>{day(week)}</FilterLink>
                </th>
                <td className="number">{number(count)}</td>
                <td className="number">
                  <FilterLink filter={clamp(earlier, period.before)} label={`${day(earlier)}: ${number(before)}`}>
                    {number(before)}
                  </FilterLink>
                </td>
                <td className="number">{signed(count - before, number)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="total">
              <th scope="row">{t('total')}</th>
              <td className="number">{number(total('count'))}</td>
              <td className="number">{number(total('before'))}</td>
              <td className="number">{signed(total('count') - total('before'), number)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

const signed = (value: number, number: (value: number) => string) => (value > 0 ? `+${number(value)}` : number(value));
