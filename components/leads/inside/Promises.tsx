import {
  ageSteps,
  type PromisesResponse,
  promisesResponseSchema,
  type WaitingPromise,
} from '../../../lib/sync/protocol-value.ts';
import { readableDay } from '../../shared/page/readable.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { withQuery } from '../ask-endpoint.ts';
import { Figure } from '../Figure.tsx';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint } from '../use-endpoint.ts';
import type { LeadsServices } from '../view-props.ts';

type Area = PromisesResponse['areas'][number];

interface Props {
  readonly services: LeadsServices;
  readonly area: string | undefined;
  /** IANA name; days begin and end there. */
  readonly zone: string;
}

/** The promise clock: what is still open of what was asked, ageing by area, and each of them, longest past its day first. */
export function Promises({ services, area, zone }: Props) {
  const { t, locale, number } = useTexts();
  const path = withQuery('/v1/promises', { area, time_zone: zone, limit: '200' });
  const answer = useEndpoint(services, path, promisesResponseSchema);
  const promises = answer.value;
  const step = (index: number) => {
    const [low = 0, next] = ageSteps.slice(index);
    return next === undefined ? t('inside.daysFrom', { n: low }) : t('inside.days', { low, high: next - 1 });
  };
  const name = (one: string | null) => one ?? t('areaNone');
  const ageing: readonly Column<Area>[] = [
    { key: 'area', as: 'name', head: t('area'), cell: ({ area: of }) => name(of) },
    ...ageSteps.map(
      (low, index): Column<Area> => ({
        key: `from ${low}`,
        as: 'number',
        head: step(index),
        cell: ({ ages }) => number(ages[index] ?? 0),
      }),
    ),
    {
      key: 'open',
      as: 'number',
      head: t('inside.open'),
      cell: ({ area: of, open }) => <Figure n={open} of={name(of)} rows={{ tag: 'int.wait', area: of ?? '-' }} />,
    },
    { key: 'overdue', as: 'number', head: t('inside.overdue'), cell: (row) => number(row.overdue) },
    { key: 'withoutDay', as: 'number', head: t('inside.withoutDay'), cell: (row) => number(row.without_day) },
    { key: 'oldest', as: 'number', head: t('inside.oldest'), cell: (row) => number(row.oldest_days) },
  ];
  const columns: readonly Column<WaitingPromise>[] = [
    {
      key: 'asked',
      as: 'name',
      head: t('inside.asked'),
      cell: ({ issue, asked }) => (
        <FilterLink filter={issue ? { issue } : undefined} place={{ view: 'issues' }}>
          {asked ?? t('inside.notSaid')}
        </FilterLink>
      ),
    },
    { key: 'area', head: t('area'), cell: (row) => name(row.area) },
    {
      key: 'due',
      head: t('issues.due'),
      cell: (row) => (
        <>
          {row.due ? readableDay(locale, row.due) : t('inside.noDay')}
          {row.days_overdue > 0 && <div className="wrong">{t('inside.late', { n: row.days_overdue })}</div>}
        </>
      ),
    },
    { key: 'open', head: t('inside.open'), cell: (row) => t('inside.nDays', { n: row.days_open }) },
    { key: 'ticket', head: t('ticket'), cell: (row) => row.ticket },
    { key: 'state', head: t('state'), cell: (row) => t(`state.${row.state}`) },
  ];
  return (
    <section aria-label={t('inside.clock')}>
      <h2>{t('inside.clock')}</h2>
      <AnswerLine answer={answer} />
      {promises && (
        <p className="muted">
          {t('inside.today', { day: readableDay(locale, promises.today), zone: promises.time_zone })}
        </p>
      )}
      {promises && promises.areas.length === 0 && <p>{t('inside.noPromises')}</p>}
      {promises && promises.areas.length > 0 && (
        <>
          <FigureTable
            caption={t('inside.ageing')}
            columns={ageing}
            rows={promises.areas}
            keyOf={(row) => row.area ?? '-'}
          />
          <FigureTable caption={t('inside.clock')} columns={columns} rows={promises.rows} keyOf={(row) => row.id} />
        </>
      )}
    </section>
  );
}
