import type { Cause } from '../../../lib/export/report.ts';
import type { Filter } from '../address.ts';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { useTexts } from '../texts.ts';
import { periodOf, restOf } from './filter-words.ts';
import { IssueLines } from './IssueLines.tsx';
import type { Report } from './report-source.ts';
import { reportTexts } from './texts.ts';

interface Props {
  readonly report: Report;
  readonly filter: Filter;
  /** Null on a device of one's own. */
  readonly team: string | null;
  readonly now: Date;
}

/** The sheet: as much as one A4 page holds, each figure that of the export of the same filter. */
export function Sheet({ report: { figures, issues }, filter, team, now }: Props) {
  const texts = useTexts();
  const { language, locale, tag, number, money } = texts;
  const t = reportTexts(language);
  const date = (moment: Date) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(moment);
  const rest = restOf(filter, texts);
  const causes: readonly Column<Cause>[] = [
    {
      key: 'cause',
      head: t('cause'),
      cell: (cause) => (
        <>
          <strong>{tag(cause.tag)}</strong>
          {cause.excerpt && <q className="quote">{cause.excerpt}</q>}
        </>
      ),
    },
    { key: 'insights', as: 'number', head: t('insightsHead'), cell: (cause) => number(cause.insights) },
    { key: 'tickets', as: 'number', head: t('ticketsHead'), cell: (cause) => number(cause.tickets) },
  ];

  return (
    <article className="report" lang={language} aria-label={t('title')}>
      <header>
        <h2>{t('title')}</h2>
        <p>{[team ?? t('thisDevice'), periodOf(filter, t, date), rest].filter(Boolean).join(' · ')}</p>
      </header>
      <p className="report-figures">
        <span data-figure="total">{t('insights', { n: figures.total })}</span>
        <span data-figure="tickets">{t('tickets', { n: figures.tickets })}</span>
        <span data-figure="repeat">{t('repeat', { n: figures.repeat })}</span>
        <span data-figure="urgent">{t('urgent', { n: figures.urgent })}</span>
      </p>

      <section>
        <h3>{t('causes')}</h3>
        {figures.causes.length === 0 ? (
          <p className="muted">{t('causesNone')}</p>
        ) : (
          <FigureTable
            className="causes"
            columns={causes}
            rows={figures.causes}
            keyOf={(cause) => cause.tag}
            marks={(cause) => ({ 'data-cause': cause.tag })}
          />
        )}
      </section>

      {issues ? (
        <>
          <IssueLines heading={t('fixed')} none={t('fixedNone')} issues={issues.fixed} />
          <IssueLines heading={t('waiting')} none={t('waitingNone')} issues={issues.waiting} waiting />
        </>
      ) : (
        <p className="muted">{t('noDecisions')}</p>
      )}

      <div className="report-pair">
        <section>
          <h3>{t('thanks')}</h3>
          <p data-figure="thanks">{t('insights', { n: figures.thanks.insights })}</p>
          {figures.thanks.excerpt && <q className="quote">{figures.thanks.excerpt}</q>}
        </section>
        <section>
          <h3>{t('money')}</h3>
          {figures.money.length === 0 && <p className="muted">{t('moneyNone')}</p>}
          {figures.money.slice(0, 3).map(({ currency, amount, insights }) => (
            <p key={currency} data-money={currency}>
              <strong>{money(amount, currency)}</strong> {t('moneyOn', { n: insights })}
            </p>
          ))}
        </section>
      </div>
      <footer>{t('footer', { date: date(now) })}</footer>
    </article>
  );
}
