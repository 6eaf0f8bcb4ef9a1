/** Where an agent opens a ticket; null where the host is not known, or what is given is no host or no number. */
export function ticketUrl(helpdesk: 'zendesk' | 'freshdesk', host: string | null, ticket: string): string | null {
  if (host === null || !/^[a-z0-9.-]+$/i.test(host) || !/^\d+$/.test(ticket)) return null;
  return helpdesk === 'zendesk' ? `https://${host}/agent/tickets/${ticket}` : `https://${host}/a/tickets/${ticket}`;
}
