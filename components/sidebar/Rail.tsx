import { Button } from '../shared/Button.tsx';
import { Chevron } from './Chevron.tsx';
import { openFindings } from './open-findings.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { SyncStatus } from './SyncStatus.tsx';
import { ticketKey } from './ticket-key.ts';

/** The folded panel: what is open, what waits, and the way back. */
export function Rail() {
  const { t } = useTexts();
  const { actions } = usePanel();
  const review = usePanelState((state) => state.review);
  const muted = usePanelState((state) => (state.ticket === null ? undefined : state.muted[ticketKey(state.ticket)]));
  const waiting = usePanelState((state) => (state.sync?.mode === 'local' ? 0 : (state.sync?.waiting ?? 0)));

  const findings = review === null ? 0 : openFindings(review.findings, muted).main.length;
  const internal = usePanelState(({ draft }) => draft !== null && draft !== 'unread' && draft.kind === 'internal');
  const questions =
    review === null || internal
      ? 0
      : Object.values(review.questions).filter((question) => question.applies && question.answer === 'not-yet').length;

  return (
    <>
      <Button
        look="plain"
        aria-label={t('panel.open')}
        title={t('panel.open')}
        onClick={() => void actions.show('open')}
      >
        <Chevron />
      </Button>
      <Count glyph="●" n={findings} words={t('rail.findings', { n: findings })} />
      <Count glyph="○" n={questions} words={t('rail.questions', { n: questions })} />
      <Count glyph="↑" n={waiting} words={t('sync.waiting', { n: waiting })} hidden />
      <span className="unseen">
        <SyncStatus />
      </span>
    </>
  );
}

interface CountProps {
  readonly glyph: string;
  readonly n: number;
  readonly words: string;
  /** The words are already said elsewhere in the rail. */
  readonly hidden?: boolean;
}

function Count({ glyph, n, words, hidden = false }: CountProps) {
  if (n === 0) return null;
  return (
    <span className="count" title={words}>
      <span aria-hidden="true">
        {glyph}
        <br />
        {n}
      </span>
      {!hidden && <span className="unseen">{words}</span>}
    </span>
  );
}
