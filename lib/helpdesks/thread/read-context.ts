import type { TicketContext, TicketRef } from '../types.ts';
import { contextFrom, isIncomplete, nothingRead, type Reading } from './context.ts';
import { readPage } from './page-reading.ts';
import { recentContexts } from './recent-contexts.ts';

/** How one helpdesk is read. */
export interface ContextSource {
  /** Rejects only when `signal` aborts; empty where the API says nothing. */
  readonly api: (ref: TicketRef, signal: AbortSignal) => Promise<Reading>;
  /** What the page shows of this ticket; empty while it shows another one. */
  readonly page: (ref: TicketRef) => Reading;
  /** How many messages the page shows: another number means that something was written. */
  readonly shownMessages: (ref: TicketRef) => number;
}

/** Reads a ticket: API first, the page for what the API did not say. Rejects only when `signal` aborts. */
export function contextReader(source: ContextSource): (ref: TicketRef, signal: AbortSignal) => Promise<TicketContext> {
  const recent = recentContexts();
  return async (ref, signal) => {
    signal.throwIfAborted();
    const shown = source.shownMessages(ref);
    const known = recent.get(ref, shown);
    if (known !== undefined) return known;
    // Another account's ticket is not this host's to answer.
    const api = ref.host === location.hostname ? await source.api(ref, signal) : nothingRead;
    if (isIncomplete(api)) {
      const needsThread = api.thread.length === 0;
      return contextFrom(ref, api, await readPage(() => source.page(ref), needsThread, signal));
    }
    const context = contextFrom(ref, api, nothingRead);
    recent.keep(context, shown);
    return context;
  };
}
