import { useId } from 'react';
import type { Tag } from '../../lib/insights/types.ts';
import { useTagState, useTexts } from './panel-context.ts';
import { useTagList } from './tag-list-context.ts';
import { slotOf, ticketKey } from './ticket-key.ts';

/**
 * One tag. Pressed means stored: it turns only after the background has said so. `because`: id of the words that earned it a
 * suggestion.
 */
export function TagButton({ tag, because }: { readonly tag: Tag; readonly because?: string }) {
  const { pick } = useTexts();
  const { press, describe } = useTagList();
  const id = useId();
  const onTicket = useTagState((state) => state.ticket !== null);
  const pressed = useTagState(
    ({ ticket, pressed }) => ticket !== null && pressed[ticketKey(ticket)]?.[tag.id] !== undefined,
  );
  const busy = useTagState(({ ticket, pending }) => ticket !== null && pending.includes(slotOf(ticket, tag.id)));
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
