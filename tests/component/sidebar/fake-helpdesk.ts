import type {
  Adapter,
  Draft,
  DraftChange,
  Health,
  InsertOutcome,
  ReplaceOutcome,
  SendPress,
  ThreadMessage,
  TicketContext,
  TicketRef,
} from '../../../lib/helpdesks/types.ts';

export const ticket = (number: string): TicketRef => ({
  helpdesk: 'zendesk',
  host: 'practice.zendesk.com',
  ticket: number,
});

export const customerSays = (text: string): ThreadMessage => ({ from: 'customer', text });

/** A helpdesk page whose ticket, conversation and draft the test decides. */
export class FakeHelpdesk {
  private onTicket: (ref: TicketRef | null) => void = () => {};
  private inFront: TicketRef | null = null;
  private onTheme: (theme: 'light' | 'dark') => void = () => {};
  private readonly drafts = new Map<string, (draft: Draft | null) => void>();
  /** By ticket whose conversation was asked for: what answers it. */
  readonly reads = new Map<string, (context: TicketContext) => void>();
  private readonly threads = new Map<string, () => void>();
  private readonly checks = new Map<string, (health: Health) => void>();
  readonly ended: string[] = [];

  readonly adapter: Adapter = {
    helpdesk: 'zendesk',
    ticketAt: () => null,
    activeTicket: () => this.inFront,
    readContext: (ref) => new Promise((resolve) => this.reads.set(ref.ticket, resolve)),
    watchDraft: (ref, onDraft, signal) => {
      this.drafts.set(ref.ticket, onDraft);
      signal.addEventListener('abort', () => this.ended.push(ref.ticket));
    },
    watchThread: (ref, onChange) => this.threads.set(ref.ticket, onChange),
    watchHealth: (ref, onHealth) => this.checks.set(ref.ticket, onHealth),
    watchTheme: (onTheme) => {
      this.onTheme = onTheme;
      onTheme('light');
    },
    replaceInDraft: async (ref, change) => {
      this.changes.push({ ...change, ticket: ref.ticket });
      return this.outcome;
    },
    insertInDraft: async (ref, text) => {
      this.inserted.push({ ticket: ref.ticket, text });
      await this.inserting;
      return this.insertOutcome;
    },
    markDraft: (_, text, marks) => {
      this.marks = marks.map(({ start, end, look }) => [text.slice(start, end), look]);
    },
    clearMarks: () => {
      this.marks = [];
    },
    focusDraft: (ref) => this.focusedDrafts.push(ref.ticket),
    watchSendRoom: (_, onRoom) => onRoom(0),
    watchSend: (ref, mayGo, signal) => {
      this.gates.set(ref.ticket, mayGo);
      signal.addEventListener('abort', () => this.gates.delete(ref.ticket));
    },
  };

  /** What the next change of the draft comes to, and the changes so far. */
  outcome: ReplaceOutcome = 'replaced';
  /** What the next insertion comes to, and those so far. */
  insertOutcome: InsertOutcome | 'changed' = 'inserted';
  /** The editor takes its time until this is over. */
  inserting: Promise<void> = Promise.resolve();
  readonly inserted: { ticket: string; text: string }[] = [];
  readonly changes: (DraftChange & { ticket: string })[] = [];
  /** The words underlined now. */
  marks: [words: string, look: string][] = [];
  readonly focusedDrafts: string[] = [];
  /** How often the panel pressed the send button itself. */
  pressedAgain = 0;
  private readonly gates = new Map<string, (press: SendPress) => boolean>();

  /** The agent presses the send button of a ticket; true when that goes through. */
  send(number: string, draft: Draft): boolean {
    const again = () => {
      this.pressedAgain += 1;
      return true;
    };
    return this.gates.get(number)?.({ draft, again }) ?? true;
  }

  readonly watchTicket = (onTicket: (ref: TicketRef | null) => void) => {
    this.onTicket = onTicket;
    onTicket(null);
  };

  private selection = '';
  /** Who hears of the selection now. */
  readonly hearSelection = new Set<(text: string) => void>();
  readonly watchSelection = (onText: (text: string) => void, signal: AbortSignal) => {
    this.hearSelection.add(onText);
    signal.addEventListener('abort', () => this.hearSelection.delete(onText));
    onText(this.selection);
  };

  /** The agent selects words of the conversation. */
  select(text: string): void {
    this.selection = text;
    for (const onText of this.hearSelection) onText(text);
  }

  /** The page now shows this ticket, or none. */
  show(number: string | null): void {
    this.turnTo(number);
    this.onTicket(this.inFront);
  }

  /** The page now shows this ticket, and nobody has looked yet. */
  turnTo(number: string | null): void {
    this.inFront = number === null ? null : ticket(number);
  }

  theme(theme: 'light' | 'dark'): void {
    this.onTheme(theme);
  }

  /** The adapter has read the draft of a ticket. */
  draft(number: string, draft: Draft | null): void {
    this.drafts.get(number)?.(draft);
  }

  /** The page shows another message of a ticket. */
  newMessage(number: string): void {
    this.threads.get(number)?.();
  }

  /** The ticket's page was checked: these marks are missing. */
  health(number: string, missing: readonly string[], part: Partial<Health> = {}): void {
    const marks = missing.map((name) => ({ name, expected: 'one', use: 'draft', found: [0, 0], fits: false }) as const);
    this.checks.get(number)?.({ helpdesk: 'zendesk', marks, missing, byAddress: false, noDraft: false, ...part });
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
