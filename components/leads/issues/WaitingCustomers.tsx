import { useEffect, useState } from 'react';
import type { Passes } from '../../../lib/insights/tell-customer.ts';
import { type Issue, waitingResponseSchema } from '../../../lib/sync/protocol-issues.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { useTexts } from '../texts.ts';
import { useEndpoint } from '../use-endpoint.ts';
import type { LeadsServices } from '../view-props.ts';
import { WaitingTicket } from './WaitingTicket.tsx';

/** The tickets of a fixed issue whose customers wait for word of it, each with a draft in their language that passes the checks. */
export function WaitingCustomers({ services, issue }: { services: LeadsServices; issue: Issue }) {
  const { t, languageName, number } = useTexts();
  const answer = useEndpoint(services, `/v1/issues/${issue.id}/waiting?limit=200`, waitingResponseSchema);
  const passes = useChecks();
  const [said, setSaid] = useState('');
  const waiting = answer.value;
  return (
    <section aria-label={t('tell.title')}>
      <h3>{t('tell.title')}</h3>
      <AnswerLine answer={answer} />
      {waiting && (
        <p>
          {t('tell.count', { n: waiting.total })}
          {waiting.by_language.length > 1 &&
            ` ${waiting.by_language.map(({ language, tickets }) => `${languageName(language)}: ${number(tickets)}`).join(', ')}.`}
        </p>
      )}
      <p role="status" className="muted">
        {said}
      </p>
      {waiting && passes && (
        <ul className="waiting">
          {waiting.tickets.map((ticket) => (
            <WaitingTicket
              key={`${ticket.helpdesk} ${ticket.ticket}`}
              ticket={ticket}
              tag={issue.tag}
              sentence={waiting.decision?.sentence ?? null}
              passes={passes}
              say={setSaid}
            />
          ))}
        </ul>
      )}
      {waiting && waiting.total > waiting.tickets.length && (
        <p className="muted">{t('tell.more', { n: waiting.total - waiting.tickets.length })}</p>
      )}
    </section>
  );
}

/** The checks of the guidance, brought in when somebody is to be told: no draft leaves here that one of them would mark. */
function useChecks(): Passes | null {
  const [passes, setPasses] = useState<Passes | null>(null);
  useEffect(() => {
    let over = false;
    void import('../../../lib/guidance/review.ts').then(({ createReviewer }) => {
      const reviewer = createReviewer();
      const judge: Passes = (draft, language) =>
        reviewer
          .review({ draft, language })
          .findings.every(({ severity }) => severity !== 'stop' && severity !== 'fix');
      if (!over) setPasses(() => judge);
    });
    return () => {
      over = true;
    };
  }, []);
  return passes;
}
