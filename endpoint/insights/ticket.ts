import { createHmac } from 'node:crypto';

/** The same ticket gives the same reference within one team, and nothing that can be looked up elsewhere. Hex. */
export function ticketRef(key: Buffer, ticket: { helpdesk: string; host: string; ticket: string }): string {
  return createHmac('sha256', key)
    .update(`${ticket.helpdesk}|${ticket.host.toLowerCase()}|${ticket.ticket}`)
    .digest('hex');
}

/** How a ticket shows in lists and exports: its number where the team opted in to links, else the head of its hash. */
export function shownTicket(number: string | null, ref: Buffer | null, links: boolean): string {
  return links && number !== null ? number : `#${(ref ?? Buffer.alloc(5)).toString('hex').slice(0, 10)}`;
}
