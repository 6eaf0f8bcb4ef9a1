import { helpdeskAt } from './address.ts';
import { freshdeskAdapter } from './freshdesk/adapter.ts';
import { freshdesk } from './freshdesk/selectors.ts';
import { watchSelection } from './page/watch-selection.ts';
import type { Adapter, HelpdeskId } from './types.ts';
import { zendeskAdapter } from './zendesk/adapter.ts';
import { zendesk } from './zendesk/selectors.ts';

export { ticketAt } from './address.ts';
export { sameTicket } from './same-ticket.ts';
export { watchActiveTicket } from './watch-ticket.ts';

/** The adapter for the page at `location`, or null when it is no helpdesk's. One per page: it remembers what it found. */
export function adapterFor(location: URL): Adapter | null {
  switch (helpdeskAt(location)) {
    case 'zendesk':
      return zendeskAdapter(document);
    case 'freshdesk':
      return freshdeskAdapter(document);
    case null:
      return null;
  }
}

/** Calls back at once and after every change with the text selected in a message of the thread; empty where nothing is. */
export function watchSelectedMessage(helpdesk: HelpdeskId, onText: (text: string) => void, signal: AbortSignal): void {
  const message = helpdesk === 'zendesk' ? zendesk.message : freshdesk.message;
  watchSelection(document, message, onText, signal);
}
