/**
 * Every route × everybody who might call it. The routes come from the app itself: a new one without an entry here fails
 * the first test.
 */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../../endpoint/app.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { routesOf } from '../../../endpoint/http/route.ts';
import { hashSecret } from '../../../endpoint/teams/secrets.ts';
import { batch, type CallOptions, type Device, recorded, testEndpoint } from './endpoint.ts';
import { newCircle, report } from './rule-reports.ts';

const { call, staffed, push, database } = testEndpoint();

type Caller = 'reader' | 'nobody' | 'garbage' | 'agent' | 'lead' | 'owner' | 'revoked' | 'expired';
const everybody: readonly Caller[] = ['reader', 'nobody', 'garbage', 'agent', 'lead', 'owner', 'revoked', 'expired'];

const all = ['agent', 'lead', 'owner'] as const;
const leads = ['lead', 'owner'] as const;
const readers = ['lead', 'owner', 'reader'] as const;
const owner = ['owner'] as const;

interface Entry {
  readonly may: 'open' | 'optional' | readonly Caller[];
  /** A call that is right in everything but who makes it. */
  readonly ask?: () => CallOptions & { path?: string };
  /** Its answer to whoever is let in; 200 when absent. */
  readonly answer?: number;
}

const sealed = await report(await newCircle(), 1);
const anId = '7a2d5a10-9c2e-4f5e-8f10-3d2f3a0f7c11';
const table: Record<string, Entry> = {
  'get /healthz': { may: 'open' },
  'get /readyz': { may: 'open' },
  'get /metrics': { may: 'open' },
  'get /v1/hello': { may: 'optional' },
  'post /v1/enrol': { may: 'open', ask: () => ({ json: { invite: 'x'.repeat(43) } }), answer: 403 },
  'post /v1/push': { may: all, ask: () => ({ json: batch([recorded()]) }) },
  'get /v1/pull': { may: all },
  'get /v1/pack': { may: all },
  'put /v1/pack': { may: leads, ask: () => ({ json: { schema: 1 } }) },
  'get /v1/pack/versions': { may: leads },
  'get /v1/pack/versions/{version}': { may: leads, ask: () => ({ path: '/v1/pack/versions/1' }) },
  'get /v1/insights': { may: leads },
  'get /v1/summary': { may: readers },
  'get /v1/export': { may: readers },
  'post /v1/import': { may: leads, ask: () => ({ json: { import: anId, rows: [{}] } }) },
  'get /v1/issues': { may: leads },
  'get /v1/issues/{id}': { may: leads, ask: () => ({ path: `/v1/issues/${anId}` }), answer: 404 },
  'get /v1/issues/{id}/waiting': { may: leads, ask: () => ({ path: `/v1/issues/${anId}/waiting` }), answer: 404 },
  'post /v1/issues/merge': {
    may: leads,
    ask: () => ({ json: { ids: [anId, anId.replace('7a', '7b')] } }),
    answer: 400,
  },
  'post /v1/issues/{id}/split': {
    may: leads,
    ask: () => ({ path: `/v1/issues/${anId}/split`, json: { insights: [anId] } }),
    answer: 404,
  },
  'patch /v1/issues/{id}': {
    may: leads,
    ask: () => ({ path: `/v1/issues/${anId}`, json: { due: null } }),
    answer: 404,
  },
  'post /v1/issues/{id}/decision': {
    may: leads,
    ask: () => ({ path: `/v1/issues/${anId}/decision`, json: { state: 'seen' } }),
    answer: 404,
  },
  'get /v1/value': { may: all },
  'get /v1/report': { may: leads },
  'get /v1/reading-tokens': { may: leads },
  'post /v1/reading-tokens': { may: leads, ask: () => ({ json: { label: 'Sheet' } }) },
  'delete /v1/reading-tokens/{id}': { may: leads, ask: () => ({ path: `/v1/reading-tokens/${anId}` }) },
  'get /v1/promises': { may: leads },
  'get /v1/areas': { may: leads },
  'get /v1/taxonomy-health': { may: leads },
  'post /v1/taxonomy-health/acknowledge': { may: leads, ask: () => ({ json: { key: 'unused:web.access:never' } }) },
  'get /v1/pulse': { may: all },
  'post /v1/pulse': {
    may: 'open',
    ask: () => ({ json: { key: `${anId}.${'A'.repeat(43)}`, week: '2026-06-15', answer: 'yes' } }),
    answer: 403,
  },
  'get /v1/me': { may: all },
  'get /v1/me/events': { may: all },
  'get /v1/me/changes': { may: all },
  'delete /v1/me': { may: all },
  'post /v1/me/token': { may: all },
  'post /v1/rule-reports': { may: all, ask: () => ({ json: sealed }) },
  'get /v1/rule-totals': { may: leads },
  'get /v1/invites': { may: owner },
  'post /v1/invites': { may: owner, ask: () => ({ json: { role: 'agent' } }) },
  'delete /v1/invites/{id}': { may: owner, ask: () => ({ path: `/v1/invites/${anId}` }) },
  'get /v1/tokens': { may: owner },
  'delete /v1/tokens/{id}': { may: owner, ask: () => ({ path: `/v1/tokens/${anId}` }) },
  'get /v1/team': { may: owner },
  'put /v1/team': { may: owner, ask: () => ({ json: { retention_days: 365 } }) },
  'get /v1/audit': { may: owner },
};

