import { ageSteps, promisesResponseSchema } from '../../../lib/sync/protocol-value.ts';
import { readableDay } from '../../shared/page/readable.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint, withQuery } from '../use-endpoint.ts';
import type { LeadsServices } from '../view-props.ts';

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
          <div className="wide-table">
            <table className="figures">
              <caption className="unseen">{t('inside.ageing')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('area')}</th>
                  {ageSteps.map((low, index) => (
                    <th key={low} scope="col" className="number">
                      {step(index)}
                    </th>
                  ))}
                  {(['open', 'overdue', 'withoutDay', 'oldest'] as const).map((column) => (
                    <th key={column} scope="col" className="number">
                      {t(`inside.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {promises.areas.map((row) => (
                  <tr key={row.area ?? '-'}>
                    <th scope="row">{name(row.area)}</th>
                    {ageSteps.map((low, index) => (
                      <td key={low} className="number">
                        {number(row.ages[index] ?? 0)}
                      </td>
                    ))}
                    <td className="number">
                      <FilterLink
                        filter={{ tag: 'int.wait', area: row.area ?? '-' }}
                        label={`${name(row.area)}: ${number(row.open)}`}
                      >
                        {number(row.open)}
                      </FilterLink>
                    </td>
                    <td className="number">{number(row.overdue)}</td>
                    <td className="number">{number(row.without_day)}</td>
                    <td className="number">{number(row.oldest_days)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="wide-table">
            <table className="figures">
              <caption className="unseen">{t('inside.clock')}</caption>
              <thead>
                <tr>
                  {(['inside.asked', 'area', 'issues.due', 'inside.open', 'ticket', 'state'] as const).map((column) => (
                    <th key={column} scope="col">
                      {t(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {promises.rows.map((row) => (
                  <tr key={row.id}>
                    <th scope="row">
                      {row.issue ? (
                        <FilterLink filter={{ issue: row.issue }} place={{ view: 'issues' }}>
                          {row.asked ?? t('inside.notSaid')}
                        </FilterLink>
                      ) : (
                        (row.asked ?? t('inside.notSaid'))
                      )}
                    </th>
                    <td>{name(row.area)}</td>
                    <td>
                      {row.due ? readableDay(locale, row.due) : t('inside.noDay')}
                      {row.days_overdue > 0 && <div className="wrong">{t('inside.late', { n: row.days_overdue })}</div>}
                    </td>
                    <td>{t('inside.nDays', { n: row.days_open })}</td>
                    <td>{row.ticket}</td>
                    <td>{t(`state.${row.state}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}
