import type { TicketRef } from './types.ts';

/** True when both name the same ticket of the same account, or both are null. */
export function sameTicket(one: TicketRef | null, other: TicketRef | null): boolean {
  if (one === null || other === null) return one === other;
  return one.ticket === other.ticket && one.host === other.host && one.helpdesk === other.helpdesk;
}
