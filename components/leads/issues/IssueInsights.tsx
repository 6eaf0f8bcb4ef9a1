import { useState } from 'react';
import type { InsightsResponse } from '../../../lib/sync/protocol.ts';
import { type Issue, splitResponseSchema } from '../../../lib/sync/protocol-issues.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { readableTime } from '../../shared/page/readable.ts';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';
import { askEndpoint } from '../use-endpoint.ts';
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
      <div className="wide-table">
        <table className="figures">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('recorded')}</th>
              <th scope="col">{t('ticket')}</th>
              <th scope="col">{t('language')}</th>
              <th scope="col">{t('said')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const time = readableTime(locale, row.recorded_at);
              return (
                <tr key={row.id}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('issues.chooseInsight', { time, ticket: row.ticket })}
                      checked={picked.includes(row.id)}
                      onChange={({ target }) =>
                        setChosen(target.checked ? [...picked, row.id] : picked.filter((one) => one !== row.id))
                      }
                    />
                  </td>
                  <th scope="row">{time}</th>
                  <td>
                    {row.url ? (
                      <a href={row.url} target="_blank" rel="noreferrer">
                        {row.ticket}
                      </a>
                    ) : (
                      row.ticket
                    )}
                  </td>
                  <td>{row.language}</td>
                  <td>
                    {row.urgent && <strong>{t('urgent')} </strong>}
                    {row.excerpt && <q>{row.excerpt}</q>} {row.note}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {total > rows.length && (
        <p>
          <FilterLink filter={{ issue: issue.id }}>{t('issues.allInsights', { n: total })}</FilterLink>
        </p>
      )}
    </section>
  );
}
