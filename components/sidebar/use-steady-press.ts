import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { sameTicket } from '../../lib/helpdesks/same-ticket.ts';
import type { TicketRef } from '../../lib/helpdesks/types.ts';
import { usePanel, usePanelState } from './panel-context.ts';
import { ticketKey } from './ticket-key.ts';

/**
 * Presses that hit only what was aimed at. A recorded tag adds a row on top: what lies below is kept where it was by
 * scrolling along, and where that cannot be, the tail of a double click is not taken for a press of what slid under it.
 * A press that began on one ticket is none on the next.
 */
export function useSteadyPress(section: RefObject<HTMLElement | null>): {
  /** The pointer went down somewhere in the section. */
  readonly begin: () => void;
  /** `clicks`: how many in a row, 0 for a key. */
  readonly press: (tag: string, clicks: number) => void;
} {
  const { actions, store } = usePanel();
  const pressed = usePanelState((state) =>
    state.ticket === null ? undefined : state.pressed[ticketKey(state.ticket)],
  );
  const last = useRef<{ readonly tag: string; readonly top: number } | null>(null);
  const button = useCallback(
    (tag: string) => section.current?.querySelector<HTMLElement>(`[data-tag="${CSS.escape(tag)}"]`) ?? null,
    [section],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of what is pressed that moves the rows.
  useLayoutEffect(() => {
    if (last.current === null) return;
    const now = button(last.current.tag)?.getBoundingClientRect().top;
    const scroller = section.current?.closest('.lower');
    if (now === undefined || !scroller) return;
    scroller.scrollTop += now - last.current.top;
    last.current = null;
  }, [pressed, button, section]);

  /** Where the pointer went down for a press; undefined where none did, as for a tool that clicks for somebody. */
  const begun = useRef<TicketRef | null | undefined>(undefined);
  const begin = useCallback(() => {
    begun.current = store.getState().ticket;
  }, [store]);

  const previous = useRef<string | null>(null);
  const press = useCallback(
    (tag: string, clicks: number) => {
      const ticket = begun.current;
      begun.current = undefined;
      if (clicks > 0 && ticket !== undefined && !sameTicket(ticket, store.getState().ticket)) return;
      if (clicks > 1 && previous.current !== tag) return;
      previous.current = tag;
      const top = button(tag)?.getBoundingClientRect().top;
      last.current = top === undefined ? null : { tag, top };
      void actions.press(tag);
    },
    [actions, store, button],
  );
  return { begin, press };
}
