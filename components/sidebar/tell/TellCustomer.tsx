import { useEffect, useState } from 'react';
import type { TellDraft } from '../../../lib/insights/tell-customer.ts';
import type { OwnInsight } from '../../../lib/messages/contract.ts';
import { Button } from '../../shared/Button.tsx';
import { errorText } from '../../shared/error-text.ts';
import { useMessages } from '../../shared/messages-context.ts';
import { type SidebarKey, usePanel, usePanelState, useTexts } from '../panel-context.ts';
import type { Failure } from '../panel-state.ts';
import { ticketKey } from '../ticket-key.ts';
import { useSignature } from '../use-insight-words.ts';
import type { TellOutcome } from './tell-actions.ts';
import { tellDraft } from './tell-draft.ts';
import { waitingOf } from './waiting.ts';

/** What became of a press, in the words of a rewrite where those fit. */
const saidOf = {
  inserted: 'tell.inserted',
  changed: 'tell.changed',
  'read-only': 'tell.read-only',
  'not-placed': 'tell.not-placed',
  'copied-instead': 'rewrite.copied-instead',
  misplaced: 'rewrite.misplaced',
  copied: 'rewrite.copied',
  'not-copied': 'rewrite.not-copied',
} as const satisfies Record<TellOutcome | 'copied' | 'not-copied', SidebarKey>;

/** On a ticket whose matter is fixed and whose customer has not heard: the draft, ready, and never put in by itself. */
export function TellCustomer() {
  const ticket = usePanelState((state) => state.ticket);
  const pressed = usePanelState((state) =>
    state.ticket === null ? undefined : state.pressed[ticketKey(state.ticket)],
  );
  const settings = usePanelState((state) => state.settings);
  const [insight] = waitingOf(Object.values(pressed ?? {}), settings);
  if (ticket === null || insight === undefined) return null;
  return <Waiting key={insight.id} insight={insight} />;
}

function Waiting({ insight }: { readonly insight: OwnInsight }) {
  const { t } = useTexts();
  const { language } = useMessages();
  const { actions, ports } = usePanel();
  const signature = useSignature()(insight);
  const context = usePanelState((state) => state.context);
  const late = usePanelState((state) => state.contextLate);
  const [draft, setDraft] = useState<TellDraft | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<keyof typeof saidOf | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const requester = context?.requester ?? undefined;
  const isKnown = context !== null || late;

  useEffect(() => {
    if (!isKnown) return;
    let over = false;
    void tellDraft(ports, insight, requester).then((made) => !over && setDraft(made));
    return () => {
      over = true;
    };
  }, [ports, insight, requester, isKnown]);

  if (draft === null) return null;
  const insert = async () => {
    setBusy(true);
    setOutcome(await actions.insertTell(insight, draft.text));
    setBusy(false);
  };
  const copy = async () => setOutcome((await ports.copy(draft.text)) ? 'copied' : 'not-copied');
  return (
    <section className="tell" aria-label={t('tell.title')} data-tell={insight.id}>
      <p>
        <b>{t('tell.title')}</b>
      </p>
      {/* Once it is in the reply it is read there: here it would take room from what the checks say of it. */}
      {outcome !== 'inserted' && (
        <>
          {insight.sentence !== undefined && (
            <p className="aside">
              {!draft.saysHow && <q>{insight.sentence}</q>} {signature}
            </p>
          )}
          <blockquote lang={draft.language}>{draft.text}</blockquote>
          {!draft.saysHow && <p className="aside">{t('tell.sayHow')}</p>}
        </>
      )}
      <p className="acts">
        {outcome !== 'inserted' && (
          <>
            <Button busy={busy} onClick={() => void insert()}>
              {t('tell.insert')}
            </Button>
            <Button look="plain" onClick={() => void copy()}>
              {t('tell.copy')}
            </Button>
          </>
        )}
        <Button
          look={outcome === 'inserted' ? 'framed' : 'plain'}
          onClick={() => void actions.markTold([insight]).then(setFailure)}
        >
          {t('tell.told')}
        </Button>
      </p>
      <p className="became" aria-live="polite">
        {outcome !== null && t(saidOf[outcome])}
        {failure !== null && errorText(failure, language)}
      </p>
    </section>
  );
}
