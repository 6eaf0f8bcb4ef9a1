import { useMemo } from 'react';
import { type ValueResponse, valueResponseSchema } from '../../../lib/sync/protocol-value.ts';
import { readableDay } from '../../shared/page/readable.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { NeedsEndpoint } from '../NeedsEndpoint.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint, withQuery } from '../use-endpoint.ts';
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
          <Signals title={t('value.buying')} formula={t('value.signalsFormula')} rows={value.buying} drills={drills} />
          <Signals title={t('value.praise')} formula={t('value.signalsFormula')} rows={value.praise} drills={drills} />
        </>
      )}
      <PulseTrend services={services} />
    </section>
  );
}

interface SignalsProps {
  readonly title: string;
  readonly formula: string;
  readonly rows: ValueResponse['buying'];
  readonly drills: boolean;
}

/** What customers told that the company can use, and on how much of it somebody has answered. */
function Signals({ title, formula, rows, drills }: SignalsProps) {
  const { t, tag, number } = useTexts();
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p className="muted">{formula}</p>
      {rows.length === 0 ? (
        <p>{t('value.none')}</p>
      ) : (
        <div className="wide-table">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('tag')}</th>
                <th scope="col" className="number">
                  {t('insights')}
                </th>
                <th scope="col" className="number">
                  {t('value.answered')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.tag}>
                  <th scope="row">{tag(row.tag)}</th>
                  <td className="number">
                    {drills ? (
                      <FilterLink filter={row.rows} label={`${tag(row.tag)}: ${number(row.insights)}`}>
                        {number(row.insights)}
                      </FilterLink>
                    ) : (
                      number(row.insights)
                    )}
                  </td>
                  <td className="number">{number(row.answered)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
