import { helpdeskAt } from './address.ts';
import { freshdeskAdapter } from './freshdesk/adapter.ts';
import type { Adapter } from './types.ts';
import { zendeskAdapter } from './zendesk/adapter.ts';

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
