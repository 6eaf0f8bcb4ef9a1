/**
 * The contexts read a moment ago. An account's API allowance is shared by all its agents, and switching back and forth
 * between tickets would spend it on answers that cannot have changed.
 */
import type { TicketContext, TicketRef } from '../types.ts';

/** How long an answer stands, in ms, and how many are kept. */
const standsFor = 15_000;
const most = 20;

export interface RecentContexts {
  /**
   * What was kept for this ticket while as many messages were shown as now, or none yet; undefined when there is nothing
   * fresh. A page draws its messages behind its ticket: they are not new.
   */
  get(ref: TicketRef, shownMessages: number): TicketContext | undefined;
  /** Keeps what the API said whole; anything else is worth asking again. */
  keep(context: TicketContext, shownMessages: number): void;
}

export function recentContexts(now: () => number = Date.now): RecentContexts {
  const kept = new Map<string, { readonly context: TicketContext; shown: number; readonly at: number }>();
  const keyOf = (ref: TicketRef) => `${ref.host}/${ref.ticket}`;
  return {
    get(ref, shownMessages) {
      const found = kept.get(keyOf(ref));
      if (found === undefined || now() - found.at >= standsFor) return undefined;
      if (found.shown === 0) found.shown = shownMessages;
      return found.shown === shownMessages ? found.context : undefined;
    },
    keep(context, shownMessages) {
      if (context.source !== 'api') return;
      const key = keyOf(context.ref);
      kept.delete(key);
      kept.set(key, { context, shown: shownMessages, at: now() });
      const oldest = kept.keys().next();
      if (kept.size > most && oldest.done !== true) kept.delete(oldest.value);
    },
  };
}
