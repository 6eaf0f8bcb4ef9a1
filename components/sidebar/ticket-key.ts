import type { TicketRef } from '../../lib/helpdesks/types.ts';

/** One string per ticket in the world. What belongs to a ticket is kept under it, so that a late answer finds its own. */
export function ticketKey(ref: TicketRef): string {
  return `${ref.helpdesk}/${ref.host}/${ref.ticket}`;
}

/** One string per tag on one ticket. */
export function slotOf(ref: TicketRef, tag: string): string {
  return `${ticketKey(ref)} ${tag}`;
}
