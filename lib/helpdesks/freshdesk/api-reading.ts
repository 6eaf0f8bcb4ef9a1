/**
 * A ticket by Freshdesk's API: the web application's own `/api/_/`, which the account's rate limit does not count
 * (measured by others), and the public `/api/v2/` where that one is silent. The agent's session is enough for reading.
 */
import type { GetJson } from '../api/get-json.ts';
import { fitting, items } from '../api/loose.ts';
import { nothingRead, type Reading } from '../thread/context.ts';
import { messageText } from '../thread/message-text.ts';
import { oldestFirst } from '../thread/order.ts';
import type { ThreadMessage } from '../types.ts';
import { type Conversation, conversationAnswer, conversationsAnswer, type Ticket, ticketAnswer } from './answers.ts';

const mostPages = 10;
const pageSize = 100;
const smallestPage = 10;
/** A ticket that an agent opened by writing to the customer (documented code of the public API). */
const outboundEmail = 10;

/** Rejects only when `signal` aborts. A part that does not answer, or not as expected, is left empty. */
export async function readApi(id: string, get: GetJson, signal: AbortSignal): Promise<Reading> {
  const [ticket, conversations] = await Promise.all([readTicket(id, get, signal), readConversations(id, get, signal)]);
  // An answer about another ticket is no answer.
  if (ticket?.id !== undefined && ticket.id !== id) return nothingRead;
  const requesterId = ticket?.requester_id ?? ticket?.requester?.id;
  const opening = ticket && openingOf(ticket);
  const rest = conversations.flatMap((one) => messageFrom(one, requesterId) ?? []);
  return {
    subject: ticket?.subject?.trim() || null,
    requester: ticket?.requester?.name?.trim() || null,
    thread: oldestFirst(opening ? [opening, ...rest] : rest),
  };
}

async function readTicket(id: string, get: GetJson, signal: AbortSignal): Promise<Ticket | undefined> {
  for (const path of [`/api/_/tickets/${id}`, `/api/v2/tickets/${id}?include=requester`]) {
    const ticket = fitting(ticketAnswer(), await get(path, signal));
    if (ticket?.id !== undefined) return ticket;
  }
  return undefined;
}

async function readConversations(id: string, get: GetJson, signal: AbortSignal): Promise<Conversation[]> {
  for (const family of ['/api/_', '/api/v2']) {
    const found = await readPages(`${family}/tickets/${id}/conversations`, get, signal);
    if (found !== undefined) return found;
  }
  return [];
}

/**
 * Pages until the count is reached or a page brings nothing new. Whether both families know pages, and of which size, is
 * not documented: a page shorter than any known page size is the last one.
 */
async function readPages(path: string, get: GetJson, signal: AbortSignal): Promise<Conversation[] | undefined> {
  const found = new Map<string, Conversation>();
  for (let page = 1; page <= mostPages; page++) {
    const answer = fitting(conversationsAnswer(), await get(`${path}?per_page=${pageSize}&page=${page}`, signal));
    if (answer === undefined) return page === 1 ? undefined : [...found.values()];
    const before = found.size;
    for (const one of items(conversationAnswer(), answer.list)) found.set(one.id ?? `${page}/${found.size}`, one);
    const isLast = answer.count === undefined ? answer.list.length < smallestPage : found.size >= answer.count;
    if (isLast || found.size === before) break;
  }
  return [...found.values()];
}

/** The conversation lacks the first message: it is the ticket's description. */
function openingOf(ticket: Ticket): ThreadMessage | null {
  const text = messageText(ticket.description, ticket.description_text);
  if (text === '') return null;
  const at = ticket.created_at;
  return {
    from: ticket.source === outboundEmail ? 'agent' : 'customer',
    text,
    internal: false,
    ...(at !== undefined && { at }),
  };
}

function messageFrom(one: Conversation, requesterId: string | undefined): ThreadMessage | null {
  const text = messageText(one.body, one.body_text);
  if (text === '') return null;
  const internal = one.private === true;
  const incoming = one.incoming ?? (one.user_id !== undefined && one.user_id === requesterId);
  const at = one.created_at;
  return { from: incoming && !internal ? 'customer' : 'agent', text, internal, ...(at !== undefined && { at }) };
}
