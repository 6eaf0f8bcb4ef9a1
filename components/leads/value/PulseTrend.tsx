import { scaleBand, scaleLinear } from 'd3-scale';
import { Fragment } from 'react';
import { type PulseResponse, pulseResponseSchema } from '../../../lib/sync/protocol-pulse.ts';
import { readableDay } from '../../shared/page/readable.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint } from '../use-endpoint.ts';
import type { LeadsServices } from '../view-props.ts';

type Week = PulseResponse['weeks'][number];
const kinds = ['yes', 'partly', 'no'] as const;
const looks = { yes: undefined, partly: 'partly', no: 'rest' } as const;
const size = { width: 640, height: 120 };

/** The weekly question to agents by week, as shares and as numbers. Weeks with too few answers are not there at all. */
export function PulseTrend({ services }: { services: LeadsServices }) {
  const { t, locale, number } = useTexts();
  const answer = useEndpoint(services, '/v1/pulse', pulseResponseSchema);
  const weeks = answer.value?.weeks ?? [];
  const columns: readonly Column<Week>[] = [
    { key: 'week', as: 'name', head: t('week'), cell: ({ week }) => readableDay(locale, week) },
    ...kinds.map(
      (kind): Column<Week> => ({
        key: kind,
        as: 'number',
        head: t(`pulse.${kind}`),
        cell: (week) => number(week[kind]),
      }),
    ),
    { key: 'answers', as: 'number', head: t('pulse.answers'), cell: ({ answers }) => number(answers) },
    { key: 'lines', head: t('pulse.lines'), cell: ({ lines }) => lines.map((line) => <div key={line}>{line}</div>) },
  ];
  return (
    <section aria-label={t('pulse.title')}>
      <h2>{t('pulse.title')}</h2>
      <p className="muted">{t('pulse.hint', { n: answer.value?.minimum ?? 5 })}</p>
      <AnswerLine answer={answer} />
      {answer.value && weeks.length === 0 && <p>{t('pulse.none')}</p>}
      {weeks.length > 0 && (
        <>
          <Shares weeks={weeks} />
          <FigureTable columns={columns} rows={weeks.toReversed()} keyOf={({ week }) => week} />
        </>
      )}
    </section>
  );
}

/** Each week one column of shares: yes below, then partly; what is left is no. */
function Shares({ weeks }: { weeks: readonly Week[] }) {
  const { t, locale } = useTexts();
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return null;
  const width = Math.min(size.width, weeks.length * 40);
  const x = scaleBand(
    weeks.map(({ week }) => week),
    [0, width],
  ).padding(0.15);
  const y = scaleLinear([0, 1], [size.height, 0]);
  const day = (date: string) => readableDay(locale, date);
  return (
    <figure className="chart pulse">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={t('pulse.chart', { first: day(first.week), last: day(last.week) })}
      >
        {weeks.map(({ week, answers, yes, partly }) => {
          const [atYes, atPartly] = [y(yes / answers), y((yes + partly) / answers)];
          return (
            <g key={week}>
              <rect className={looks.no} x={x(week)} width={x.bandwidth()} y="0" height={atPartly} />
              <rect className={looks.partly} x={x(week)} width={x.bandwidth()} y={atPartly} height={atYes - atPartly} />
              <rect x={x(week)} width={x.bandwidth()} y={atYes} height={size.height - atYes} />
            </g>
          );
        })}
      </svg>
      <figcaption className="muted">
        <span className="ends" style={{ width: `${(width * 100) / size.width}%` }}>
          <span>{day(first.week)}</span>
          {last !== first && <span>{day(last.week)}</span>}
        </span>
        <span className="key">
          {kinds.map((kind) => (
            <Fragment key={kind}>
              <svg viewBox="0 0 12 8" aria-hidden="true">
                <rect className={looks[kind]} width="12" height="8" />
              </svg>
              {t(`pulse.${kind}`)}
            </Fragment>
          ))}
        </span>
      </figcaption>
    </figure>
  );
}
