import { paragraphs, plainText } from './message-html.ts';
import type { PracticeMessage, PracticePerson, PracticeStatus, PracticeTicket } from './practice-ticket.ts';

/** One message as a site holds it now. */
export interface LiveComment {
  readonly id: number;
  readonly auditId: number;
  readonly author: PracticePerson;
  readonly text: string;
  /** The author's own words as HTML, without quoted history. */
  readonly html: string;
  readonly quoted: string | null;
  readonly at: string;
  readonly internal: boolean;
}

/** One ticket as a site holds it now; tests may look at it and change it. */
export interface LiveTicket {
  readonly ticket: PracticeTicket;
  tags: string[];
  status: PracticeStatus;
  updatedAt: string;
  readonly comments: LiveComment[];
}

/** A new message: words as `text`, or as `html` when an editor wrote them. */
export type NewComment = Pick<PracticeMessage, 'author' | 'at' | 'internal'> &
  ({ readonly text: string } | { readonly html: string }) & { readonly quoted?: string | null };

/** Adds a message to a ticket and says what it became. */
export function addComment(live: LiveTicket, message: NewComment): LiveComment {
  const number = live.comments.length + 1;
  const text = 'text' in message ? message.text : plainText(message.html);
  const comment: LiveComment = {
    id: Number(`31${live.ticket.id}${String(number).padStart(3, '0')}`),
    auditId: Number(`77${live.ticket.id}${String(number).padStart(3, '0')}`),
    author: message.author,
    text,
    html: 'text' in message ? paragraphs(message.text) : message.html,
    quoted: message.quoted ?? null,
    at: message.at,
    internal: message.internal,
  };
  live.comments.push(comment);
  live.updatedAt = comment.at;
  return comment;
}

/** A fresh copy of a practice ticket. */
export function liveTicket(ticket: PracticeTicket): LiveTicket {
  const live: LiveTicket = { ticket, tags: [...ticket.tags], status: ticket.status, updatedAt: '', comments: [] };
  for (const message of ticket.messages) addComment(live, message);
  return live;
}
