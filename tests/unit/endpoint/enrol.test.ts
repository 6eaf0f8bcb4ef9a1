import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { createInvite } from '../../../endpoint/teams/invites.ts';
import { enrolResponseSchema, helloResponseSchema } from '../../../lib/sync/protocol.ts';
import { problemOf, testEndpoint } from './endpoint.ts';

const { call, team, enrol, staffed, database } = testEndpoint();

const enrolWith = (invite: unknown) => call('/v1/enrol', { json: { invite } });

describe('POST /v1/enrol', () => {
  it('gives a token, a pseudonym, the team and the role of the invite', async () => {
    const { id, lead } = await team();
    const answer = await enrolWith(lead);
    expect(answer.status).toBe(200);
    const body = enrolResponseSchema.parse(await answer.json());
    expect(body.role).toBe('lead');
    expect(body.team).toEqual({ id, name: 'Test team' });
    expect((await call('/v1/hello', { as: body })).status).toBe(200);
  });

  it('stores neither token nor invite in the clear', async () => {
    const { id, agent } = await team();
    const { token } = await enrol(agent, 'desk by the window');
    const stored = await inTeam(database().db, id, async (trx) => [
      await trx.selectFrom('tokens').selectAll().execute(),
      await trx.selectFrom('invites').selectAll().execute(),
    ]);
    const text = JSON.stringify(stored, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString() : value,
    );
    expect(text).toContain('desk by the window');
    expect(text).not.toContain(token);
    expect(text).not.toContain(agent);
  });

  it.each([
    ['unknown', 'no-such-invite-at-all'],
    ['with characters no invite has', 'ñandú\u0000\ud800 '],
  ])('refuses an invite that is %s', async (_, invite) => {
    const answer = await enrolWith(invite);
    expect(answer.status).toBe(403);
    expect((await problemOf(answer)).code).toBe('invite_invalid');
  });

  it.each([
    ['expired', sql`update invites set expires_at = now() - interval '1 second'`, 'expired'],
    ['revoked', sql`update invites set revoked_at = now()`, 'revoked'],
    ['used up', sql`update invites set uses_left = 0`, 'used as often'],
  ])('refuses an invite that is %s and says so', async (_, change, words) => {
    const { id, agent } = await team();
    await inTeam(database().db, id, (trx) => change.execute(trx));
    const answer = await enrolWith(agent);
    expect(answer.status).toBe(403);
    const { code, detail } = await problemOf(answer);
    expect(code).toBe('invite_invalid');
    expect(detail).toContain(words);
  });

  it('never gives the last use of an invite to two people at once', async () => {
    const { id } = await team();
    const terms = { role: 'agent', uses: 3, days: 1 } as const;
    const invite = await inTeam(database().db, id, (trx) => createInvite(trx, id, terms));
    const answers = await Promise.all(Array.from({ length: 8 }, () => enrolWith(invite)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(answers.filter(({ status }) => status === 403)).toHaveLength(5);
  });

  it('names the place when the body does not fit', async () => {
    const { code, errors } = await problemOf(await call('/v1/enrol', { json: { invite: 7 } }));
    expect(code).toBe('bad_request');
    expect(errors?.[0]?.path).toBe('invite');
  });
});

describe('tokens', () => {
  it.each([
    ['revoked', sql`update tokens set revoked_at = now()`],
    ['expired', sql`update tokens set expires_at = now() - interval '1 second'`],
  ])('end at once when they are %s', async (_, change) => {
    const { id, agent } = await staffed();
    expect((await call('/v1/me', { as: agent })).status).toBe(200);
    await inTeam(database().db, id, (trx) => change.execute(trx));
    const answer = await call('/v1/me', { as: agent });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect((await problemOf(answer)).code).toBe('unauthorised');
  });

  it.each(['Bearer', 'Basic abc', 'Bearer short', `Bearer ${'x'.repeat(5000)}`, `Bearer ${'a'.repeat(43)}`])(
    'answers 401 to "%.20s"',
    async (authorization) => {
      const answer = await call('/v1/pull', { headers: { authorization } });
      expect(answer.status).toBe(401);
    },
  );
});

describe('GET /v1/hello', () => {
  it('tells anybody the range, the epoch, the time and the limits', async () => {
    const body = helloResponseSchema.parse(await (await call('/v1/hello')).json());
    expect(body).toMatchObject({ protocol: { min: 1, max: 1 }, limits: { max_items: 500, max_bytes: 1_048_576 } });
    expect(body).not.toHaveProperty('team');
  });

  it('tells a device who it is', async () => {
    const { id, agent } = await staffed();
    const body = await (await call('/v1/hello', { as: agent })).json();
    expect(body).toMatchObject({ agent: agent.agent, role: 'agent', team: { id }, pack_etag: expect.any(String) });
  });
});

describe('roles', () => {
  const leadsOnly = ['GET /v1/insights', 'GET /v1/summary', 'GET /v1/export', 'PUT /v1/pack'];
  const everybody = ['GET /v1/pull', 'GET /v1/pack', 'GET /v1/me', 'DELETE /v1/me', 'POST /v1/push'];
  const send = { PUT: { schema: 1 }, POST: {} } as Record<string, unknown>;

  it.each([...leadsOnly, ...everybody])('%s needs a token', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    expect((await call(path, { method, json: send[method] })).status).toBe(401);
  });

  it.each(leadsOnly)('%s is for leads and owners', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const { agent, lead, owner } = await staffed();
    const status = async (as: typeof agent) => (await call(path, { method, as, json: send[method] })).status;
    expect(await status(agent)).toBe(403);
    expect(await status(lead)).toBe(200);
    expect(await status(owner)).toBe(200);
  });

  it.each(everybody.slice(0, 4))('%s is for every role', async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const { agent, lead, owner } = await staffed();
    for (const as of [agent, lead, owner]) expect((await call(path, { method, as })).status).toBe(200);
  });
});
