import { useMemo } from 'react';
import { type Passes, tellCustomer } from '../../../lib/insights/tell-customer.ts';
import type { WaitingResponse } from '../../../lib/sync/protocol-issues.ts';
import { Button } from '../../shared/Button.tsx';
import { readableDay } from '../../shared/page/readable.ts';
import { helpdeskNames, useTexts } from '../texts.ts';

interface Props {
  readonly ticket: WaitingResponse['tickets'][number];
  readonly tag: string;
  readonly sentence: string | null;
  readonly passes: Passes;
  readonly say: (what: string) => void;
}

/** One ticket to tell: the customer's words, the draft, and the way into it. */
export function WaitingTicket({ ticket, tag, sentence, passes, say }: Props) {
  const { t, locale, language, languageName } = useTexts();
  const draft = useMemo(
    () => tellCustomer({ tag, recordedAt: ticket.recorded_at, language: ticket.language, sentence }, passes, language),
    [ticket, tag, sentence, passes, language],
  );
  const name = `${helpdeskNames[ticket.helpdesk]} ${ticket.ticket}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(draft.text);
      say(t('tell.copied', { ticket: name }));
    } catch {
      say(t('tell.copyFailed'));
    }
  };
  return (
    <li>
      <p>
        {ticket.url ? (
          <a href={ticket.url} target="_blank" rel="noreferrer">
            {t('tell.open', { ticket: name })}
          </a>
        ) : (
          <strong>{name}</strong>
        )}{' '}
        <span className="muted">
          {languageName(ticket.language)} · {readableDay(locale, ticket.recorded_at.slice(0, 10))}
        </span>{' '}
        <Button aria-label={t('tell.copyFor', { ticket: name })} onClick={() => void copy()}>
          {t('tell.copy')}
        </Button>
      </p>
      {ticket.excerpt && (
        <p>
          <q>{ticket.excerpt}</q>
        </p>
      )}
      <pre lang={draft.language}>{draft.text}</pre>
      {!draft.saysHow && <p className="muted">{t('tell.sayHow')}</p>}
    </li>
  );
}
