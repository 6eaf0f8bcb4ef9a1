/**
 * What an address says. Pure and small: the loader carries it on every page of a helpdesk, so it imports next to nothing.
 */
import { isOwnHost } from './own-hosts.ts';
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
  return ruleFor(url)?.helpdesk ?? null;
}

/** The ticket an address names, or null when it names none. The query never counts. */
export function ticketAt(url: URL): TicketRef | null {
  const rule = ruleFor(url);
  const ticket = rule?.ticket.exec(url.pathname)?.[1];
  return rule === undefined || ticket === undefined ? null : { helpdesk: rule.helpdesk, host: url.hostname, ticket };
}

function ruleFor({ protocol, hostname }: URL): AddressRule | undefined {
  if (protocol !== 'https:') return undefined;
  const rule = rules.find(({ host }) => host.test(hostname));
  return rule ?? (isOwnHost(hostname) ? rules.find(({ helpdesk }) => helpdesk === 'freshdesk') : undefined);
}
