import type { Avoided as AvoidedIssue, ValueResponse } from '../../../lib/sync/protocol-value.ts';
import { readableDay } from '../../shared/page/readable.ts';
import { type Column, FigureTable } from '../FigureTable.tsx';
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
    return <FilterLink filter={drills ? of.rows : undefined}>{words}</FilterLink>;
  };
  const columns: readonly Column<AvoidedIssue>[] = [
    {
      key: 'issue',
      as: 'name',
      head: t('issue'),
      cell: (one) => (
        <FilterLink filter={drills ? { issue: one.issue } : undefined} place={{ view: 'issues' }}>
          {one.title ?? [tag(one.tag), one.product].filter(Boolean).join(' · ')}
        </FilterLink>
      ),
    },
    { key: 'fixed', head: t('value.fixedOn'), cell: (one) => readableDay(locale, one.fixed_on) },
    { key: 'before', head: t('value.before'), cell: (one) => span(one.before) },
    { key: 'after', head: t('value.after'), cell: (one) => span(one.after) },
    {
      key: 'weekly',
      head: t('value.perWeek'),
      cell: ({ avoided_per_week: weekly }) => (weekly ? `${number(weekly.value, 1)} (${range(weekly.interval)})` : '–'),
    },
    { key: 'reading', head: t('value.reading'), cell: (one) => t(`value.verdict.${one.verdict}`) },
  ];
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
        <FigureTable columns={columns} rows={avoided} keyOf={(one) => `${one.issue} ${one.fixed_on}`} />
      )}
    </section>
  );
}
