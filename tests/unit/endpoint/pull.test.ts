import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { encodeCursor } from '../../../endpoint/http/cursor.ts';
import { type PullResponse, pullResponseSchema } from '../../../lib/sync/protocol.ts';
import { type Device, problemOf, recorded, testEndpoint, withdrawn } from './endpoint.ts';

const { call, staffed, push, database } = testEndpoint();

async function pull(as: Device, cursor = '', limit = 500): Promise<PullResponse> {
  const answer = await call(`/v1/pull?cursor=${cursor}&limit=${limit}`, { as });
  expect(answer.status).toBe(200);
  return pullResponseSchema.parse(await answer.json());
}

describe('GET /v1/pull', () => {
  it("tells an agent's devices that an insight was withdrawn, once, and nobody else's", async () => {
    const { agent, owner } = await staffed();
    const one = recorded();
    await push(agent, [one]);
    const start = await pull(agent);
    expect(start).toMatchObject({ changes: [], more: false, epoch: database().epoch });
    await push(agent, [withdrawn(one.id)]);
    await push(agent, [withdrawn(one.id)]);
    const next = await pull(agent, start.cursor);
    expect(next.changes).toMatchObject([{ kind: 'insight', id: one.id, state: 'withdrawn' }]);
    expect((await pull(agent, next.cursor)).changes).toEqual([]);
    expect((await pull(agent, start.cursor)).changes).toHaveLength(1);
    expect((await pull(owner)).changes).toEqual([]);
  });

  it('names the pack that holds on its last page', async () => {
    const { agent, lead } = await staffed();
    const items = [recorded(), recorded()];
    await push(agent, items);
    await push(
      agent,
      items.map(({ id }) => withdrawn(id)),
    );
    const first = await pull(agent, '', 1);
    expect([first.more, first.pack_etag]).toEqual([true, undefined]);
    const etag = async () => (await call('/v1/pack', { as: agent })).headers.get('etag');
    const before = await etag();
    expect((await pull(agent, first.cursor)).pack_etag).toBe(before);
    await call('/v1/pack', { method: 'PUT', as: lead, json: { schema: 1, name: 'Another' } });
    expect((await pull(agent)).pack_etag).toBe(await etag());
    expect(await etag()).not.toBe(before);
  });

  it('gives pages that join without gap or overlap', async () => {
    const { agent } = await staffed();
    const items = Array.from({ length: 25 }, () => recorded());
    await push(agent, items);
    await push(
      agent,
      items.map(({ id }) => withdrawn(id)),
    );
    const seen: string[] = [];
    let answer = await pull(agent, '', 10);
    seen.push(...answer.changes.map(({ id }) => id));
    while (answer.more) {
      answer = await pull(agent, answer.cursor, 10);
      seen.push(...answer.changes.map(({ id }) => id));
    }
    expect(seen.toSorted()).toEqual(items.map(({ id }) => id).toSorted());
  });

  it('misses nothing while transactions commit in another order than they began', async () => {
    const { id: team, agent } = await staffed();
    const rounds = 30;
    const written: string[] = [];
    const insert = 'insert into insight_changes (team_id, agent_id, insight_id, kind) values ($1, $2, $3, $4)';
    // Two open transactions at a time: the older one commits after the younger.
    const writer = async () => {
      const [first, second] = [await database().pool.connect(), await database().pool.connect()];
      try {
        for (let round = 0; round < rounds; round += 1) {
          for (const client of [first, second]) {
            const change = v7();
            await client.query('begin');
            await client.query("select set_config('app.team', $1, true)", [team]);
            await client.query(insert, [team, agent.agent, change, 'insight']);
            written.push(change);
          }
          await second.query('commit');
          await first.query('commit');
        }
      } finally {
        first.release();
        second.release();
      }
    };
    const seen: string[] = [];
    let cursor = '';
    const read = async () => {
      const answer = await pull(agent, cursor);
      cursor = answer.cursor;
      seen.push(...answer.changes.map(({ id }) => id));
    };
    let writing = true;
    const writers = Promise.all([writer(), writer()]).finally(() => {
      writing = false;
    });
    while (writing) await read();
    await writers;
    await read();
    expect(seen).toHaveLength(written.length);
    expect(new Set(seen)).toEqual(new Set(written));
  });

  it.each([
    ['of another epoch', encodeCursor({ epoch: 'other', xid: '1', seq: '1' })],
    ['that is none', 'nonsense'],
    ['with numbers no database has', encodeCursor({ epoch: 'x', xid: '99999999999999999999', seq: '1' })],
    ['with bytes', '%00%ff'],
    ['without end', 'a'.repeat(5000)],
  ])('answers cursor_reset to a cursor %s', async (_, cursor) => {
    const { agent } = await staffed();
    const answer = await call(`/v1/pull?cursor=${cursor}`, { as: agent });
    expect(answer.status).toBe(409);
    expect((await problemOf(answer)).code).toBe('cursor_reset');
  });
});
