import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { WeekBesideBefore } from '../../../lib/export/periods.ts';
import { readableDay } from '../../shared/page/readable.ts';
import { useTexts } from '../texts.ts';

const size = { width: 640, height: 180, left: 40, bottom: 4, top: 8 };

/** Columns of this period, a line through the weeks of the one before. The table beside it says the same in numbers. */
export function WeekChart({ weeks }: { weeks: readonly WeekBesideBefore[] }) {
  const { t, locale, number } = useTexts();
  const most = max(weeks, ({ count, before }) => Math.max(count, before)) ?? 0;
  const x = scaleBand(
    weeks.map(({ week }) => week),
    [size.left, size.width],
  )
    .padding(0.2)
    .round(false);
  const y = scaleLinear([0, Math.max(most, 1)], [size.height - size.bottom, size.top]).nice(4);
  const middle = (week: string) => (x(week) ?? 0) + x.bandwidth() / 2;
  const path = line<WeekBesideBefore>(
    ({ week }) => middle(week),
    ({ before }) => y(before),
  )([...weeks]);
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const day = (date: string) => readableDay(locale, date);
  return (
    <figure className="chart">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={t('trends.chart', { first: day(first.week), last: day(last.week) })}
      >
        {y.ticks(4).map((tick) => (
          <g key={tick} className="tick">
            <path d={`M${size.left} ${y(tick)}H${size.width}`} />
            <text x={size.left - 6} y={y(tick)} dy="0.32em" textAnchor="end">
              {number(tick)}
            </text>
          </g>
        ))}
        {weeks.map(({ week, count, before }) => (
          <rect key={week} x={x(week)} width={x.bandwidth()} y={y(count)} height={y(0) - y(count)}>
            <title>{t('trends.weekShown', { week: day(week), n: count, before: number(before) })}</title>
          </rect>
        ))}
        <path className="before" d={path ?? ''} />
        {weeks.length <= 26 &&
          weeks.map(({ week, before }) => (
            <circle key={week} className="before" cx={middle(week)} cy={y(before)} r="2.5" />
          ))}
      </svg>
      <figcaption className="muted">
        <span>{day(first.week)}</span>
        <span className="key">
          <svg viewBox="0 0 12 8" aria-hidden="true">
            <rect width="12" height="8" />
          </svg>
          {t('trends.now')}
          <svg viewBox="0 0 12 8" aria-hidden="true">
            <path className="before" d="M0 4H12" />
          </svg>
          {t('trends.before')}
        </span>
        <span>{day(last.week)}</span>
      </figcaption>
    </figure>
  );
}
