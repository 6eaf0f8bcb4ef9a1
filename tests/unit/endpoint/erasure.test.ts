import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { type Erasure, erase } from '../../../endpoint/teams/erasure.ts';
import { keepRetention } from '../../../endpoint/teams/retention.ts';
import { batch, type Device, recorded, testEndpoint } from './endpoint.ts';

const { call, staffed, push, database } = testEndpoint();

const ids = async (lead: Device) =>
  ((await (await call('/v1/insights', { as: lead })).json()) as { rows: { id: string }[] }).rows.map(({ id }) => id);
const eraseIn = (team: string, what: Erasure) => inTeam(database().db, team, (trx) => erase(trx, team, what));

/** In how many of a team's rows a text stands, whatever the table. */
async function occurrences(team: string, text: string): Promise<number> {
  return inTeam(database().db, team, async (trx) => {
    const { rows: tables } = await sql<{ name: string }>`
      select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.column_name = 'team_id' and t.table_type = 'BASE TABLE'
        and has_table_privilege(format('%I.%I', c.table_schema, c.table_name), 'select')`.execute(trx);
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['items', 'insights', 'insight_figures', 'audit']),
    );
    let found = 0;
    for (const { name } of tables) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from ${sql.table(name)} r where to_jsonb(r)::text like ${`%${text}%`}`.execute(trx);
      found += rows[0]?.n ?? 0;
    }
    return found;
  });
}

describe('erasing', () => {
  it('by ticket leaves nothing of it, tells the device and lets nothing return', async () => {
    const { id, agent, lead } = await staffed();
    const mine = recorded({ ticket: '4711', excerpt: 'erase-me', product: 'erase-me-kettle', area: 'erase-me-depot' });
    const other = recorded({ ticket: '4712' });
    await push(agent, [mine, other]);
    expect(await occurrences(id, 'erase-me-kettle')).toBeGreaterThan(1);
    const ticket = { helpdesk: 'zendesk', host: 'acme.zendesk.com', ticket: '4711' };
    expect(await eraseIn(id, { tickets: [ticket] })).toBe(1);
    expect(await ids(lead)).toEqual([other.id]);
    expect(await occurrences(id, 'erase-me')).toBe(0);
    const { changes } = (await (await call('/v1/pull', { as: agent })).json()) as { changes: unknown[] };
    expect(changes).toEqual([expect.objectContaining({ id: mine.id, state: 'withdrawn' })]);
    expect(await push(agent, [mine])).toEqual([{ id: mine.id, status: 'duplicate' }]);
    expect(await ids(lead)).toEqual([other.id]);
  });

  it('by the words that name a person finds them in excerpt and note, and takes % for itself', async () => {
    const { id, agent, lead } = await staffed();
    const [one, two, three] = [
      recorded({ excerpt: 'Says JANE DOE', product: 'Doe-kettle', area: 'Doe-depot' }),
      recorded({ note: 'jane doe again' }),
      recorded(),
    ];
    await push(agent, [one, two, three]);
    expect(await eraseIn(id, { words: '%' })).toBe(0);
    expect(await eraseIn(id, { words: 'Jane Doe' })).toBe(2);
    expect(await ids(lead)).toEqual([three.id]);
    expect(await occurrences(id, 'Doe')).toBe(0);
  });

  it('by agent leaves no row that names them, ends their devices and takes proposals too', async () => {
    const { id, agent, lead } = await staffed();
    const proposal = {
      ...recorded(),
      kind: 'check.proposed',
      payload: { check: 'H02', proposal: 'mute', reason: 'my-words' },
    };
    await push(agent, [recorded(), proposal]);
    expect(await eraseIn(id, { agent: agent.agent })).toBe(1);
    expect((await call('/v1/me', { as: agent })).status).toBe(401);
    expect([await ids(lead), await occurrences(id, 'my-words')]).toEqual([[], 0]);
    const left = await inTeam(
      database().db,
      id,
      async (trx) =>
        (
          await sql<{ n: number }>`
          select (select count(*) from agents where id = ${agent.agent}::uuid)::int
            + (select count(*) from tokens where agent_id = ${agent.agent}::uuid)::int as n`.execute(trx)
        ).rows[0]?.n,
    );
    expect(left).toBe(0);
  });
});

describe('retention', () => {
  it('ends what is older than the team keeps, and nothing of a team that keeps everything', async () => {
    const [short, long] = [await staffed(), await staffed()];
    const day = 86_400_000;
    const old = { ...recorded({ excerpt: 'old-words' }), captured_at: new Date(Date.now() - 40 * day).toISOString() };
    const fresh = recorded();
    for (const { agent } of [short, long]) {
      const answer = await call('/v1/push', { as: agent, json: batch([old, fresh]) });
      expect(answer.status).toBe(200);
    }
    await call('/v1/team', { method: 'PUT', as: short.owner, json: { retention_days: 30 } });
    expect(await keepRetention(database().pool, database().db, new Date())).toBe(1);
    expect(await ids(short.lead)).toEqual([fresh.id]);
    expect(await occurrences(short.id, 'old-words')).toBe(0);
    expect((await ids(long.lead)).length).toBe(2);
    expect(await keepRetention(database().pool, database().db, new Date())).toBe(0);
  });

  it('is left to the process that is at it already', async () => {
    const client = await database().pool.connect();
    try {
      await client.query('select pg_advisory_lock(4706003)');
      expect(await keepRetention(database().pool, database().db, new Date(Date.now() + 1e12))).toBe(0);
    } finally {
      await client.query('select pg_advisory_unlock_all()');
      client.release();
    }
  });
});
