import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { appRole } from '../../../endpoint/db/roles.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { settleFigures } from '../../../endpoint/insights/figures.ts';
import type { HelloResponse } from '../../../lib/sync/protocol.ts';
import { recorded, testEndpoint } from './endpoint.ts';
import { newCircle, report } from './rule-reports.ts';

const { call, staffed, push, enrol, database } = testEndpoint({ groupsSoon: false });

const tables = [
  'teams',
  'agents',
  'invites',
  'tokens',
  'item_ids',
  'items',
  'insights',
  'packs',
  'audit',
  'insight_changes',
  'rule_turns',
  'rule_sealed',
  'rule_totals',
  'issues',
  'issue_parts',
  'issue_terms',
  'issue_words',
  'issue_members',
  'issue_queue',
  'issue_events',
  'health_acknowledged',
  'pulse_open',
  'pulse_weeks',
  'reading_tokens',
  'insight_figures',
  'insight_week_figures',
  'insight_figure_changes',
  'issue_week_figures',
] as const;

/** Two teams with a row in every table. */
async function twoTeams() {
  const teams = [await staffed(), await staffed()] as const;
  for (const { id, agent, lead, invites } of teams) {
    const one = recorded();
    await push(agent, [one, recorded()]);
    await push(agent, [
      { id: recorded().id, kind: 'insight.withdrawn', captured_at: new Date().toISOString(), of: one.id },
    ]);
    await settleFigures(database().db, id);
    await call('/v1/pack', { method: 'PUT', as: lead, json: { schema: 1 } });
    await push(agent, [recorded({ excerpt: 'the courier left it at the gate' })]);
    const issues = (await (await call('/v1/issues', { as: lead })).json()) as { rows: { id: string }[] };
    await call(`/v1/issues/${issues.rows[0]?.id}/decision`, { as: lead, json: { state: 'seen' } });
    await push(agent, [recorded({ excerpt: 'not grouped yet' })]);
    await call('/v1/reading-tokens', { as: lead, json: { label: 'Sheet' } });
    await call('/v1/taxonomy-health/acknowledge', { as: lead, json: { key: 'unused:web.access:never' } });
    const { pulse } = (await (await call('/v1/hello', { as: agent })).json()) as HelloResponse;
    for (let n = 0; n < 6; n += 1) await call('/v1/pulse', { json: { ...pulse, answer: 'yes' } });
    const circle = await newCircle();
    for (let n = 0; n < 6; n += 1) {
      const as = await enrol(invites.agent);
      await call('/v1/rule-reports', { as, json: await report(circle, 1, ['H02']) });
    }
  }
  return teams;
}

describe('row-level security', () => {
  it('shows a query without any team condition only the rows of the team that is set', async () => {
    const [one, other] = await twoTeams();
    for (const team of [one, other]) {
      for (const table of tables) {
        const column = sql.ref(table === 'teams' ? 'id' : 'team_id');
        const { rows } = await inTeam(database().db, team.id, (trx) =>
          sql<{ team: string }>`select distinct ${column} as team from ${sql.table(table)}`.execute(trx),
        );
        expect(rows, table).toEqual([{ team: team.id }]);
      }
    }
  });

  it('shows nothing at all when no team is set, neither to requests nor to the owner of the tables', async () => {
    await twoTeams();
    const client = await database().pool.connect();
    try {
      for (const role of ['none', appRole]) {
        await client.query(`begin; set local role ${role}`);
        for (const table of tables) {
          const { rows } = await client.query(`select count(*)::int as n from ${table}`);
          expect(rows, `${role} ${table}`).toEqual([{ n: 0 }]);
        }
        await client.query('rollback');
      }
    } finally {
      client.release();
    }
  });

  it('refuses to write a row of another team', async () => {
    const [one, other] = await twoTeams();
    const foreign = inTeam(database().db, one.id, (trx) =>
      trx.insertInto('agents').values({ team_id: other.id, id: crypto.randomUUID() }).execute(),
    );
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
    const { numUpdatedRows } = await inTeam(database().db, one.id, (trx) =>
      trx.updateTable('teams').set({ name: 'taken' }).where('id', '=', other.id).executeTakeFirstOrThrow(),
    );
    expect(numUpdatedRows).toBe(0n);
  });

  it('is forced on every table with a team and cannot be passed by the roles in use', async () => {
    const { rows } = await database().pool.query(
      `select c.relname, c.relrowsecurity and c.relforcerowsecurity as forced from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'team_id'
       where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace`,
    );
    expect(rows.length).toBe(tables.length - 1);
    expect(rows.filter(({ forced }) => !forced)).toEqual([]);
    const { rows: roles } = await database().pool.query(
      'select rolname from pg_roles where rolname in ($1, current_user) and (rolsuper or rolbypassrls)',
      [appRole],
    );
    expect(roles).toEqual([]);
  });

  it('leaves nothing set on the connection for the next request', async () => {
    const { id } = await staffed();
    await inTeam(database().db, id, (trx) => sql`select 1`.execute(trx));
    const { rows } = await database().pool.query(
      "select current_setting('app.team', true) as team, current_user <> $1 as owner",
      [appRole],
    );
    expect(rows[0]?.team || '').toBe('');
    expect(rows[0]?.owner).toBe(true);
  });
});

describe('two teams', () => {
  it('may hold the same item without noticing each other', async () => {
    const [one, other] = [await staffed(), await staffed()];
    const item = recorded();
    for (const { agent, lead } of [one, other]) {
      expect(await push(agent, [item])).toEqual([{ id: item.id, status: 'stored' }]);
      const { total } = (await (await call('/v1/summary', { as: lead })).json()) as { total: number };
      expect(total).toBe(1);
    }
  });

  it('hash the same ticket differently', async () => {
    const shown: unknown[] = [];
    for (const { agent, lead } of [await staffed(), await staffed()]) {
      await push(agent, [recorded({ ticket: '1' })]);
      shown.push(
        ((await (await call('/v1/insights', { as: lead })).json()) as { rows: { ticket: string }[] }).rows[0]?.ticket,
      );
    }
    expect(shown[0]).not.toBe(shown[1]);
  });
});
