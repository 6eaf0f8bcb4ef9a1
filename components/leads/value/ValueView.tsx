import { useMemo } from 'react';
import { type ValueResponse, valueResponseSchema } from '../../../lib/sync/protocol-value.ts';
import { readableDay } from '../../shared/page/readable.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { withQuery } from '../ask-endpoint.ts';
import { Figure } from '../Figure.tsx';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { NeedsEndpoint } from '../NeedsEndpoint.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint } from '../use-endpoint.ts';
import type { ViewProps } from '../view-props.ts';
import { Avoided } from './Avoided.tsx';
import { MoneyTable } from './MoneyTable.tsx';
import { PulseTrend } from './PulseTrend.tsx';

/** What care brings in: contacts that no longer come, money, what was passed on, and what agents say. For agents as well. */
export default function ValueView({ services, filter, enrolment }: ViewProps) {
  const { t, locale } = useTexts();
  const { from, to } = filter;
  const path = useMemo(() => withQuery('/v1/value', { from, to }), [from, to]);
  const answer = useEndpoint(services, enrolment ? path : null, valueResponseSchema);
  if (!enrolment) return <NeedsEndpoint enrolment={null} />;
  const value = answer.value;
  const drills = enrolment.role !== 'agent';
  return (
    <section className="value" aria-label={t('view.value')} aria-busy={answer.loading}>
      <AnswerLine answer={answer} />
      {value && (
        <>
          <p className="muted">
            {t('value.period', { from: readableDay(locale, value.from), to: readableDay(locale, value.to) })}
          </p>
          <Avoided value={value} drills={drills} />
          <MoneyTable value={value} drills={drills} />
          <Signals title={t('value.buying')} rows={value.buying} drills={drills} />
          <Signals title={t('value.praise')} rows={value.praise} drills={drills} />
        </>
      )}
      <PulseTrend services={services} />
    </section>
  );
}

type Signal = ValueResponse['buying'][number];
interface SignalsProps {
  readonly title: string;
  readonly rows: readonly Signal[];
  readonly drills: boolean;
}

/** What customers told that the company can use, and on how much of it somebody has answered. */
function Signals({ title, rows, drills }: SignalsProps) {
  const { t, tag, number } = useTexts();
  const columns: readonly Column<Signal>[] = [
    { key: 'tag', as: 'name', head: t('tag'), cell: (row) => tag(row.tag) },
    {
      key: 'insights',
      as: 'number',
      head: t('insights'),
      cell: (row) => <Figure n={row.insights} of={tag(row.tag)} rows={drills ? row.rows : undefined} />,
    },
    { key: 'answered', as: 'number', head: t('value.answered'), cell: (row) => number(row.answered) },
  ];
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p className="muted">{t('value.signalsFormula')}</p>
      {rows.length === 0 ? (
        <p>{t('value.none')}</p>
      ) : (
        <FigureTable columns={columns} rows={rows} keyOf={(row) => row.tag} />
      )}
    </section>
  );
}
