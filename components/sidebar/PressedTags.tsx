import { focused } from '../../lib/editor/focus.ts';
import type { Tag } from '../../lib/insights/types.ts';
import type { OwnInsight } from '../../lib/messages/contract.ts';
import { Button } from '../shared/Button.tsx';
import { usePanel, usePanelState, useTexts } from './panel-context.ts';
import { TagButton } from './TagButton.tsx';
import { TagProblem } from './TagProblem.tsx';
import { slotOf, ticketKey } from './ticket-key.ts';

interface PressedTagsProps {
  readonly label: string;
  /** Which of the tags that stand are listed here. */
  readonly which: (tag: Tag) => boolean;
  readonly standsBelow: (tag: Tag) => boolean;
}

/** What stands on this ticket, each with its undo. */
export function PressedTags({ label, which, standsBelow }: PressedTagsProps) {
  const { t, pick } = useTexts();
  const { actions, ports } = usePanel();
  const ticket = usePanelState((state) => state.ticket);
  const pressed = usePanelState((state) =>
    state.ticket === null ? undefined : state.pressed[ticketKey(state.ticket)],
  );
  const notes = usePanelState((state) => state.notes);
  const pending = usePanelState((state) => state.pending);
  if (ticket === null || pressed === undefined) return null;

  // A tag the team has hidden or retired since is still taken back here.
  const { tags, known = tags } = ports.taxonomy;
  const rows = known.flatMap((tag) => {
    const insight = pressed[tag.id];
    return insight === undefined || !which(tag) ? [] : [{ tag, insight, slot: slotOf(ticket, tag.id) }];
  });
  if (rows.length === 0) return null;

  const undo = async (insight: OwnInsight, button: HTMLElement) => {
    const region = button.matches(':focus') ? button.closest('section') : null;
    await actions.undo(insight);
    // Not where the agent has gone on meanwhile, to the reply or elsewhere in the panel.
    const now = focused();
    if (region !== null && (now === null || now === button)) focusBack(region, insight.tag);
  };

  return (
    <ul className="pressed" aria-label={label}>
      {rows.map(({ tag, insight, slot }) => (
        <li key={tag.id}>
          <div className="pressed-row">
            <span className="sign" aria-hidden="true">
              ✓
            </span>
            {standsBelow(tag) ? <span id={`stands-${tag.id}`}>{pick(tag.label)}</span> : <TagButton tag={tag} />}
            <span className="copied" aria-live="polite">
              {notes[slot]?.kind === 'again' && t('tags.again')}
            </span>
            <Button
              look="plain"
              busy={pending.includes(slot)}
              aria-describedby={standsBelow(tag) ? `stands-${tag.id}` : undefined}
              title={`${t('tags.undo')}: ${pick(tag.label)}`}
              onClick={(event) => void undo(insight, event.currentTarget)}
            >
              {t('tags.undo')}
            </Button>
          </div>
          <TagProblem tag={tag} kind="not-withdrawn" />
          <TagProblem tag={tag} kind="not-recorded" />
        </li>
      ))}
    </ul>
  );
}

/** The pressed button went with its row: a keyboard goes on from the tag itself, or from the region's title. */
function focusBack(region: HTMLElement, tag: string): void {
  const button = region.querySelector<HTMLElement>(`details[open] [data-tag="${CSS.escape(tag)}"]`);
  (button ?? region.querySelector<HTMLElement>('h2'))?.focus();
}
