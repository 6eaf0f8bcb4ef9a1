/** Who writes in a practice ticket. Numbers are unique over both sites. */
export interface PracticePerson {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly role: 'end-user' | 'agent';
  readonly phone: string | null;
  readonly place: string | null;
  readonly organisation: string | null;
}

/** One message of a practice ticket. */
export interface PracticeMessage {
  readonly author: PracticePerson;
  /** Plain text the author wrote; a blank line separates paragraphs. Quoted history is not in it. */
  readonly text: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** True for an agents' note the customer never sees. */
  readonly internal: boolean;
  /** Earlier message the mail program quoted under the text. */
  readonly quoted: string | null;
}

/** The statuses both sites know. On Zendesk a closed ticket takes no reply any more. */
export type PracticeStatus = 'open' | 'pending' | 'solved' | 'closed';

/** One practice ticket, the same on both sites. */
export interface PracticeTicket {
  /** Decimal digits, as in the address. */
  readonly id: string;
  /** Language the customer writes in. */
  readonly language: 'en' | 'es';
  readonly subject: string;
  readonly requester: PracticePerson;
  readonly assignee: PracticePerson;
  readonly group: string;
  readonly product: string;
  readonly order: string;
  readonly type: 'question' | 'incident' | 'problem';
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  readonly status: PracticeStatus;
  readonly tags: readonly string[];
  /** Oldest first. The first one is a customer's public message. */
  readonly messages: readonly PracticeMessage[];
}

/** A public message. `quoted` is the earlier message a mail program left underneath. */
export const says = (
  author: PracticePerson,
  at: string,
  text: string,
  quoted: string | null = null,
): PracticeMessage => ({
  author,
  text,
  at,
  internal: false,
  quoted,
});

/** An internal note. */
export const notes = (author: PracticePerson, at: string, text: string): PracticeMessage => ({
  author,
  text,
  at,
  internal: true,
  quoted: null,
});
