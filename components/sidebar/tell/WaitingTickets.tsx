import { useState } from 'react';
import { day } from '../../../lib/i18n/moments.ts';
import { ticketUrl } from '../../../lib/insights/ticket-url.ts';
import type { OwnInsight } from '../../../lib/messages/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { useMessages } from '../../shared/messages-context.ts';
import { Chevron } from '../Chevron.tsx';
import { usePanel, usePanelState, useTexts } from '../panel-context.ts';
import type { Failure } from '../panel-state.ts';
import { useTagName } from '../use-insight-words.ts';
import { tellDraft } from './tell-draft.ts';
import { byDecision, waitingOf } from './waiting.ts';

/** For each fix, those of my tickets whose customer has not heard of it yet. */
export function WaitingTickets({ decided }: { readonly decided: readonly OwnInsight[] }) {
  const settings = usePanelState((state) => state.settings);
  return byDecision(waitingOf(decided, settings)).map((insights) => (
    <Waiting key={insights[0]?.id} insights={insights} />
  ));
}

function Waiting({ insights }: { readonly insights: readonly OwnInsight[] }) {
  const { t } = useTexts();
  const { language } = useMessages();
  const { actions } = usePanel();
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <details className="digest waiting" data-waiting={insights.length}>
      <summary>
        <Chevron />
        {t('waiting.title', { n: insights.length })}
      </summary>
      {insights[0]?.sentence !== undefined && <q className="aside">{insights[0].sentence}</q>}
      <ul>
        {insights.map((one) => (
          <WaitingTicket key={one.id} insight={one} onTold={() => void actions.markTold([one]).then(setFailure)} />
        ))}
      </ul>
      {insights.length > 1 && (
        <Button look="plain" onClick={() => void actions.markTold(insights).then(setFailure)}>
          {t('waiting.allTold')}
        </Button>
      )}
      {failure !== null && <p className="problem">{errorText(failure, language)}</p>}
    </details>
  );
}

function WaitingTicket({ insight, onTold }: { readonly insight: OwnInsight; readonly onTold: () => void }) {
  const { t } = useTexts();
  const { locale } = useMessages();
  const { ports } = usePanel();
  const name = useTagName()(insight.tag);
  const [said, setSaid] = useState<'copied' | 'not-copied' | null>(null);
  const copy = async () => {
    const { text } = await tellDraft(ports, insight, undefined);
    setSaid((await ports.copy(text)) ? 'copied' : 'not-copied');
  };
  const { helpdesk, host, ticket } = insight.ref;
  const number = `#${ticket}`;
  return (
    <li data-ticket={ticket}>
      <p>
        <a
          href={ticketUrl(helpdesk, host, ticket) ?? undefined}
          target="_blank"
          rel="noreferrer"
          aria-label={t('waiting.open', { ticket: number })}
        >
          {number}
        </a>{' '}
        <span className="aside">
          {name} · <time dateTime={insight.recordedAt}>{day(insight.recordedAt, locale)}</time>
        </span>
      </p>
      <p className="acts">
        <Button aria-label={t('waiting.copy', { ticket: number })} onClick={() => void copy()}>
          {t('tell.copy')}
        </Button>
        <Button look="plain" aria-label={t('waiting.told', { ticket: number })} onClick={onTold}>
          {t('tell.told')}
        </Button>
        <span className="became" aria-live="polite">
          {said !== null && t(`rewrite.${said}`)}
        </span>
      </p>
    </li>
  );
}
