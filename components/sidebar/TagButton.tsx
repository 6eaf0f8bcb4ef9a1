import { useId } from 'react';
import type { Tag } from '../../lib/insights/types.ts';
import { useTagState, useTexts } from './panel-context.ts';
import { useTagList } from './tag-list-context.ts';
import type { TagState } from './tag-part.ts';
import { slotOf, ticketKey } from './ticket-key.ts';

const shown = {
  away: { onTicket: false, pressed: false, busy: false },
  open: { onTicket: true, pressed: false, busy: false },
  openBusy: { onTicket: true, pressed: false, busy: true },
  pressed: { onTicket: true, pressed: true, busy: false },
  pressedBusy: { onTicket: true, pressed: true, busy: true },
} as const;

/** All a button shows of the state, in one word: each part of the state that is read apart costs every button once more. */
function shownOf({ ticket, pressed, pending }: TagState, tag: string): keyof typeof shown {
  if (ticket === null) return 'away';
  const busy = pending.includes(slotOf(ticket, tag));
  if (pressed[ticketKey(ticket)]?.[tag] === undefined) return busy ? 'openBusy' : 'open';
  return busy ? 'pressedBusy' : 'pressed';
}

/**
 * One tag. Pressed means stored: it turns only after the background has said so. `because`: id of the words that earned it a
 * suggestion.
 */
export function TagButton({ tag, because }: { readonly tag: Tag; readonly because?: string }) {
  const { pick } = useTexts();
  const { press, describe } = useTagList();
  const id = useId();
  const { onTicket, pressed, busy } = shown[useTagState((state) => shownOf(state, tag.id))];
  return (
    <>
      <button
        type="button"
        className="button tag"
        data-tag={tag.id}
        aria-pressed={pressed}
        aria-busy={busy || undefined}
        aria-describedby={because === undefined ? id : `${because} ${id}`}
        disabled={!onTicket}
        onClick={(event) => press(tag.id, event.detail)}
        onFocus={(event) => describe(tag, event.currentTarget)}
        onKeyDown={(event) => event.key === 'Escape' && describe(null)}
        onBlur={() => describe(null)}
        onPointerEnter={(event) => describe(tag, event.currentTarget)}
        onPointerLeave={() => describe(null)}
      >
        {pick(tag.label)}
      </button>
      <span id={id} hidden>
        {pick(tag.definition)}
      </span>
    </>
  );
}
