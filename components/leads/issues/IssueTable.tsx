import type { Issue } from '../../../lib/sync/protocol-issues.ts';
import { readableDay } from '../../shared/page/readable.ts';
import type { Filter } from '../address.ts';
import { type Column, FigureTable } from '../FigureTable.tsx';
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
  const columns: readonly Column<Issue>[] = [
    {
      key: 'choose',
      cell: (issue) => (
        <input
          type="checkbox"
          aria-label={t('issues.choose', { name: issueName(issue, texts) })}
          checked={chosen.includes(issue.id)}
          onChange={({ target }) => choose(issue.id, target.checked)}
        />
      ),
    },
    {
      key: 'issue',
      as: 'name',
      head: t('issue'),
      cell: (issue) => (
        <>
          {issue.urgent && <strong className="mark-urgent">{t('urgent')} </strong>}
          <FilterLink filter={{ issue: issue.id }} place={{ view: 'issues' }}>
            {issueName(issue, texts)}
          </FilterLink>
          {issue.title !== null && issue.words.length > 0 && <div className="muted">{issue.words.join(', ')}</div>}
          {issue.since_decision !== null && issue.since_decision > 0 && issue.state === 'fixed' && (
            <div>{t('issues.cameBack', { n: issue.since_decision })}</div>
          )}
        </>
      ),
    },
    {
      key: 'owner',
      head: t('issues.owner'),
      cell: (issue) => (issue.owner_function ? functionName(issue.owner_function) : '–'),
    },
    { key: 'state', head: t('state'), cell: (issue) => t(`state.${issue.state}`) },
    {
      key: 'due',
      head: t('issues.due'),
      cell: (issue) => (
        <>
          {issue.due ? readableDay(locale, issue.due) : '–'}
          {issue.overdue && <div className="wrong">{t('issues.overdue')}</div>}
        </>
      ),
    },
    {
      key: 'insights',
      as: 'number',
      head: t('insights'),
      cell: (issue) => (
        <FilterLink
          filter={{ ...filter, issue: issue.id }}
          label={t('issues.insightsOf', { n: issue.insights, name: issueName(issue, texts) })}
        >
          {number(issue.insights)}
        </FilterLink>
      ),
    },
    { key: 'tickets', as: 'number', head: t('issues.tickets'), cell: (issue) => number(issue.tickets) },
    { key: 'customers', as: 'number', head: t('issues.customers'), cell: (issue) => number(issue.customers) },
    { key: 'last', head: t('issues.last'), cell: (issue) => readableDay(locale, issue.last_seen.slice(0, 10)) },
  ];
  return (
    <FigureTable
      className="figures issue-table"
      columns={columns}
      rows={rows}
      keyOf={({ id }) => id}
      marks={({ id }) => ({ 'data-issue': id })}
    />
  );
}
