import type { Finding } from '../../lib/guidance/types.ts';
import { sameTicket } from '../../lib/helpdesks/same-ticket.ts';
import type { SendPress, TicketRef } from '../../lib/helpdesks/types.ts';
import { lookOf } from './look-of.ts';
import { openFindings } from './open-findings.ts';
import type { PanelState, PanelStore } from './panel-state.ts';
import type { SidebarPorts } from './ports.ts';
import { ticketKey } from './ticket-key.ts';

/** A press of the helpdesk's send button that was held back, and what stands against it. */
export interface StopQuestion {
  readonly findings: readonly Finding[];
  readonly again: SendPress['again'];
}

/** What the agent let through on one ticket. Kept as long as the page, and nowhere else. */
export interface LetThrough {
  /** Check and words of each finding; asked about once only, until the box was emptied. */
  readonly said: readonly string[];
  /** The agent's reason, if any was given. */
  readonly reason: string;
}

const nameOf = ({ check, words }: Finding) => `${check} ${words}`;

/** The findings that ask for a word before sending, as far as what they speak of is still in the text. */
function stopsIn({ ticket, review, muted }: PanelState, text: string): readonly Finding[] {
  if (ticket === null || review === null) return [];
  return openFindings(review.findings, muted[ticketKey(ticket)]).main.filter(
    ({ severity, words }) => severity === 'stop' && text.includes(words),
  );
}

/** Whether a press of the send button goes through. The first one that meets a new stop finding opens the question instead. */
export function mayGo(store: PanelStore, ports: SidebarPorts, ref: TicketRef, press: SendPress): boolean {
  const now = store.getState();
  if (lookOf(now, ports.adapter.helpdesk) === 'off' || !sameTicket(now.ticket, ref)) return true;
  if (press.draft.kind !== 'public') return true;
  if (now.stop !== null) {
    letThrough(store, ref, now.stop.findings);
    return true;
  }
  const said = now.letThrough[ticketKey(ref)]?.said ?? [];
  const findings = stopsIn(now, press.draft.text).filter((finding) => !said.includes(nameOf(finding)));
  if (findings.length === 0) return true;
  store.setState({ stop: { findings, again: press.again } });
  return false;
}

function letThrough(store: PanelStore, ref: TicketRef, findings: readonly Finding[]): void {
  store.setState(({ letThrough: before }) => {
    const key = ticketKey(ref);
    const { said = [], reason = '' } = before[key] ?? {};
    return { stop: null, letThrough: { ...before, [key]: { said: [...said, ...findings.map(nameOf)], reason } } };
  });
}

/** What can be answered to the question. */
export interface StopActions {
  /** Presses the helpdesk's button once more, for the agent. Where it is gone, the agent's own next press goes through. */
  readonly sendAnyway: () => void;
  /** Nothing is sent; the focus goes back into the reply. */
  readonly backToDraft: () => void;
  /** Notes the reason while it is written. */
  readonly giveReason: (reason: string) => void;
}

export function stopActions(store: PanelStore, ports: SidebarPorts): StopActions {
  return {
    sendAnyway() {
      const { stop, ticket } = store.getState();
      if (stop === null || ticket === null) return;
      letThrough(store, ticket, stop.findings);
      stop.again();
    },
    backToDraft() {
      const { ticket } = store.getState();
      store.setState({ stop: null });
      if (ticket !== null) ports.adapter.focusDraft(ticket);
    },
    giveReason(reason) {
      store.setState(({ ticket, letThrough: before }) => {
        if (ticket === null) return {};
        const key = ticketKey(ticket);
        return { letThrough: { ...before, [key]: { said: before[key]?.said ?? [], reason } } };
      });
    },
  };
}

/** Closes the question when nothing stands against sending any more, and forgets what was let through with an empty box. */
export function followStop(store: PanelStore, ports: SidebarPorts, signal: AbortSignal): void {
  const end = store.subscribe((now, before) => {
    if (now.ticket === null || now.draft === 'unread') return;
    const text = now.draft?.text ?? '';
    const key = ticketKey(now.ticket);
    const sent = text.trim() === '' && (now.letThrough[key]?.said.length ?? 0) > 0;
    if (sent) store.setState({ letThrough: { ...now.letThrough, [key]: { said: [], reason: '' } } });
    if (now.stop === null || (now.review === before.review && now.draft === before.draft && now.muted === before.muted))
      return;
    const isHidden = lookOf(now, ports.adapter.helpdesk) === 'off';
    if (isHidden || stopsIn(now, text).length === 0) store.setState({ stop: null });
  });
  signal.addEventListener('abort', end, { once: true });
}
