import type { Avoided as AvoidedIssue, ValueResponse } from '../../../lib/sync/protocol-value.ts';
import { readableDay } from '../../shared/page/readable.ts';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';

type Span = AvoidedIssue['before'];

/** Contacts before and after each fix, as rates with their interval; never a bare difference, and nothing from too little. */
export function Avoided({ value, drills }: { value: ValueResponse; drills: boolean }) {
  const { t, number, tag, locale } = useTexts();
  const range = ([low, high]: readonly [number, number]) =>
    t('value.range', { low: number(low, 1), high: number(high, 1) });
  const { avoided, avoided_total: total, minimum } = value;
  const span = (of: Span) => {
    const words = t('value.span', { n: of.contacts, days: of.days, rate: number(of.per_week, 1) });
    return drills ? <FilterLink filter={of.rows}>{words}</FilterLink> : words;
  };
  return (
    <section aria-label={t('value.avoided')}>
      <h2>{t('value.avoided')}</h2>
      <p className="muted">{t('value.avoidedFormula', { contacts: minimum.contacts_before, days: minimum.days })}</p>
      {total && (
        <p className="figure-line">
          <strong>{t('value.avoidedTotal', { rate: number(total.avoided_per_week, 1), n: total.issues })}</strong>{' '}
          {t('value.interval', { range: range(total.interval_per_week) })}
        </p>
      )}
      {avoided.length === 0 ? (
        <p>{t('value.noFix')}</p>
      ) : (
        <div className="wide-table">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('issue')}</th>
                <th scope="col">{t('value.fixedOn')}</th>
                <th scope="col">{t('value.before')}</th>
                <th scope="col">{t('value.after')}</th>
                <th scope="col">{t('value.perWeek')}</th>
                <th scope="col">{t('value.reading')}</th>
              </tr>
            </thead>
            <tbody>
              {avoided.map((one) => {
                const name = one.title ?? [tag(one.tag), one.product].filter(Boolean).join(' · ');
                return (
                  <tr key={`${one.issue} ${one.fixed_on}`}>
                    <th scope="row">
                      {drills ? (
                        <FilterLink filter={{ issue: one.issue }} place={{ view: 'issues' }}>
                          {name}
                        </FilterLink>
                      ) : (
                        name
                      )}
                    </th>
                    <td>{readableDay(locale, one.fixed_on)}</td>
                    <td>{span(one.before)}</td>
                    <td>{span(one.after)}</td>
                    <td>
                      {one.avoided_per_week
                        ? `${number(one.avoided_per_week.value, 1)} (${range(one.avoided_per_week.interval)})`
                        : '–'}
                    </td>
                    <td>{t(`value.verdict.${one.verdict}`)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
