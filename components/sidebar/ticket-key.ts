import type { TicketRef } from '../../lib/helpdesks/types.ts';

/** One string per ticket in the world. What belongs to a ticket is kept under it, so that a late answer finds its own. */
export function ticketKey(ref: TicketRef): string {
  const known = keys.get(ref) ?? `${ref.helpdesk}/${ref.host}/${ref.ticket}`;
  keys.set(ref, known);
  return known;
}

/** The parts of the panel ask for that of the ticket in front with every change of its state. */
const keys = new WeakMap<TicketRef, string>();

/** One string per tag on one ticket. */
export function slotOf(ref: TicketRef, tag: string): string {
  return `${ticketKey(ref)} ${tag}`;
}

/** The ticket and the tag of a slot. */
export function ofSlot(slot: string): { readonly ref: TicketRef; readonly tag: string } {
  const [helpdesk, host = '', ticket = '', tag = ''] = slot.split(/[/ ]/);
  return { ref: { helpdesk: helpdesk as TicketRef['helpdesk'], host, ticket }, tag };
}
