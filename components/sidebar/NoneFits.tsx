import { noneFits } from '../../lib/insights/none-fits.ts';
import { Button } from '../shared/Button.tsx';
import { errorText } from '../shared/error-text.ts';
import { useMessages } from '../shared/messages-context.ts';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { slotOf, ticketKey } from './ticket-key.ts';

/** No tag says it: recorded like one, with a few words of what would. It shows the team where its tags have a hole. */
export function NoneFits() {
  const { t } = useTexts();
  const { language } = useMessages();
  const { actions } = usePanel();
  const ticket = usePanelState((state) => state.ticket);
  const insight = usePanelState((state) =>
    state.ticket === null ? undefined : state.pressed[ticketKey(state.ticket)]?.[noneFits],
  );
  const slot = ticket === null ? '' : slotOf(ticket, noneFits);
  const busy = usePanelState((state) => state.pending.includes(slot));
  const note = usePanelState((state) => state.notes[slot]);
  return (
    <div className="none-fits">
      <Button
        data-none-fits=""
        aria-pressed={insight !== undefined}
        busy={busy}
        disabled={ticket === null}
        title={t('tags.noneFitsTitle')}
        onClick={() => void actions.press(noneFits)}
      >
        {t('tags.noneFits')}
      </Button>
      {insight?.note !== undefined && <q>{insight.note}</q>}
      {insight !== undefined && (
        <Button
          look="plain"
          busy={busy}
          title={`${t('tags.undo')}: ${t('tags.noneFits')}`}
          onClick={() => void actions.undo(insight)}
        >
          {t('tags.undo')}
        </Button>
      )}
      <p className="problem" aria-live="polite">
        {note !== undefined && 'failure' in note && errorText(note.failure, language)}
      </p>
    </div>
  );
}
