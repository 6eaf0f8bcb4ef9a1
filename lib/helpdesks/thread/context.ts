import type { ThreadMessage, TicketContext, TicketRef } from '../types.ts';
import { customerLanguage } from './customer-language.ts';

/** What one source, API or page, says of a ticket. Null or empty where it says nothing. */
export interface Reading {
  readonly subject: string | null;
  readonly requester: string | null;
  readonly thread: readonly ThreadMessage[];
  /** True for a ticket that takes no reply any more. */
  readonly closed?: boolean;
  /** Names of those who wrote, the requester's perhaps among them. */
  readonly people?: readonly string[] | undefined;
}

export const nothingRead: Reading = { subject: null, requester: null, thread: [] };

/**
 * Joins what the API said with what the page shows: each part from the API where it said something. `source` tells where
 * the thread is from.
 */
export function contextFrom(ref: TicketRef, api: Reading, page: Reading): TicketContext {
  const fromApi = api.thread.length > 0;
  const thread = fromApi ? api.thread : page.thread;
  const subject = api.subject ?? page.subject;
  const people = [...new Set([...(api.people ?? []), ...(page.people ?? [])])];
  return {
    ref,
    subject,
    requester: api.requester ?? page.requester,
    ...(people.length > 0 && { people }),
    language: customerLanguage(thread, subject),
    thread,
    source: fromApi ? 'api' : 'page',
    ...(api.closed === true && { closed: true }),
  };
}

/** True when the page has to be asked for something the API did not say. */
export const isIncomplete = (reading: Reading): boolean =>
  reading.subject === null || reading.requester === null || reading.thread.length === 0;
