import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { meResponseSchema } from '../../../lib/sync/protocol.ts';
import { amended, recorded, testEndpoint, withdrawn } from './endpoint.ts';

const { call, staffed, push, enrol, database } = testEndpoint();

const total = async (lead: { token: string; agent: string }) =>
  ((await (await call('/v1/summary', { as: lead })).json()) as { total: number }).total;

describe('GET /v1/me', () => {
  it('shows everything stored about whoever asks, and nothing of others', async () => {
    const { agent, owner, invites } = await staffed();
    const labelled = await enrol(invites.agent, 'second desk');
    const mine = [recorded({ note: 'mine' }), recorded()];
    await push(labelled, [...mine, withdrawn(mine[1]?.id ?? '')]);
    await push(agent, [recorded({ note: 'theirs' })]);
    await push(owner, [recorded({ note: 'theirs' })]);
    const me = meResponseSchema.parse(await (await call('/v1/me', { as: labelled })).json());
    expect(me).toMatchObject({
      agent: labelled.agent,
      role: 'agent',
      label: 'second desk',
      last_seen: new Date().toISOString().slice(0, 10),
    });
    expect(me.insights.rows).toMatchObject([{ id: mine[0]?.id, note: 'mine' }]);
    expect(me.insights.total).toBe(1);
  });

  it('comes in pages', async () => {
    const { agent } = await staffed();
    await push(agent, [recorded(), recorded(), recorded()]);
    const first = meResponseSchema.parse(await (await call('/v1/me?limit=2', { as: agent })).json());
    const path = `/v1/me?limit=2&cursor=${first.insights.cursor}`;
    const second = meResponseSchema.parse(await (await call(path, { as: agent })).json());
    const ids = [...first.insights.rows, ...second.insights.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(second.insights.cursor).toBeNull();
  });
});

describe('DELETE /v1/me', () => {
  it('erases what I recorded and leaves the rest', async () => {
    const { id, agent, lead } = await staffed();
    const one = recorded({ note: 'secret words' });
    await push(agent, [one, recorded(), amended(one.id, 1, { area: 'secret area' })]);
    await push(lead, [recorded()]);
    const answer = await call('/v1/me', { method: 'DELETE', as: agent });
    expect(await answer.json()).toEqual({ erased: 2 });
    expect(await total(lead)).toBe(1);
    const { rows } = await inTeam(database().db, id, (trx) =>
      sql<{ all: string }>`select (select string_agg(items::text, ' ') from items)
        || (select string_agg(insights::text, ' ') from insights) as all`.execute(trx),
    );
    expect(rows[0]?.all).not.toContain('secret');
    expect(rows[0]?.all).not.toContain(agent.agent);
  });

  it('is final: a device that sends the same again is told it is done, and nothing returns', async () => {
    const { agent, lead } = await staffed();
    const items = [recorded(), recorded()];
    await push(agent, items);
    await call('/v1/me', { method: 'DELETE', as: agent });
    expect((await push(agent, items)).map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
    expect(await total(lead)).toBe(0);
    const pulled = (await (await call('/v1/pull', { as: agent })).json()) as {
      changes: { id: string; state: string }[];
    };
    expect(pulled.changes.map(({ id, state }) => [id, state]).toSorted()).toEqual(
      items.map(({ id }) => [id, 'withdrawn']).toSorted(),
    );
  });

  it('leaves the agent able to go on', async () => {
    const { agent, lead } = await staffed();
    await call('/v1/me', { method: 'DELETE', as: agent });
    await push(agent, [recorded()]);
    expect(await total(lead)).toBe(1);
  });
});
