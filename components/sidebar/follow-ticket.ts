import { sameTicket } from '../../lib/helpdesks/same-ticket.ts';
import type { TicketRef } from '../../lib/helpdesks/types.ts';
import { mayGo } from './ask-before-sending.ts';
import type { PanelStore } from './panel-state.ts';
import { takeDraft } from './paste-draft.ts';
import type { SidebarPorts } from './ports.ts';

/** How long guidance waits for the conversation before it goes by the draft alone. */
export const CONTEXT_PATIENCE_MS = 700;

/** A page without a ticket for longer than this is not just switching. */
export const BETWEEN_MS = 500;

/**
 * Keeps ticket, conversation and draft of the panel those of the ticket in front. Everything started for one ticket ends
 * before the next one's begins, and an answer that comes later is dropped.
 */
export function followTicket(store: PanelStore, ports: SidebarPorts, signal: AbortSignal): void {
  let current = new AbortController();
  let begun = false;

  const open = (ref: TicketRef | null) => {
    if (signal.aborted || (begun && sameTicket(ref, store.getState().ticket))) return;
    begun = true;
    current.abort();
    current = new AbortController();
    store.setState({
      ticket: ref,
      between: ref === null,
      context: null,
      contextLate: false,
      draft: 'unread',
      pasted: false,
      health: null,
      review: null,
      reviewFailed: null,
      allOpen: false,
      pointed: null,
      stop: null,
      suggestions: null,
      suggested: [],
      padNote: null,
      latest: null,
      detail: null,
    });
    if (ref === null) after(BETWEEN_MS, () => store.setState({ between: false }), current.signal);
    else read(store, ports, ref, current.signal);
  };

  ports.watchTicket(open, signal);
  signal.addEventListener('abort', () => current.abort(), { once: true });
}

function read(store: PanelStore, ports: SidebarPorts, ref: TicketRef, signal: AbortSignal): void {
  // One that is known was not late: to say so would have the draft reviewed once more for nothing.
  const late = () => {
    if (!signal.aborted && store.getState().context === null) store.setState({ contextLate: true });
  };
  after(CONTEXT_PATIENCE_MS, late, signal);
  let turn = 0;
  /** The conversation as it is now; an answer that was overtaken by a newer one is dropped, and the known one stays until then. */
  const readAgain = () => {
    const mine = ++turn;
    ports.adapter.readContext(ref, signal).then((context) => {
      if (!signal.aborted && mine === turn) store.setState({ context });
    }, late);
  };
  // The panel is drawn first: what these say is shown later anyhow, and each look at the page takes its thread.
  const cancel = ports.whenIdle(() => {
    readAgain();
    ports.adapter.watchThread(ref, readAgain, signal);
    ports.adapter.watchHealth(
      ref,
      (health) => {
        if (!signal.aborted) store.setState({ health });
      },
      signal,
    );
  });
  signal.addEventListener('abort', cancel, { once: true });
  ports.adapter.watchDraft(
    ref,
    (draft) => {
      if (!signal.aborted) takeDraft(store, ref, draft);
    },
    signal,
  );
  ports.adapter.watchSendRoom(ref, (sendRoom) => store.setState({ sendRoom }), signal);
  ports.adapter.watchSend(ref, (press) => signal.aborted || mayGo(store, ports, ref, press), signal);
}

function after(ms: number, work: () => void, signal: AbortSignal): void {
  const timer = setTimeout(work, ms);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
