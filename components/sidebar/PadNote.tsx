import { tagNamed } from '../../lib/team/tags.ts';
import { Button } from '../shared/Button.tsx';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { orphans } from './record-tags.ts';
import { ticketKey } from './ticket-key.ts';

/** What the rules of use say of the last press. An explanation, not an error: nothing went wrong. */
export function PadNote() {
  const { t, pick } = useTexts();
  const { actions, ports } = usePanel();
  const note = usePanelState((state) => state.padNote);
  const pressed = usePanelState((state) =>
    state.ticket === null ? undefined : state.pressed[ticketKey(state.ticket)],
  );
  const name = (id: string) => {
    const tag = tagNamed(ports.taxonomy, id);
    return tag === undefined ? id : pick(tag.label);
  };
  const [orphan] = orphans(Object.keys(pressed ?? {}));
  const gives = note?.kind === 'full' && note.least !== note.tag;

  const words = () => {
    if (note?.kind === 'needs-cause') return t('rule.needsCause', { tag: name(note.tag) });
    if (note?.kind === 'full') {
      return t(gives ? 'rule.fullComesBefore' : 'rule.fullComesLast', { tag: name(note.tag), least: name(note.least) });
    }
    return orphan === undefined ? '' : t('rule.orphan', { tag: name(orphan) });
  };

  return (
    <div className="pad-note" data-rule={note?.kind ?? (orphan === undefined ? undefined : 'orphan')}>
      <p aria-live="polite">{words()}</p>
      {gives && (
        <Button onClick={() => void actions.replaceLeast()}>{t('rule.replace', { tag: name(note.least) })}</Button>
      )}
    </div>
  );
}
