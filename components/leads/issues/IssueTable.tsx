import type { Issue } from '../../../lib/sync/protocol-issues.ts';
import { readableDay } from '../../shared/page/readable.ts';
import type { Filter } from '../address.ts';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';
import { issueName } from './issue-name.ts';

interface Props {
  readonly rows: readonly Issue[];
  readonly filter: Filter;
  readonly chosen: readonly string[];
  readonly choose: (id: string, on: boolean) => void;
}

/** Issues as rows: what they say, who answers, where they stand, by when, and how much is behind each. */
export function IssueTable({ rows, filter, chosen, choose }: Props) {
  const texts = useTexts();
  const { t, locale, number, functionName } = texts;
  return (
    <div className="wide-table">
      <table className="figures issue-table">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('issue')}</th>
            <th scope="col">{t('issues.owner')}</th>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('issues.due')}</th>
            {(['insights', 'issues.tickets', 'issues.customers'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(column)}
              </th>
            ))}
            <th scope="col">{t('issues.last')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((issue) => {
            const name = issueName(issue, texts);
            return (
              <tr key={issue.id} data-issue={issue.id}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={t('issues.choose', { name })}
                    checked={chosen.includes(issue.id)}
                    onChange={({ target }) => choose(issue.id, target.checked)}
                  />
                </td>
                <th scope="row">
                  {issue.urgent && <strong className="mark-urgent">{t('urgent')} </strong>}
                  <FilterLink filter={{ issue: issue.id }} place={{ view: 'issues' }}>
                    {name}
                  </FilterLink>
                  {issue.title !== null && issue.words.length > 0 && (
                    <div className="muted">{issue.words.join(', ')}</div>
                  )}
                  {issue.since_decision !== null && issue.since_decision > 0 && issue.state === 'fixed' && (
                    <div>{t('issues.cameBack', { n: issue.since_decision })}</div>
                  )}
                </th>
                <td>{issue.owner_function ? functionName(issue.owner_function) : '–'}</td>
                <td>{t(`state.${issue.state}`)}</td>
                <td>
                  {issue.due ? readableDay(locale, issue.due) : '–'}
                  {issue.overdue && <div className="wrong">{t('issues.overdue')}</div>}
                </td>
                <td className="number">
                  <FilterLink
                    filter={{ ...filter, issue: issue.id }}
                    label={t('issues.insightsOf', { n: issue.insights, name })}
                  >
                    {number(issue.insights)}
                  </FilterLink>
                </td>
                <td className="number">{number(issue.tickets)}</td>
                <td className="number">{number(issue.customers)}</td>
                <td>{readableDay(locale, issue.last_seen.slice(0, 10))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
