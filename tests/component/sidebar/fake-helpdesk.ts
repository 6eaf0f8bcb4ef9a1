import type { Adapter, Draft, ThreadMessage, TicketContext, TicketRef } from '../../../lib/helpdesks/types.ts';

export const ticket = (number: string): TicketRef => ({
  helpdesk: 'zendesk',
  host: 'practice.zendesk.com',
  ticket: number,
});

export const customerSays = (text: string): ThreadMessage => ({ from: 'customer', text });

/** A helpdesk page whose ticket, conversation and draft the test decides. */
export class FakeHelpdesk {
  private onTicket: (ref: TicketRef | null) => void = () => {};
  private onTheme: (theme: 'light' | 'dark') => void = () => {};
  private readonly drafts = new Map<string, (draft: Draft | null) => void>();
  /** Reads of conversations not answered yet, by ticket. */
  private readonly reads = new Map<string, (context: TicketContext) => void>();
  readonly ended: string[] = [];

  readonly adapter: Adapter = {
    helpdesk: 'zendesk',
    ticketAt: () => null,
    activeTicket: () => null,
    readContext: (ref) => new Promise((resolve) => this.reads.set(ref.ticket, resolve)),
    watchDraft: (ref, onDraft, signal) => {
      this.drafts.set(ref.ticket, onDraft);
      signal.addEventListener('abort', () => this.ended.push(ref.ticket));
    },
    watchTheme: (onTheme) => {
      this.onTheme = onTheme;
      onTheme('light');
    },
  };

  readonly watchTicket = (onTicket: (ref: TicketRef | null) => void) => {
    this.onTicket = onTicket;
    onTicket(null);
  };

  /** The page now shows this ticket, or none. */
  show(number: string | null): void {
    this.onTicket(number === null ? null : ticket(number));
  }

  theme(theme: 'light' | 'dark'): void {
    this.onTheme(theme);
  }

  /** The adapter has read the draft of a ticket. */
  draft(number: string, draft: Draft | null): void {
    this.drafts.get(number)?.(draft);
  }

  /** The adapter has read the conversation of a ticket. */
  context(number: string, part: Partial<TicketContext> = {}): void {
    this.reads.get(number)?.({
      ref: ticket(number),
      subject: 'The crib',
      requester: 'Dana Kent',
      language: 'en',
      thread: [customerSays('My crib arrived without bolts.')],
      source: 'api',
      ...part,
    });
  }
}