const routes = () => routesOf(createApp({ db: database().db, epoch: database().epoch }));
const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

/** One device of every kind in one team. */
async function cast(): Promise<Record<Caller, Device | undefined> & { id: string }> {
  const { id, invites, agent, lead, owner: boss } = await staffed();
  const enrol = async () => (await (await call('/v1/enrol', { json: { invite: invites.owner } })).json()) as Device;
  const [revoked, expired] = [await enrol(), await enrol()];
  const hash = (device: Device) => Buffer.from(hashSecret(device.token), 'hex');
  await inTeam(database().db, id, async (trx) => {
    await sql`update tokens set revoked_at = now() where hash = ${hash(revoked)}`.execute(trx);
    await sql`update tokens set expires_at = now() - interval '1 second' where hash = ${hash(expired)}`.execute(trx);
  });
  const reading = await call('/v1/reading-tokens', { as: lead, json: { label: 'Sheet' } });
  const reader: Device = { agent: '', ...((await reading.json()) as { token: string }) };
  const garbage: Device = { token: 'A'.repeat(43), agent: '' };
  return { id, reader, nobody: undefined, garbage, agent, lead, owner: boss, revoked, expired };
}

function expected({ may }: Entry, who: Caller): 'let in' | 401 | 403 {
  if (may === 'open') return 'let in';
  if (may === 'optional' && who === 'nobody') return 'let in';
  if (who === 'reader') return Array.isArray(may) && may.includes(who) ? 'let in' : 403;
  if (who === 'nobody' || who === 'garbage' || who === 'revoked' || who === 'expired') return 401;
  return may === 'optional' || may.includes(who) ? 'let in' : 403;
}

describe('authorisation', () => {
  it('has an entry here for every route there is', () => {
    expect(routes().map(nameOf).sort()).toEqual(Object.keys(table).sort());
  });

  it('lets in whom the table names and nobody else', async () => {
    for (const route of routes()) {
      const entry = table[nameOf(route)];
      if (!entry) throw new Error(nameOf(route));
      const people = await cast();
      for (const who of everybody) {
        const { path = route.path, ...ask } = entry.ask?.() ?? {};
        const answer = await call(path, { method: route.method.toUpperCase(), as: people[who], ...ask });
        const want = expected(entry, who);
        const label = `${who}: ${nameOf(route)}`;
        if (want !== 'let in') expect(answer.status, label).toBe(want);
        else expect(answer.status, label).toBe(entry.answer ?? 200);
        await answer.text();
      }
    }
  });

  it('shows nobody of another team anything of this one', async () => {
    const [mine, theirs] = [await cast(), await cast()];
    const item = recorded({ excerpt: 'only-for-my-team', ticket: '987654321' });
    await push(mine.agent as Device, [item]);
    const secrets = [mine.id, item.id, 'only-for-my-team', mine.agent?.agent ?? '?', mine.owner?.agent ?? '?'];
    for (const route of routes()) {
      for (const who of all) {
        const { path = route.path, ...ask } = table[nameOf(route)]?.ask?.() ?? {};
        const answer = await call(path, { method: route.method.toUpperCase(), as: theirs[who], ...ask });
        const text = await answer.text();
        for (const secret of secrets) expect(text, `${who}: ${nameOf(route)}`).not.toContain(secret);
      }
    }
  });
});
