import { describe, expect, it } from 'vitest';
import { RateLimit } from '../../../endpoint/http/rate.ts';
import { type Device, problemOf, recorded, testEndpoint } from './endpoint.ts';

const { call, staffed, enrol, push } = testEndpoint();
const body = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;

describe('invites', () => {
  it('are made, shown once, listed without their secret and revoked', async () => {
    const { owner } = await staffed();
    const made = await body<{ id: string; invite: string }>(
      call('/v1/invites', { as: owner, json: { role: 'agent', uses: 2, days: 7 } }),
    );
    await enrol(made.invite);
    const listed = await (await call('/v1/invites', { as: owner })).text();
    expect(listed).not.toContain(made.invite);
    const { invites } = JSON.parse(listed) as { invites: { id: string; uses_left: number; role: string }[] };
    expect(invites.find(({ id }) => id === made.id)).toMatchObject({ role: 'agent', uses_left: 1 });

    const path = `/v1/invites/${made.id}`;
    expect(await body(call(path, { as: owner, method: 'DELETE' }))).toEqual({ revoked: true });
    expect(await body(call(path, { as: owner, method: 'DELETE' }))).toEqual({ revoked: false });
    const late = await call('/v1/enrol', { json: { invite: made.invite } });
    expect((await problemOf(late)).code).toBe('invite_invalid');
  });

  it('refuse terms that make no sense, naming the place', async () => {
    const { owner } = await staffed();
    const answer = await call('/v1/invites', { as: owner, json: { role: 'boss', uses: 0 } });
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors?.map(({ path }) => path)).toEqual(['role', 'uses']);
    expect((await call('/v1/invites/not-an-id', { as: owner, method: 'DELETE' })).status).toBe(400);
  });
});

describe('tokens', () => {
  const tokens = async (owner: Device, query = '') =>
    body<{ tokens: { id: string; label: string | null; revoked_at: string | null }[]; cursor: string | null }>(
      call(`/v1/tokens${query}`, { as: owner }),
    );

  it('are listed page by page by what people called their devices, and end at once when revoked', async () => {
    const { owner, invites } = await staffed();
    const laptop = await enrol(invites.agent, 'Laptop');
    for (let more = 0; more < 4; more += 1) await enrol(invites.agent);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof tokens>> = await tokens(owner, `?limit=3${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.tokens.map(({ id }) => id));
      cursor = page.cursor;
    }
    expect(new Set(seen).size).toBe(8);
    const mine = (await tokens(owner)).tokens.find(({ label }) => label === 'Laptop');
    expect((await call('/v1/me', { as: laptop })).status).toBe(200);
    expect(await body(call(`/v1/tokens/${mine?.id}`, { as: owner, method: 'DELETE' }))).toEqual({ revoked: true });
    expect((await call('/v1/me', { as: laptop })).status).toBe(401);
    expect((await tokens(owner)).tokens.find(({ label }) => label === 'Laptop')?.revoked_at).not.toBeNull();
  });

  it('may be exchanged; the old one ends when the new one is first used, and not before', async () => {
    const { agent } = await staffed();
    await push(agent, [recorded()]);
    const lost = await body<{ token: string }>(call('/v1/me/token', { as: agent, method: 'POST' }));
    const next = await body<{ token: string }>(call('/v1/me/token', { as: agent, method: 'POST' }));
    expect((await call('/v1/me', { as: agent })).status).toBe(200);
    expect((await call('/v1/me', { as: { ...agent, token: lost.token } })).status).toBe(401);
    const now = { ...agent, token: next.token };
    const me = await body<{ agent: string; insights: { total: number } }>(call('/v1/me', { as: now }));
    expect([me.agent, me.insights.total]).toEqual([agent.agent, 1]);
    expect((await call('/v1/me', { as: agent })).status).toBe(401);
    expect((await call('/v1/me', { as: now })).status).toBe(200);
  });
});

describe('the audit log', () => {
  it('holds what leads and owners did and nothing of what agents did', async () => {
    const { owner, lead, agent } = await staffed();
    await push(agent, [recorded()]);
    await (await call('/v1/export', { as: lead })).text();
    await call('/v1/pack', { method: 'PUT', as: lead, json: { schema: 1 } });
    await call('/v1/team', { method: 'PUT', as: owner, json: { retention_days: 365 } });
    await call('/v1/invites', { as: owner, json: { role: 'lead' } });
    type Page = { entries: { action: string; actor: string | null }[]; cursor: string | null };
    const first = await body<Page>(call('/v1/audit?limit=3', { as: owner }));
    const rest = await body<Page>(call(`/v1/audit?cursor=${first.cursor}`, { as: owner }));
    const entries = [...first.entries, ...rest.entries];
    expect(entries.map(({ action }) => action)).toEqual(['invite.created', 'team.changed', 'pack.replaced', 'export']);
    expect(entries.map(({ actor }) => actor)).toEqual([owner.agent, owner.agent, lead.agent, lead.agent]);
    expect(rest.cursor).toBeNull();
  });
});

describe('a rate limit', () => {
  it('lets a burst through, then as many as refill, and forgets the least recent', () => {
    let now = 0;
    const limit = new RateLimit({ burst: 3, perSecond: 2 }, () => now);
    expect([1, 2, 3, 4].map(() => limit.take('a'))).toEqual([0, 0, 0, 1]);
    expect(limit.take('b')).toBe(0);
    now = 500;
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 1]);
  });
});
