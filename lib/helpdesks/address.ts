/**
 * What an address says. Pure and small: the loader carries it on every page of a helpdesk, so it imports nothing but types.
 */
import type { HelpdeskId, TicketRef } from './types.ts';

interface AddressRule {
  readonly helpdesk: HelpdeskId;
  readonly host: RegExp;
  /** Group 1 is the ticket's number. */
  readonly ticket: RegExp;
}

const rules: readonly AddressRule[] = [
  {
    helpdesk: 'zendesk',
    host: /^[a-z0-9-]+\.zendesk\.com$/,
    // `/agent/tickets/new/1` and deeper paths such as `/agent/tickets/12/events` are other views (field-tested).
    ticket: /^\/agent\/tickets\/(\d{1,20})\/?$/,
  },
  {
    helpdesk: 'freshdesk',
    host: /^[a-z0-9-]+\.freshdesk\.com$/,
    // `/a/tickets/filters/…` and `/a/tickets/new` are other views; nothing is known of views below a ticket.
    ticket: /^\/a\/tickets\/(\d{1,20})(?:\/|$)/,
  },
];

/** The helpdesk whose agent pages an address belongs to, by its host; null for any other host. */
export function helpdeskAt(url: URL): HelpdeskId | null {
  return url.protocol === 'https:' ? (rules.find((rule) => rule.host.test(url.hostname))?.helpdesk ?? null) : null;
}

/** The ticket an address names, or null when it names none. The query never counts. */
export function ticketAt(url: URL): TicketRef | null {
  if (url.protocol !== 'https:') return null;
  const rule = rules.find((candidate) => candidate.host.test(url.hostname));
  const ticket = rule?.ticket.exec(url.pathname)?.[1];
  return rule === undefined || ticket === undefined ? null : { helpdesk: rule.helpdesk, host: url.hostname, ticket };
}
