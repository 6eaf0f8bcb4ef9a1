import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PracticeHelpdesks, startPracticeHelpdesks } from '../../helpdesks/server.ts';
import { clientOf } from './client.ts';

let sites: PracticeHelpdesks;
let client: ReturnType<typeof clientOf>;
const token = async () => (await client.call('/api/v2/users/me.json')).json().user.authenticity_token as string;

beforeAll(async () => {
  sites = await startPracticeHelpdesks();
  client = clientOf(sites, sites.hosts.zendesk);
  await client.signIn('/agent/tickets/1001');
});
afterAll(() => sites.close());
beforeEach(() => sites.state.reset());

describe('reading as the signed-in agent', () => {
  it('gives the ticket with its users', async () => {
    const body = (await client.call('/api/v2/tickets/1002.json?include=users,organizations')).json();
    expect(body.ticket).toMatchObject({ id: 1002, subject: 'Mi pedido tenía que llegar el lunes y no ha llegado' });
    expect(body.users).toContainEqual(expect.objectContaining({ name: 'Begoña Ibáñez', role: 'end-user' }));
    expect(body.organizations).toEqual([]);
  });

  it('takes the address without .json as well', async () => {
    expect((await client.call('/api/v2/tickets/1001')).json().ticket.id).toBe(1001);
  });

  it('answers 404 for a ticket it does not have and for an unknown address', async () => {
    expect((await client.call('/api/v2/tickets/4040.json')).status).toBe(404);
    expect((await client.call('/api/v2/tickets/4040.json')).json().error).toBe('RecordNotFound');
    expect((await client.call('/api/v2/nothing.json')).status).toBe(404);
  });

  it('answers 401 without a session, and after the session ended', async () => {
    const stranger = clientOf(sites, sites.hosts.zendesk);
    expect((await stranger.call('/api/v2/tickets/1001.json')).status).toBe(401);
    await stranger.signIn('/agent/dashboard');
    expect((await stranger.call('/api/v2/tickets/1001.json')).status).toBe(200);
    sites.state.site(sites.hosts.zendesk).signOut();
    expect((await stranger.call('/api/v2/tickets/1001.json')).status).toBe(401);
    await client.signIn('/agent/tickets/1001');
  });

  it('names the role of a user', async () => {
    expect((await client.call('/api/v2/users/910001.json')).json().user.role).toBe('end-user');
    expect((await client.call('/api/v2/users/me.json')).json().user).toMatchObject({
      name: 'Marta Soler',
      role: 'agent',
    });
  });
});

describe('pages of comments', () => {
  it('follows next_page to the last comment, once each', async () => {
    const ids: number[] = [];
    let next: string | null = '/api/v2/tickets/1004/comments.json?sort_order=desc';
    let pages = 0;
    while (next !== null) {
      const body = (await client.call(next)).json();
      expect(body.count).toBe(16);
      ids.push(...body.comments.map(({ id }: { id: number }) => id));
      next = body.next_page === null ? null : body.next_page.replace(`https://${sites.hosts.zendesk}`, '');
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(new Set(ids).size).toBe(16);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
  });

  it('follows a cursor as well', async () => {
    const first = (await client.call('/api/v2/tickets/1004/comments.json?page[size]=5')).json();
    expect(first.comments).toHaveLength(5);
    expect(first.meta.has_more).toBe(true);
    const second = (await client.call(first.links.next.replace(`https://${sites.hosts.zendesk}`, ''))).json();
    expect(second.comments[0].created_at > first.comments[4].created_at).toBe(true);
  });

  it('marks notes as not public and keeps quoted history in the body', async () => {
    const { comments } = (await client.call('/api/v2/tickets/1001/comments.json')).json();
    expect(comments.map((comment: { public: boolean }) => comment.public)).toEqual([true, true, false, true]);
    expect(comments[3].html_body).toContain('<blockquote>');
  });
});

describe('tags', () => {
  const tags = '/api/v2/tickets/1001/tags.json';

  it('refuses a write without the token and changes nothing', async () => {
    const refused = await client.call(tags, { method: 'PUT', body: { tags: ['log_late'] } });
    expect(refused.status).toBe(403);
    expect(refused.json().error).toBe('Invalid authenticity token');
    expect(sites.state.site(sites.hosts.zendesk).ticket('1001')?.tags).toEqual(['delivery', 'carrier-north']);
  });

  it('adds with PUT, replaces with POST and removes with DELETE', async () => {
    const headers = { 'X-CSRF-Token': await token() };
    const added = await client.call(tags, { method: 'PUT', headers, body: { tags: ['Log Late'] } });
    expect(added.json().tags).toEqual(['delivery', 'carrier-north', 'log_late']);
    const removed = await client.call(tags, { method: 'DELETE', headers, body: { tags: ['delivery'] } });
    expect(removed.json().tags).toEqual(['carrier-north', 'log_late']);
    const replaced = await client.call(tags, { method: 'POST', headers, body: { tags: ['only'] } });
    expect(replaced.status).toBe(201);
    expect((await client.call(tags)).json().tags).toEqual(['only']);
  });

  it('refuses a body it cannot read', async () => {
    const headers = { 'X-CSRF-Token': await token() };
    expect((await client.call(tags, { method: 'PUT', headers, body: { tags: 'log_late' } })).status).toBe(422);
  });
});
