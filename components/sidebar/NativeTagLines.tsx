import { Button } from '../shared/Button.tsx';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { ticketKey } from './ticket-key.ts';

/** What became of the helpdesk's own tags on this ticket: one line each, with a retry where it did not work. */
export function NativeTagLines() {
  const { t } = useTexts();
  const { actions } = usePanel();
  const ticket = usePanelState((state) => state.ticket);
  const native = usePanelState((state) => state.native);
  const key = ticket === null ? null : ticketKey(ticket);
  const notes = Object.values(native).filter((note) => ticketKey(note.ref) === key);
  return (
    <div className="native-tags" aria-live="polite">
      {notes.map((note) => (
        <p key={note.name} className={note.outcome === 'done' || note.outcome === 'under-way' ? 'state' : 'problem'}>
          {t(`native.${note.to}.${note.outcome}`, { tag: note.name })}{' '}
          {note.outcome !== 'done' && note.outcome !== 'under-way' && (
            <Button
              look="plain"
              onClick={() => void actions.writeAgain(note)}
              aria-label={t('native.againTag', { tag: note.name })}
            >
              {t('native.again')}
            </Button>
          )}
        </p>
      ))}
    </div>
  );
}
