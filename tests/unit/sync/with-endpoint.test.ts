import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { safeParse } from 'zod/mini';
import { openDatabase } from '../../../endpoint/db/open.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { quiet } from '../../../endpoint/log.ts';
import { firstTeam } from '../../../endpoint/teams/first-team.ts';
import { messages } from '../../../lib/messages/contract.ts';
import { callEndpoint } from '../../../lib/sync/call-endpoint.ts';
import { enrolDevice } from '../../../lib/sync/enrol.ts';
import { leadInsights } from '../../../lib/sync/lead-insights.ts';
import { syncStatus } from '../../../lib/sync/status.ts';
import { testServer } from '../endpoint/database.ts';
import { createDevice, press } from '../store/device.ts';
import { plainEngine } from './world.ts';

const { dataDir, endpoint } = testServer();

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
const now = () => Date.now();

/** A device enrolled at the real endpoint; `fetch` is what stands between them. */
async function enrolled(role: 'agent' | 'lead', fetch: Fetch = globalThis.fetch) {
  const device = createDevice();
  device.now = Date.now();
  const store = device.start();
  const invite = await endpoint().createInvite(role);
  const info = await enrolDevice({ fetch, now, store }, { url: `${endpoint().url}/`, invite, label: 'Test' });
  const engine = plainEngine({ store, fetch, now });
  return { store, engine, info, status: () => syncStatus(store, now()) };
}

/** How often each id is in the database itself. */
async function inDatabase(): Promise<Map<string, number>> {
  const { pool, db, close } = await openDatabase({ dataDir, log: quiet, use: 'share' });
  try {
    const team = (await firstTeam(pool)) ?? '';
    const counted = sql<{ id: string; n: number }>`select id::text, count(*)::int as n from insights group by id`;
    const { rows } = await inTeam(db, team, (transaction) => counted.execute(transaction));
    return new Map(rows.map(({ id, n }) => [id, n]));
  } finally {
    await close();
  }
}

describe('a device and the real endpoint', () => {
  it('bring 250 insights into PostgreSQL once each, through lost answers, and a lead reads them', async () => {
    let pushes = 0;
    const lossy: Fetch = async (url, init) => {
      const response = await fetch(url, init);
      if (url.endsWith('/v1/push') && ++pushes % 2 === 1) throw new TypeError('the answer was lost');
      return response;
    };
    const agent = await enrolled('agent', lossy);
    expect(agent.info).toMatchObject({ url: endpoint().url, role: 'agent' });
    const ids: string[] = [];
    for (let n = 0; n < 250; n += 1) ids.push((await agent.store.record(press({ ticket: `${5000 + n}` }))).row.id);

    for (let wakes = 0; wakes < 10 && (await agent.store.waiting()).count > 0; wakes += 1) {
      await agent.engine.run('capture');
    }
    expect(await agent.status()).toMatchObject({ mode: 'active', waiting: 0, setAside: 0, lastError: null });
    expect(pushes).toBeGreaterThan(3);

    const stored = await inDatabase();
    expect([...stored.keys()].sort()).toEqual([...ids].sort());
    expect([...stored.values()].every((times) => times === 1)).toBe(true);

    const lead = await enrolled('lead');
    const seams = { store: lead.store, fetch, now };
    const page = await leadInsights(seams, { filter: { function: 'log' }, cursor: null });
    expect(page).toMatchObject({ source: 'endpoint', total: 250 });
    expect(page.rows[0]).toMatchObject({ tag: 'log.late', helpdesk: 'zendesk', language: 'en' });
    await expect(leadInsights(seams, { filter: { from: 'March' }, cursor: null })).rejects.toMatchObject({
      code: 'invalid_request',
      detail: 'from',
    });
  });

  it('carry a page’s own question and its refusal, and nothing to an address outside the protocol', async () => {
    const lead = await enrolled('lead');
    const seams = { store: lead.store, fetch, now };
    const answer = await callEndpoint(seams, { path: '/v1/summary?function=log' });
    expect(answer.value).toMatchObject({ by_tag: [{ tag: 'log.late' }] });
    await expect(callEndpoint(seams, { path: '/v1/summary?from=March' })).rejects.toMatchObject({
      code: 'invalid_request',
      detail: 'from',
    });
    await expect(callEndpoint(seams, { path: '/v1/invites' })).rejects.toMatchObject({ code: 'forbidden' });
    const { request } = messages.callEndpoint;
    for (const path of ['/healthz', '//elsewhere.example/v1/x', '/v1/../metrics#', '@elsewhere.example/v1/']) {
      expect(safeParse(request, { path }).success, path).toBe(false);
    }
    expect(safeParse(request, { path: '/v1/insights?tag=log.late&text=a%20b' }).success).toBe(true);
  });

  it('take an insight back on both sides', async () => {
    const agent = await enrolled('agent');
    const { row } = await agent.store.record(press({ ticket: '1', tag: 'saf.risk' }));
    await agent.engine.run('capture');
    await agent.store.withdraw(row.id);
    await agent.engine.run('capture');
    expect(await agent.status()).toMatchObject({ waiting: 0, setAside: 0, lastError: null });
    const lead = await enrolled('lead');
    const page = await leadInsights({ store: lead.store, fetch, now }, { filter: { tag: 'saf.risk' }, cursor: null });
    expect(page).toMatchObject({ rows: [], total: 0 });
  });

  it('set aside what the team does not know', async () => {
    const agent = await enrolled('agent');
    const { row } = await agent.store.record(press({ tag: 'local.nobody-knows' }));
    await agent.engine.run('capture');
    expect(await agent.store.setAside()).toMatchObject([{ id: row.id, code: 'unknown_tag' }]);
  });

  it('say plainly that an invite is wrong', async () => {
    const store = createDevice().start();
    const wrong = { url: endpoint().url, invite: 'no-invite-of-this-endpoint' };
    await expect(enrolDevice({ fetch, now, store }, wrong)).rejects.toMatchObject({ code: 'invite_invalid' });
    expect(await store.enrolment()).toBeNull();
  });
});
