import type { TicketContext, TicketRef } from '../types.ts';
import { contextFrom, isIncomplete, nothingRead, type Reading } from './context.ts';
import { readPage } from './page-reading.ts';
import { recentContexts } from './recent-contexts.ts';

/** An API that has not answered by then, in ms, is not waited for: the page serves until it does. */
const patience = 3_000;

/** How one helpdesk is read. */
export interface ContextSource {
  /** Rejects only when `signal` aborts; empty where the API says nothing. */
  readonly api: (ref: TicketRef, signal: AbortSignal) => Promise<Reading>;
  /** What the page shows of this ticket; empty while it shows another one. */
  readonly page: (ref: TicketRef) => Reading;
  /** How many messages the page shows: another number means that something was written. */
  readonly shownMessages: (ref: TicketRef) => number;
}

export interface ContextReader {
  /** Reads a ticket: API first, the page for what the API did not say. Rejects only when `signal` aborts. */
  readonly read: (ref: TicketRef, signal: AbortSignal) => Promise<TicketContext>;
  /** Calls back when an API that was late has answered after all: reading again now gives its answer at once. */
  readonly onLate: (ref: TicketRef, listener: () => void, signal: AbortSignal) => void;
  /** Whether the last reading of this ticket said that it takes no reply any more. */
  readonly isClosed: (ref: TicketRef) => boolean;
}

export function contextReader(source: ContextSource): ContextReader {
  const recent = recentContexts();
  const late = new Set<{ readonly key: string; readonly listener: () => void }>();
  const closed = new Set<string>();
  const keyOf = (ref: TicketRef) => `${ref.host}/${ref.ticket}`;

  const finish = (ref: TicketRef, api: Reading, page: Reading, shown: number): TicketContext => {
    const context = contextFrom(ref, api, page);
    if (api.subject !== null) closed[context.closed === true ? 'add' : 'delete'](keyOf(ref));
    if (!isIncomplete(api)) recent.keep(context, shown);
    return context;
  };
  const fromPage = (ref: TicketRef, api: Reading, signal: AbortSignal) =>
    readPage(() => source.page(ref), api.thread.length === 0, signal);

  return {
    async read(ref, signal) {
      signal.throwIfAborted();
      const shown = source.shownMessages(ref);
      const known = recent.get(ref, shown);
      if (known !== undefined) return known;
      // Another account's ticket is not this host's to answer.
      const asked = ref.host === location.hostname ? source.api(ref, signal) : Promise.resolve(nothingRead);
      const inTime = await Promise.race([asked, after(patience, signal)]);
      const api = inTime ?? nothingRead;
      if (inTime === null) {
        asked.then((answer) => {
          if (answer.thread.length === 0) return;
          // Kept even where a part is missing: asking a slow API once more for it would never end.
          recent.keep(finish(ref, answer, source.page(ref), shown), shown);
          for (const { key, listener } of [...late]) if (key === keyOf(ref)) listener();
        }, ignore);
      }
      return finish(ref, api, isIncomplete(api) ? await fromPage(ref, api, signal) : nothingRead, shown);
    },
    onLate(ref, listener, signal) {
      const entry = { key: keyOf(ref), listener };
      late.add(entry);
      signal.addEventListener('abort', () => late.delete(entry), { once: true });
    },
    isClosed: (ref) => closed.has(keyOf(ref)),
  };
}

/** The ticket was left: nobody waits for the answer any more. */
const ignore = () => undefined;

/** Null after a while. Rejects when `signal` aborts. */
function after(ms: number, signal: AbortSignal): Promise<null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), ms);
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}
