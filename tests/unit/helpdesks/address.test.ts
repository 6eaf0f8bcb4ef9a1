import { describe, expect, it } from 'vitest';
import { helpdeskAt, ticketAt } from '../../../lib/helpdesks/address.ts';

describe('the ticket an address names', () => {
  const tickets: [address: string, helpdesk: string, host: string, ticket: string][] = [
    ['https://practice.zendesk.com/agent/tickets/101', 'zendesk', 'practice.zendesk.com', '101'],
    ['https://practice.zendesk.com/agent/tickets/101/', 'zendesk', 'practice.zendesk.com', '101'],
    ['https://acme-2.zendesk.com/agent/tickets/7?brand_id=3', 'zendesk', 'acme-2.zendesk.com', '7'],
    ['https://acme.zendesk.com/agent/tickets/7?comment=2026-01-01T00%3A00%3A00Z#c', 'zendesk', 'acme.zendesk.com', '7'],
    ['https://ACME.zendesk.com/agent/tickets/7', 'zendesk', 'acme.zendesk.com', '7'],
    ['https://acme1541.zendesk.com:8443/agent/tickets/7', 'zendesk', 'acme1541.zendesk.com', '7'],
    ['https://practice.freshdesk.com/a/tickets/42', 'freshdesk', 'practice.freshdesk.com', '42'],
    ['https://practice.freshdesk.com/a/tickets/42?current_tab=details', 'freshdesk', 'practice.freshdesk.com', '42'],
    ['https://practice.freshdesk.com/a/tickets/42?dev=true', 'freshdesk', 'practice.freshdesk.com', '42'],
  ];
  it.each(tickets)('%s', (address, helpdesk, host, ticket) => {
    expect(ticketAt(new URL(address))).toEqual({ helpdesk, host, ticket });
  });

  it.each([
    'https://practice.zendesk.com/agent/tickets/new/1',
    'https://practice.zendesk.com/agent/tickets/101/events',
    'https://practice.zendesk.com/agent/tickets/101abc',
    'https://practice.zendesk.com/agent/tickets/',
    'https://practice.zendesk.com/agent/filters/101',
    'https://practice.zendesk.com/agent/dashboard',
    'https://practice.zendesk.com/agent/users/101/tickets/7',
    'https://practice.zendesk.com/hc/requests/101',
    'https://practice.zendesk.com/agent/tickets/123456789012345678901',
    'https://practice.freshdesk.com/a/tickets/filters/all_tickets',
    'https://practice.freshdesk.com/a/tickets/filters/7',
    'https://practice.freshdesk.com/a/tickets/new',
    'https://practice.freshdesk.com/a/tickets/42x',
    'https://practice.freshdesk.com/a/contacts/42',
    'https://practice.freshdesk.com/support/tickets/42',
    'https://practice.freshdesk.com/agent/tickets/42',
    'https://practice.zendesk.com/a/tickets/42',
    'https://zendesk.com/agent/tickets/42',
    'https://practice.zendesk.com.example.org/agent/tickets/42',
    'https://practicezendesk.com/agent/tickets/42',
    'http://practice.zendesk.com/agent/tickets/42',
    'about:blank',
  ])('none in %s', (address) => {
    expect(ticketAt(new URL(address))).toBeNull();
  });
});

describe('the helpdesk of an address', () => {
  it.each([
    ['https://practice.zendesk.com/agent/dashboard', 'zendesk'],
    ['https://practice.freshdesk.com/a/dashboard', 'freshdesk'],
    ['https://example.org/a/tickets/1', null],
    ['http://practice.freshdesk.com/a/dashboard', null],
  ])('%s is %s', (address, helpdesk) => {
    expect(helpdeskAt(new URL(address))).toBe(helpdesk);
  });
});
