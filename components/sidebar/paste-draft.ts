import type { Draft, TicketRef } from '../../lib/helpdesks/types.ts';
import type { PanelState, PanelStore } from './panel-state.ts';
import { ticketKey } from './ticket-key.ts';

/** Whether the panel offers its own box for the draft: only where the page ought to have one and it cannot be read. */
export function mayPaste({ ticket, draft, health, pasted, context }: PanelState): boolean {
  return ticket !== null && context?.closed !== true && (pasted || (draft === null && health?.noDraft === true));
}

/** The text in the panel's box is the draft now. It stays with its ticket. */
export function pasteDraft(store: PanelStore, text: string): void {
  store.setState((state) => {
    if (state.ticket === null || !mayPaste(state)) return {};
    return {
      draft: { text, kind: 'public' },
      pasted: true,
      pastes: { ...state.pastes, [ticketKey(state.ticket)]: text },
    };
  });
}

/** The page's own draft comes first; where there is none, what was pasted for this ticket before. */
export function takeDraft(store: PanelStore, ref: TicketRef, draft: Draft | null): void {
  const text = store.getState().pastes[ticketKey(ref)] ?? '';
  if (draft !== null || text === '') store.setState({ draft, pasted: false });
  else store.setState({ draft: { text, kind: 'public' }, pasted: true });
}
