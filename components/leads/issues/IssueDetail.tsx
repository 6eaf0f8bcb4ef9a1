import { useState } from 'react';
import { type Issue, issueResponseSchema } from '../../../lib/sync/protocol-issues.ts';
import { readableDay } from '../../shared/page/readable.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { FilterLink } from '../FilterLink.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint } from '../use-endpoint.ts';
import type { ViewProps } from '../view-props.ts';
import { DecisionForm } from './DecisionForm.tsx';
import { EditForm } from './EditForm.tsx';
import { History } from './History.tsx';
import { IssueInsights } from './IssueInsights.tsx';
import { issueName } from './issue-name.ts';
import { WaitingCustomers } from './WaitingCustomers.tsx';

/** One issue: what its insights share, who answers by when, what was decided, and whom to tell. */
export function IssueDetail({ id, ...props }: ViewProps & { id: string }) {
  const texts = useTexts();
  const { t } = texts;
  const answer = useEndpoint(props.services, `/v1/issues/${id}?limit=200`, issueResponseSchema);
  const [said, setSaid] = useState('');
  const changed = (what: string) => {
    setSaid(what);
    answer.again();
  };
  const shown = answer.value;
  return (
    <article className="issue" aria-busy={answer.loading}>
      <p className="no-print">
        <FilterLink filter={{}} place={{ view: 'issues' }}>
          {t('issues.back')}
        </FilterLink>
      </p>
      <AnswerLine answer={answer} />
      {shown && (
        <>
          <h2>{issueName(shown.issue, texts)}</h2>
          <p role="status">{said}</p>
          <Facts issue={shown.issue} />
          <div className="issue-forms">
            <DecisionForm {...props} issue={shown.issue} changed={changed} />
            <EditForm {...props} issue={shown.issue} changed={changed} />
          </div>
          {shown.issue.state === 'fixed' && <WaitingCustomers {...props} issue={shown.issue} />}
          <IssueInsights {...props} issue={shown.issue} insights={shown.insights} changed={changed} />
          <History events={shown.history} />
        </>
      )}
    </article>
  );
}

function Facts({ issue }: { issue: Issue }) {
  const { t, tag, locale, functionName } = useTexts();
  const day = (time: string) => readableDay(locale, time.slice(0, 10));
  const { decision } = issue;
  return (
    <>
      <dl className="facts">
        <dt>{t('state')}</dt>
        <dd>
          {t(`state.${issue.state}`)}
          {issue.urgent && <strong className="mark-urgent"> · {t('urgent')}</strong>}
        </dd>
        <dt>{t('tag')}</dt>
        <dd>{[tag(issue.tag), issue.product, issue.area].filter(Boolean).join(' · ')}</dd>
        <dt>{t('issues.words')}</dt>
        <dd>{issue.words.length > 0 ? issue.words.join(', ') : t('issues.noWords')}</dd>
        <dt>{t('issues.owner')}</dt>
        <dd>{issue.owner_function ? functionName(issue.owner_function) : '–'}</dd>
        <dt>{t('issues.due')}</dt>
        <dd>
          {issue.due ? day(issue.due) : '–'}
          {issue.overdue && <span className="wrong"> · {t('issues.overdue')}</span>}
        </dd>
        <dt>{t('issues.behind')}</dt>
        <dd>
          <FilterLink filter={{ issue: issue.id }}>{t('count', { n: issue.insights })}</FilterLink>
          {` · ${t('issues.nTickets', { n: issue.tickets })} · ${t('issues.nCustomers', { n: issue.customers })}`}
        </dd>
        <dt>{t('issues.seen')}</dt>
        <dd>
          {day(issue.first_seen)} – {day(issue.last_seen)}
          {issue.since_decision !== null && ` · ${t('issues.since', { n: issue.since_decision })}`}
        </dd>
      </dl>
      {decision?.sentence && (
        <blockquote className="decision">
          <p>{decision.sentence}</p>
          <footer className="muted">
            {[decision.by, decision.area, day(decision.at), t(`state.${decision.state}`)].filter(Boolean).join(', ')}
          </footer>
        </blockquote>
      )}
      <p className="muted">{t('issues.counted')}</p>
    </>
  );
}
