import type { InsertOutcome } from '../editor/insert-at-caret.ts';
import type { Mark } from '../editor/mark-words.ts';
import type { ReplaceOutcome, SpanChange } from '../editor/replace-span.ts';
import type { Look } from './page/glance.ts';
import type { Expected, Selector } from './page/selector.ts';

export type { InsertOutcome } from '../editor/insert-at-caret.ts';
export type { Mark, MarkLook } from '../editor/mark-words.ts';
export type { ReplaceOutcome } from '../editor/replace-span.ts';

/** The helpdesks Fairside knows. One adapter each. */
export const helpdeskIds = ['zendesk', 'freshdesk'] as const;
export type HelpdeskId = (typeof helpdeskIds)[number];

/** One ticket, anywhere in the world: the helpdesk's kind, the account's host name and the ticket's number there. */
export interface TicketRef {
  readonly helpdesk: HelpdeskId;
  /** Host of the agent's page, e.g. `practice.zendesk.com`. */
  readonly host: string;
  /** Decimal digits, as in the page's address. */
  readonly ticket: string;
}

/** One message of the thread, oldest first in a thread. `text` is plain text without quoted history. */
export interface ThreadMessage {
  readonly from: 'customer' | 'agent';
  readonly text: string;
  /** ISO 8601, when the helpdesk says. */
  readonly at?: string | undefined;
  /** True for an internal note. */
  readonly internal?: boolean | undefined;
}

/** What an adapter knows of a ticket. `null` means the helpdesk did not say. */
export interface TicketContext {
  readonly ref: TicketRef;
  readonly subject: string | null;
  readonly requester: string | null;
  /** Others the ticket names: whoever wrote or was written to. */
  readonly people?: readonly string[] | undefined;
  /** Language of the customer's messages. */
  readonly language: 'en' | 'es' | null;
  readonly thread: readonly ThreadMessage[];
  /** Where the thread was read. The helpdesk's API comes first, its page is the fallback. */
  readonly source: 'api' | 'page';
  /** True for a ticket that takes no reply any more, so that a missing reply box is no fault of the page. */
  readonly closed?: boolean | undefined;
}

export type DraftKind = 'public' | 'internal';

/** The text in the reply box now. */
export interface Draft {
  readonly text: string;
  readonly kind: DraftKind;
  /** True in a chat window, where the box takes plain text and each message is sent alone. */
  readonly messaging?: boolean | undefined;
}

/** One mark of a helpdesk's table of selectors, and how often a page had it. */
export interface MarkCount {
  /** Its name in the table. */
  readonly name: string;
  readonly expected: Expected;
  readonly use: Selector['use'];
  /** Matches of each known way of marking it, in the table's order. */
  readonly found: readonly number[];
  /** Whether that is what is expected of a page like this. */
  readonly fits: boolean;
}

/** Whether a ticket's page still is what the adapter knows. Holds names and counts, nothing the page says. */
export interface Health {
  readonly helpdesk: HelpdeskId;
  readonly marks: readonly MarkCount[];
  /** Names of the marks that do not fit; empty on a page that is as known. */
  readonly missing: readonly string[];
  /** True while the page shows the ticket by its address alone: nothing in it says which one it is. */
  readonly byAddress: boolean;
  /** True when there ought to be a reply box that can be read, and there is none. */
  readonly noDraft: boolean;
}

/** One span of the draft and what is to stand there, as a review of that draft found it. */
export interface DraftChange extends SpanChange {
  readonly kind: DraftKind;
}

/** The agent pressed the helpdesk's own send button. */
export interface SendPress {
  /** What would be sent. */
  readonly draft: Draft;
  /** Presses the same button once more, on the agent's word; false when it is gone. */
  readonly again: () => boolean;
}

/** What may be done in a reply box, each time because the agent asked for it. No method throws. */
export interface Hands {
  /** Puts a text in the place of one span, through the editor itself, and makes sure nothing else changed. */
  replaceInDraft(ref: TicketRef, change: DraftChange): Promise<ReplaceOutcome>;
  /** Puts a text where the caret is in the reply to the customer, else at its end; `changed` where no such reply is open. */
  insertInDraft(ref: TicketRef, text: string): Promise<InsertOutcome | 'changed'>;
  /**
   * Underlines words of the draft in place of all earlier marks, without a change of the page's tree. Offsets count in
   * `text`; while the draft is another text, the earlier marks stay.
   */
  markDraft(ref: TicketRef, text: string, marks: readonly Mark[], theme: 'light' | 'dark'): void;
  clearMarks(): void;
  /** Puts the focus back into the reply box, caret where it was. */
  focusDraft(ref: TicketRef): void;
  /**
   * Asks `mayGo` at every press of the ticket's send button, by mouse or key; false holds that one press back. Submit
   * shortcuts of the helpdesk and buttons that are not known go through unseen.
   */
  watchSend(ref: TicketRef, mayGo: (press: SendPress) => boolean, signal: AbortSignal): void;
  /**
   * Calls back at once and whenever it changes: the height in px, from the window's lower edge, that something standing
   * at its right edge must leave free so as not to cover the send button. 0 where the button stands elsewhere.
   */
  watchSendRoom(ref: TicketRef, onRoom: (height: number) => void, signal: AbortSignal): void;
}

/**
 * Everything that knows a helpdesk's page, behind one type. Only `Hands` writes, and only into the reply box.
 * Every subscription ends with its AbortSignal; no method throws for what a page or an API may answer.
 */
export interface Adapter extends Hands {
  readonly helpdesk: HelpdeskId;
  /** The ticket an address names, or null when the address is not a ticket's. Pure. */
  ticketAt(url: URL): TicketRef | null;
  /**
   * The ticket that address *and* visible pane agree on, or null while they disagree or there is none. On a page that says
   * nothing of itself any more, the ticket of an address that has stood still. Cheap: called on every page change, and with
   * `glance` cheaper still for who asks several times a second and acts on nothing by it.
   */
  activeTicket(look?: Look): TicketRef | null;
  /** Reads subject, requester, language and thread: API first, page as fallback. Rejects only when `signal` aborts. */
  readContext(ref: TicketRef, signal: AbortSignal): Promise<TicketContext>;
  /** Calls back when the conversation may have more to say than at the last `readContext`. Never at once. */
  watchThread(ref: TicketRef, onChange: () => void, signal: AbortSignal): void;
  /** Calls back once the ticket's page was checked against the table of selectors, and when another part is missing. */
  watchHealth(ref: TicketRef, onHealth: (health: Health) => void, signal: AbortSignal): void;
  /** Calls back at once and after every change of the draft; null when there is no reply box to read. */
  watchDraft(ref: TicketRef, onDraft: (draft: Draft | null) => void, signal: AbortSignal): void;
  /** Calls back at once and whenever the page switches between light and dark. */
  watchTheme(onTheme: (theme: 'light' | 'dark') => void, signal: AbortSignal): void;
}
