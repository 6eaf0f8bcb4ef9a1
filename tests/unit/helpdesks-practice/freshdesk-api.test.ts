import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeHelpdesks, startPracticeHelpdesks } from '../../helpdesks/server.ts';
import { clientOf } from './client.ts';

let sites: PracticeHelpdesks;
let client: ReturnType<typeof clientOf>;
const token = async () => (await client.call('/api/_/bootstrap/me')).json().meta.csrf_token as string;

beforeAll(async () => {
  sites = await startPracticeHelpdesks();
  client = clientOf(sites, sites.hosts.freshdesk);
  await client.signIn('/a/tickets/1001');
});
afterAll(() => sites.close());
beforeEach(() => sites.state.reset());

describe('reading as the signed-in agent', () => {
  it('gives the ticket with its first message', async () => {
    const { ticket } = (await client.call('/api/_/tickets/1002')).json();
    expect(ticket.requester.name).toBe('Begoña Ibáñez');
    expect(ticket.description_text).toContain('Tenía que llegar el lunes');
    expect((await client.call('/api/v2/tickets/1002?include=requester')).json().subject).toBe(ticket.subject);
  });

  it('leaves the first message out of the conversations', async () => {
    const { conversations, meta } = (await client.call('/api/_/tickets/1004/conversations')).json();
    expect(conversations).toHaveLength(15);
    expect(meta.count).toBe(15);
    expect(conversations[0]).toMatchObject({ incoming: false, private: false });
    expect(conversations.some((one: { private: boolean }) => one.private)).toBe(true);
  });

  it('pages the public API and names the next page', async () => {
    const first = await client.call('/api/v2/tickets/1004/conversations?per_page=10');
    expect(first.json()).toHaveLength(10);
    expect(first.headers.link).toContain('page=2');
    const second = await client.call('/api/v2/tickets/1004/conversations?per_page=10&page=2');
    expect(second.json()).toHaveLength(5);
    expect(second.headers.link).toBeUndefined();
  });

  it('answers 404 for a ticket it does not have', async () => {
    expect((await client.call('/api/_/tickets/4040')).status).toBe(404);
    expect((await client.call('/api/_/tickets/4040/conversations')).status).toBe(404);
  });

  it('answers 401 without a session', async () => {
    const stranger = clientOf(sites, sites.hosts.freshdesk);
    expect((await stranger.call('/api/_/tickets/1001')).status).toBe(401);
    expect((await stranger.call('/api/v2/tickets/1001')).status).toBe(401);
  });

  it('names agent and fields', async () => {
    expect((await client.call('/api/_/bootstrap/me')).json().agent).toMatchObject({ name: 'Marta Soler' });
    expect((await client.call('/api/_/ticket_fields')).json().ticket_fields[0].choices['2'][0]).toBe('Open');
  });
});

describe('writing', () => {
  it('refuses a write that carries only the cookie', async () => {
    const refused = await client.call('/api/_/tickets/1001', { method: 'PUT', body: { tags: ['x'] } });
    expect(refused.status).toBe(401);
    expect(sites.state.site(sites.hosts.freshdesk).ticket('1001')?.tags).toEqual(['delivery', 'carrier-north']);
  });

  it('replaces all tags', async () => {
    const headers = { 'X-CSRF-Token': await token() };
    const written = await client.call('/api/_/tickets/1001', { method: 'PUT', headers, body: { tags: ['log late'] } });
    expect(written.json().ticket.tags).toEqual(['log late']);
  });

  it('adds a reply and a note to the conversations', async () => {
    const headers = { 'X-CSRF-Token': await token() };
    const path = '/api/_/tickets/1006';
    const reply = await client.call(`${path}/reply`, {
      method: 'POST',
      headers,
      body: { body: '<p>It is &lt;1 m.</p>' },
    });
    expect(reply.json().conversation).toMatchObject({ body_text: 'It is <1 m.', incoming: false, private: false });
    await client.call(`${path}/notes`, { method: 'POST', headers, body: { body: '<p>Checked.</p>' } });
    const { conversations } = (await client.call(`${path}/conversations?order_type=desc`)).json();
    expect(conversations[0]).toMatchObject({ body_text: 'Checked.', private: true });
  });
});
