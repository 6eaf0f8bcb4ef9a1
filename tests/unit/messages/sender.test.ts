import { describe, expect, it } from 'vitest';
import { covers, type Ours, refusal, type Sender } from '../../../lib/messages/sender.ts';

const ours: Ours = {
  id: 'fairside',
  root: 'chrome-extension://fairside/',
  patterns: ['storage', 'https://*.zendesk.com/*', 'https://*.freshdesk.com/*'],
  granted: async (url) => url.hostname === 'help.acme.com',
};
const tab = (url: string, over: Partial<Sender> = {}): Sender => ({
  id: 'fairside',
  url,
  frameId: 0,
  tab: { id: 1 },
  ...over,
});
const page: Sender = { id: 'fairside', url: 'chrome-extension://fairside/options.html', tab: { id: 2 }, frameId: 0 };
const ticket = tab('https://acme.zendesk.com/agent/tickets/42');
const on = (host: string) => ({ ref: { helpdesk: 'zendesk', host, ticket: '42' }, tag: 'log.late', language: 'en' });

describe('a sender is heard', () => {
  it('on a ticket, about a ticket of the same host', async () => {
    expect(await refusal('record', on('acme.zendesk.com'), ticket, ours)).toBeNull();
  });
  it('on a host the person granted', async () => {
    const own = tab('https://help.acme.com/agent/tickets/42');
    expect(await refusal('record', on('help.acme.com'), own, ours)).toBeNull();
  });
  it('on a page of the extension, for what pages may ask', async () => {
    expect(await refusal('enrolment', {}, page, ours)).toBeNull();
    expect(await refusal('withdraw', { id: 'x' }, page, ours)).toBeNull();
  });
});

describe('a sender is refused', () => {
  const cases: [string, Parameters<typeof refusal>[0], unknown, Sender][] = [
    ['from another extension', 'syncStatus', {}, { ...ticket, id: 'stranger' }],
    ['without an id', 'syncStatus', {}, { ...ticket, id: undefined }],
    ['about a ticket of another account', 'record', on('other.zendesk.com'), ticket],
    ['about another account’s presses', 'pressedOn', { ref: on('other.zendesk.com').ref }, ticket],
    ['on a host that only looks like a helpdesk', 'syncStatus', {}, tab('https://acme.zendesk.com.example.com/')],
    ['on a host that ends like a helpdesk', 'syncStatus', {}, tab('https://evilzendesk.com/')],
    ['on plain http', 'syncStatus', {}, tab('http://acme.zendesk.com/')],
    ['in a frame', 'syncStatus', {}, { ...ticket, frameId: 3 }],
    ['outside a tab', 'syncStatus', {}, { ...ticket, tab: undefined }],
    ['without an address', 'syncStatus', {}, { ...ticket, url: undefined }],
    ['on a helpdesk, asking for the enrolment', 'enrolment', {}, ticket],
    ['on a helpdesk, enrolling', 'enrol', { url: 'https://evil.example', invite: '12345678' }, ticket],
    ['on a helpdesk, reading the team’s insights', 'leadInsights', { filter: {}, cursor: null }, ticket],
    ['on a page, recording', 'record', on('acme.zendesk.com'), page],
    ['on a page of another extension', 'enrolment', {}, { ...page, url: 'chrome-extension://fairside-evil/x.html' }],
  ];
  it.each(cases)('%s', async (_, name, request, sender) => {
    expect(await refusal(name, request, sender, ours)).toEqual(expect.any(String));
  });
});

describe('a match pattern covers', () => {
  const cases: [string, string, boolean][] = [
    ['https://*.zendesk.com/*', 'https://acme.zendesk.com/agent', true],
    ['https://*.zendesk.com/*', 'https://zendesk.com/', true],
    ['https://*.zendesk.com/*', 'https://a.b.zendesk.com/', true],
    ['https://*.zendesk.com/*', 'https://notzendesk.com/', false],
    ['*://help.acme.com/*', 'http://help.acme.com/', true],
    ['*://help.acme.com/*', 'ftp://help.acme.com/', false],
    ['https://*/*', 'https://anything.example/', true],
    ['storage', 'https://storage/', false],
    ['<all_urls>', 'https://anything.example/', false],
  ];
  it.each(cases)('%s ~ %s: %s', (pattern, url, expected) => expect(covers(pattern, new URL(url))).toBe(expected));
});
