import { useId } from 'react';
import { sundayOf } from '../../lib/export/periods.ts';
import type { WeekCount } from '../../lib/export/tally.ts';
import { readableDay } from '../shared/page/readable.ts';
import type { Filter } from './address.ts';
import { type Column, FigureTable } from './FigureTable.tsx';
import { FilterLink } from './FilterLink.tsx';
import { useTexts } from './texts.ts';

interface Props {
  readonly weeks: readonly WeekCount[];
  readonly undated: number;
  readonly filter: Filter;
}

const height = 96;
const width = 320;
/** So that one week is a column, not a wall. */
const widest = 40;

/** Insights per week, Monday to Sunday in UTC: columns in time, and the same as a table, newest first. */
export function WeekBars({ weeks, undated, filter }: Props) {
  const { t, locale, number } = useTexts();
  const heading = useId();
  const columns: readonly Column<WeekCount>[] = [
    {
      key: 'week',
      as: 'name',
      head: t('week'),
      cell: ({ week }) => (
        <FilterLink filter={{ ...filter, from: week, to: sundayOf(week) }}>{readableDay(locale, week)}</FilterLink>
      ),
      sum: t('total'),
    },
    {
      key: 'count',
      as: 'number',
      head: t('insights'),
      cell: ({ count }) => number(count),
      sum: number(weeks.reduce((sum, { count }) => sum + count, 0)),
    },
  ];
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('byWeek')}</h2>
      {weeks.length > 0 && <Columns weeks={weeks} />}
      {undated > 0 && <p>{t('undated', { n: undated })}</p>}
      <details>
        <summary>{t('weekTable')}</summary>
        <FigureTable className="bars" columns={columns} rows={weeks.toReversed()} keyOf={({ week }) => week} />
      </details>
    </section>
  );
}

function Columns({ weeks }: { weeks: readonly WeekCount[] }) {
  const { t, locale } = useTexts();
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const peak = weeks.reduce((most, one) => (one.count > most.count ? one : most), first);
  const step = Math.min(width / weeks.length, widest);
  const name = t('weekSummary', {
    first: readableDay(locale, first.week),
    last: readableDay(locale, last.week),
    peak: readableDay(locale, peak.week),
    n: peak.count,
  });
  return (
    <figure className="columns">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
        {weeks.map(({ week, count }, index) => {
          const tall = (count / peak.count) * (height - 2);
          return (
            <rect key={week} x={index * step} y={height - 1 - tall} width={step > 3 ? step * 0.8 : step} height={tall}>
              <title>{t('weekShown', { week: readableDay(locale, week), n: count })}</title>
            </rect>
          );
        })}
        <path d={`M0 ${height - 0.5}H${width}`} />
      </svg>
      <figcaption className="muted" style={{ width: `${(step * weeks.length * 100) / width}%` }}>
        <span>{readableDay(locale, first.week)}</span>
        {last !== first && <span>{readableDay(locale, last.week)}</span>}
      </figcaption>
    </figure>
  );
}
