import { sql } from 'kysely';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { recorded, testEndpoint, withdrawn } from './endpoint.ts';

const { call, staffed, push, database } = testEndpoint();

const proposed = (payload: Record<string, unknown> = {}) => ({
  id: v7(),
  kind: 'check.proposed',
  captured_at: new Date().toISOString(),
  payload: { check: 'H02', proposal: 'mute', ...payload },
});
const rowsOf = async (team: string, table: 'items' | 'insights') => {
  const { rows } = await inTeam(database().db, team, (trx) =>
    sql<Record<string, unknown>>`select * from ${sql.table(table)} order by id`.execute(trx),
  );
  return rows;
};

describe('a proposal about a check', () => {
  it('is stored once, among the items only', async () => {
    const { id, agent } = await staffed();
    const item = proposed({ reason: 'We answer by phone' });
    expect(await push(agent, [item])).toEqual([{ id: item.id, status: 'stored' }]);
    expect(await push(agent, [item])).toEqual([{ id: item.id, status: 'duplicate' }]);
    expect(await push(agent, [{ ...item, payload: { ...item.payload, check: 'C01' } }])).toMatchObject([
      { status: 'rejected', code: 'id_reuse' },
    ]);
    expect(await rowsOf(id, 'items')).toMatchObject([
      { kind: 'check.proposed', tag: null, host: null, ticket_ref: null, payload: item.payload },
    ]);
    expect(await rowsOf(id, 'insights')).toEqual([]);
  });

  it('appears in no view and no export, and costs its neighbours nothing', async () => {
    const { agent, lead } = await staffed();
    const insight = recorded();
    const results = await push(agent, [proposed({ reason: 'a quiet word' }), insight, proposed({ check: 'U01' })]);
    expect(results.map(({ status }) => status)).toEqual(['stored', 'stored', 'stored']);
    for (const path of ['/v1/insights', '/v1/summary', '/v1/export?format=csv', '/v1/export?format=ndjson']) {
      const text = await (await call(path, { as: lead })).text();
      expect(text).not.toContain('quiet word');
      expect(text).not.toContain('check.proposed');
    }
    const summary = (await (await call('/v1/summary', { as: lead })).json()) as { total: number };
    expect(summary.total).toBe(1);
    const pulled = (await (await call('/v1/pull', { as: agent })).json()) as { changes: unknown[] };
    expect(JSON.stringify(pulled.changes)).not.toContain('check');
  });

  it('is refused with its place when it does not fit', async () => {
    const { agent } = await staffed();
    const results = await push(agent, [
      proposed({ check: 'the one about soon' }),
      proposed({ proposal: 'force' }),
      proposed({ reason: 'x'.repeat(141) }),
    ]);
    expect(results.map(({ code, path }) => [code, path])).toEqual([
      ['invalid', 'payload.check'],
      ['invalid', 'payload.proposal'],
      ['invalid', 'payload.reason'],
    ]);
  });

  it('is not moved by a withdrawal that names it', async () => {
    const { id, agent, lead } = await staffed();
    const item = proposed();
    expect(await push(agent, [item, withdrawn(item.id)])).toMatchObject([{ status: 'stored' }, { status: 'stored' }]);
    expect((await rowsOf(id, 'insights')).filter(({ state }) => state !== 'pending')).toEqual([]);
    expect(await (await call('/v1/summary', { as: lead })).json()).toMatchObject({ total: 0 });
  });

  it('goes with everything else at its author’s wish', async () => {
    const { id, agent } = await staffed();
    await push(agent, [proposed({ reason: 'a quiet word' })]);
    await call('/v1/me', { method: 'DELETE', as: agent });
    expect(await rowsOf(id, 'items')).toEqual([]);
  });
});
