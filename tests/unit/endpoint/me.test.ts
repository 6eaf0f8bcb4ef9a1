import { describe, expect, it } from 'vitest';
import { meChangesResponseSchema, meEventsResponseSchema, meResponseSchema } from '../../../lib/sync/protocol-me.ts';
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

describe('GET /v1/me/events and /v1/me/changes', () => {
  it('show every item as it is kept, and what became of them', async () => {
    const { agent, lead } = await staffed();
    const one = recorded({ note: 'mine' });
    const items = [one, amended(one.id, 1, { area: 'Warehouse' }), proposal(), withdrawn(one.id)];
    await push(agent, items);
    await push(lead, [recorded({ note: 'theirs' })]);
    const first = meEventsResponseSchema.parse(await (await call('/v1/me/events?limit=3', { as: agent })).json());
    const rest = await call(`/v1/me/events?cursor=${first.cursor}`, { as: agent });
    const second = meEventsResponseSchema.parse(await rest.json());
    expect(second.cursor).toBeNull();
    const events = [...first.rows, ...second.rows];
    expect(events.map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
    expect(events.find(({ id }) => id === one.id)).toMatchObject({
      kind: 'insight.recorded',
      payload: { note: 'mine' },
    });
    const changes = meChangesResponseSchema.parse(await (await call('/v1/me/changes', { as: agent })).json());
    expect(changes).toMatchObject({ rows: [{ insight: one.id, state: 'withdrawn' }], cursor: null });
    expect(await (await call('/v1/me', { as: agent })).json()).toMatchObject({ events: 4, changes: 1 });
  });

  it('name the devices, the packs and the deeds of whoever asks', async () => {
    const { lead, owner } = await staffed();
    await call('/v1/pack', { method: 'PUT', as: lead, json: { schema: 1 } });
    await call('/v1/export?format=csv', { as: lead });
    await call('/v1/export?format=csv', { as: owner });
    const me = meResponseSchema.parse(await (await call('/v1/me', { as: lead })).json());
    expect(me).toMatchObject({ devices: [{ role: 'lead', label: null, revoked_at: null }], packs: [{ version: 2 }] });
    expect(me.deeds?.map(({ action }) => action)).toEqual(['export', 'pack.replaced']);
  });
});

/** How many rows of each table name somebody, in whatever column: a table that is new is looked through like the others. */
async function rowsNaming(person: string): Promise<Record<string, number>> {
  const { pool } = database();
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = current_schema() and table_type = 'BASE TABLE'`,
  );
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['agents', 'tokens', 'items', 'audit']));
  const found: Record<string, number> = {};
  const client = await pool.connect();
  try {
    // The tables' owner obeys row-level security too; within this transaction alone it does not.
    await client.query('begin');
    for (const { name } of tables) {
      await client.query(`alter table "${name}" no force row level security`);
      const text = name === 'item_ids' ? 'r.id::text' : 'to_jsonb(r)::text';
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from "${name}" r where position($1 in ${text}) > 0`,
        [person],
      );
      if (rows[0]?.n) found[name] = rows[0].n;
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
  return found;
}

describe('DELETE /v1/me', () => {
  it('leaves no row of mine in any table, whatever I did, and leaves the rest', async () => {
    const { lead, owner } = await staffed();
    const one = recorded({ note: 'last secret words' });
    await push(lead, [one, recorded(), amended(one.id, 1, { area: 'last secret area' }), proposal('last secret')]);
    const [gone, early] = [recorded(), recorded()];
    await push(lead, [gone, withdrawn(gone.id), amended(early.id, 1, { note: 'last secret, never recorded' })]);
    await call('/v1/pack', { method: 'PUT', as: lead, json: { schema: 1 } });
    await call('/v1/export?format=csv', { as: lead });
    await push(owner, [recorded()]);
    expect(Object.keys(await rowsNaming(lead.agent)).length).toBeGreaterThanOrEqual(7);

    const answer = await call('/v1/me', { method: 'DELETE', as: lead });
    const { erased, agent } = (await answer.json()) as { erased: number; agent: string };
    expect(erased).toBe(2);
    expect(await rowsNaming(lead.agent)).toEqual({});
    expect(await rowsNaming('last secret')).toEqual({});
    expect(await rowsNaming(early.id)).toEqual({});
    expect(await total(owner)).toBe(1);
    const audit = (await (await call('/v1/audit', { as: owner })).json()) as { entries: unknown[] };
    expect(audit.entries).toEqual([
      expect.objectContaining({ actor: null, action: 'me.erased', detail: { insights: 2 } }),
      expect.objectContaining({ actor: null, action: 'export' }),
      expect.objectContaining({ actor: null, action: 'pack.replaced' }),
    ]);
    const me = meResponseSchema.parse(await (await call('/v1/me', { as: lead })).json());
    expect(me).toMatchObject({
      agent,
      insights: { total: 0 },
      devices: [{ label: null }],
      packs: [],
      deeds: [],
      events: 0,
    });
    expect(agent).not.toBe(lead.agent);
  });

  it('ends the access too when that is asked for', async () => {
    const { agent, lead } = await staffed();
    await push(agent, [recorded()]);
    const answer = await call('/v1/me?access=end', { method: 'DELETE', as: agent });
    expect(await answer.json()).toEqual({ erased: 1, agent: null });
    expect((await call('/v1/me', { as: agent })).status).toBe(401);
    expect(await rowsNaming(agent.agent)).toEqual({});
    expect(await total(lead)).toBe(0);
  });

  it('is final: a device that sends the same again is told it is done, and nothing returns', async () => {
    const { agent, lead } = await staffed();
    const items = [recorded(), recorded()];
    await push(agent, items);
    await call('/v1/me', { method: 'DELETE', as: agent });
    expect((await push(agent, items)).map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
    expect(await total(lead)).toBe(0);
    expect(await (await call('/v1/pull', { as: agent })).json()).toMatchObject({ changes: [] });
  });

  it('is harmless twice, and leaves the agent able to go on', async () => {
    const { agent, lead } = await staffed();
    await push(agent, [recorded()]);
    for (const erased of [1, 0]) {
      const answer = await call('/v1/me', { method: 'DELETE', as: agent });
      expect(await answer.json()).toMatchObject({ erased });
    }
    await push(agent, [recorded()]);
    expect(await total(lead)).toBe(1);
  });
});

const proposal = (reason = 'too loud') => ({
  ...recorded(),
  kind: 'check.proposed',
  payload: { check: 'H02', proposal: 'mute', reason },
});
