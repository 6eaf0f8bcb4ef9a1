import { useState } from 'react';
import type { InsightsResponse } from '../../../lib/sync/protocol.ts';
import { type Issue, splitResponseSchema } from '../../../lib/sync/protocol-issues.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { readableTime } from '../../shared/page/readable.ts';
import { askEndpoint } from '../ask-endpoint.ts';
import { type Column, FigureTable } from '../FigureTable.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';
import type { LeadsServices } from '../view-props.ts';

interface Props {
  readonly services: LeadsServices;
  readonly issue: Issue;
  readonly insights: InsightsResponse;
  readonly changed: (what: string) => void;
}

/** The insights of an issue, newest first. Some of them can be made an issue of their own; what is like them follows. */
export function IssueInsights({ services, issue, insights, changed }: Props) {
  const { t, language, locale } = useTexts();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState(false);
  const { rows, total } = insights;
  const picked = chosen.filter((id) => rows.some((row) => row.id === id));

  const split = async () => {
    setBusy(true);
    const request = { path: `/v1/issues/${issue.id}/split`, body: { insights: picked } };
    const answer = await askEndpoint(services.ask, request, splitResponseSchema);
    setBusy(false);
    setWrong(answer.ok ? '' : errorText(answer.error, language));
    if (!answer.ok) return;
    setChosen([]);
    changed(t('issues.splitDone', { n: answer.value.made.insights }));
  };
  const columns: readonly Column<InsightsResponse['rows'][number]>[] = [
    {
      key: 'choose',
      cell: ({ id, recorded_at, ticket }) => (
        <input
          type="checkbox"
          aria-label={t('issues.chooseInsight', { time: readableTime(locale, recorded_at), ticket })}
          checked={picked.includes(id)}
          onChange={({ target }) => setChosen(target.checked ? [...picked, id] : picked.filter((one) => one !== id))}
        />
      ),
    },
    { key: 'recorded', as: 'name', head: t('recorded'), cell: (row) => readableTime(locale, row.recorded_at) },
    {
      key: 'ticket',
      head: t('ticket'),
      cell: ({ url, ticket }) =>
        url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {ticket}
          </a>
        ) : (
          ticket
        ),
    },
    { key: 'language', head: t('language'), cell: (row) => row.language },
    {
      key: 'said',
      head: t('said'),
      cell: (row) => (
        <>
          {row.urgent && <strong>{t('urgent')} </strong>}
          {row.excerpt && <q>{row.excerpt}</q>} {row.note}
        </>
      ),
    },
  ];
  return (
    <section aria-label={t('insights')}>
      <h3>{t('insights')}</h3>
      <p className="deed">
        <Button busy={busy} disabled={picked.length === 0 || picked.length >= total} onClick={() => void split()}>
          {picked.length > 0 ? t('issues.split', { n: picked.length }) : t('issues.splitNone')}
        </Button>{' '}
        <span className="muted">{t('issues.splitHint')}</span>
      </p>
      {wrong && (
        <p role="alert" className="wrong">
          {wrong}
        </p>
      )}
      <FigureTable columns={columns} rows={rows} keyOf={({ id }) => id} />
      {total > rows.length && (
        <p>
          <FilterLink filter={{ issue: issue.id }}>{t('issues.allInsights', { n: total })}</FilterLink>
        </p>
      )}
    </section>
  );
}
