import type { TicketRef } from '../../lib/helpdesks/types.ts';
import { joined, type Piece } from '../../lib/insights/redact/pieces.ts';
import type { InsightDetail, OwnInsight } from '../../lib/messages/contract.ts';
import type { Failure, PanelState, PanelStore } from './panel-state.ts';
import type { SidebarPorts } from './ports.ts';
import { ticketKey } from './ticket-key.ts';

/** What may be said of an insight after the click. None of it is asked for. */
export interface DetailActions {
  /** Stores it; null when it is stored. */
  readonly amend: (insight: OwnInsight, change: InsightDetail) => Promise<Failure | null>;
  /** A text as it would be stored, said of this ticket. Null when the redaction could not be brought in: then it is not stored at all. */
  readonly redact: (text: string, ref: TicketRef) => Promise<readonly Piece[] | null>;
  /** A written part of an insight: masked, then stored. */
  readonly write: (
    insight: OwnInsight,
    field: 'note' | 'asked' | 'product' | 'area',
    text: string,
  ) => Promise<Failure | null>;
  /** Takes one of mine back at any time; null when it is. */
  readonly withdraw: (insight: OwnInsight) => Promise<Failure | null>;
  readonly closeDetail: () => void;
}

const notRedacted: Failure = { code: 'no_answer', detail: 'redaction' };

export function detailActions(store: PanelStore, ports: SidebarPorts): DetailActions {
  const amend = async (insight: OwnInsight, change: InsightDetail): Promise<Failure | null> => {
    const answer = await ports.ask('amend', { id: insight.id, change });
    if (!answer.ok) return answer.error;
    const amended = answer.value;
    const key = ticketKey(insight.ref);
    store.setState(({ pressed, detail }) => ({
      pressed: { ...pressed, [key]: { ...pressed[key], [amended.tag]: amended } },
      ...(detail?.id === amended.id && { detail: amended }),
    }));
    return null;
  };
  /** The ticket that was left last, and its people: a field is stored with its card when that goes with the ticket. */
  let left = '';
  let leftContext = store.getState().context;
  store.subscribe((now, before) => {
    if (now.ticket === before.ticket || before.ticket === null) return;
    left = ticketKey(before.ticket);
    leftContext = before.context;
  });
  /** The people of a ticket. A reading of the one in front that is under way is waited for: it always ends, and no name is stored for haste. */
  const contextOf = (key: string) =>
    new Promise<PanelState['context']>((resolve) => {
      const look = () => {
        const { ticket, context } = store.getState();
        const isInFront = ticket !== null && ticketKey(ticket) === key;
        if (isInFront && context === null) return;
        stop();
        resolve(isInFront ? context : key === left ? leftContext : null);
      };
      const stop = store.subscribe(look);
      look();
    });
  const redact = async (text: string, ref: TicketRef) => {
    const context = await contextOf(ticketKey(ref));
    const names = [...(context?.requester ? [context.requester] : []), ...(context?.people ?? [])];
    return ports.redact(text, names).catch(() => null);
  };
  return {
    amend,
    redact,
    async write(insight, field, text) {
      const pieces = await redact(text.trim(), insight.ref);
      return pieces === null
        ? notRedacted
        : amend(insight, { [field]: joined(pieces).slice(0, LONGEST[field]) || null });
    },
    async withdraw(insight) {
      const answer = await ports.ask('withdraw', { id: insight.id });
      return answer.ok ? null : answer.error;
    },
    closeDetail: () => store.setState({ detail: null }),
  };
}

const LONGEST = { note: 140, asked: 140, product: 80, area: 80 } as const;

/** In ms, what a pause in typing is at most: a draft that changes sooner was written before the card came, and is read only now. */
const READ_LATE_MS = 500;

/**
 * The card goes by itself when the agent goes on: with the next ticket (`follow-ticket.ts`) or the next words of the
 * draft. Nobody has to be quick.
 */
export function followDetail(store: PanelStore, signal: AbortSignal): void {
  let since = 0;
  const stop = store.subscribe((now, before) => {
    if (now.detail?.id !== before.detail?.id) since = Date.now();
    if (
      now.detail === null ||
      Date.now() - since < READ_LATE_MS ||
      now.detail !== before.detail ||
      now.draft === before.draft
    )
      return;
    if (textOf(now.draft) !== textOf(before.draft)) store.setState({ detail: null });
  });
  signal.addEventListener('abort', stop, { once: true });
}

const textOf = (draft: { readonly text: string } | 'unread' | null): string =>
  draft === null || draft === 'unread' ? '' : draft.text.trim();
