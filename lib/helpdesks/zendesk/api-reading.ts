/**
 * A ticket by Zendesk's API: `/api/v2/tickets/ID.json` with its users and `/comments.json`, newest first, page by page.
 * The agent's session is enough for reading (documented by Zendesk as secured requests).
 */

import type { GetJson } from '../api/get-json.ts';
import { fitting, items } from '../api/loose.ts';
import { nothingRead, type Reading } from '../thread/context.ts';
import { messageText } from '../thread/message-text.ts';
import { oldestFirst } from '../thread/order.ts';
import type { ThreadMessage } from '../types.ts';
import { type Comment, commentAnswer, commentsAnswer, ticketAnswer, type User, userAnswer } from './answers.ts';

/** Limits of one reading: the newest comments are the ones that matter. */
const mostPages = 10;
const mostComments = 1_000;

/** Rejects only when `signal` aborts. A part that does not answer, or not as expected, is left empty. */
export async function readApi(ticket: string, get: GetJson, signal: AbortSignal): Promise<Reading> {
  const [answer, pages] = await Promise.all([
    get(`/api/v2/tickets/${ticket}.json?include=users,organizations`, signal),
    readComments(ticket, get, signal),
  ]);
  const found = fitting(ticketAnswer(), answer);
  // An answer about another ticket is no answer.
  if (found?.ticket.id !== undefined && found.ticket.id !== ticket) return nothingRead;
  const users = new Map<string, User>();
  for (const user of [...items(userAnswer(), found?.users), ...pages.users])
    if (user.id !== undefined) users.set(user.id, user);
  const requesterId = found?.ticket.requester_id;
  const requester = requesterId === undefined ? undefined : users.get(requesterId)?.name?.trim();
  const thread = pages.comments.toReversed().flatMap((comment) => messageFrom(comment, requesterId, users) ?? []);
  return {
    subject: (found?.ticket.subject ?? found?.ticket.raw_subject)?.trim() || null,
    requester: requester || null,
    thread: oldestFirst(thread),
    // Unlike a solved one, a closed ticket cannot be answered or opened again; its page has no composer (documented).
    ...(found?.ticket.status === 'closed' && { closed: true }),
    ...named([...users.values()]),
  };
}

function named(users: readonly User[]): Pick<Reading, 'people'> {
  const people = users.flatMap(({ name }) => name?.trim() || []);
  return people.length > 0 ? { people } : {};
}

async function readComments(ticket: string, get: GetJson, signal: AbortSignal) {
  const comments: Comment[] = [];
  const users: User[] = [];
  const seen = new Set<string>();
  let next: string | undefined = `/api/v2/tickets/${ticket}/comments.json?sort_order=desc&include=users`;
  while (next !== undefined && seen.size < mostPages && comments.length < mostComments && !seen.has(next)) {
    seen.add(next);
    const answer: unknown = await get(next, signal);
    const page = fitting(commentsAnswer(), answer);
    comments.push(...items(commentAnswer(), page?.comments));
    users.push(...items(userAnswer(), page?.users));
    next = page?.next_page;
  }
  return { comments: comments.slice(0, mostComments), users };
}

function messageFrom(
  comment: Comment,
  requesterId: string | undefined,
  users: Map<string, User>,
): ThreadMessage | null {
  const text = messageText(comment.html_body, comment.plain_body ?? comment.body);
  if (text === '') return null;
  const author = comment.author_id;
  const internal = comment.public === false;
  const customer =
    !internal && author !== undefined && (author === requesterId || users.get(author)?.role === 'end-user');
  const at = comment.created_at;
  return { from: customer ? 'customer' : 'agent', text, internal, ...(at !== undefined && { at }) };
}
