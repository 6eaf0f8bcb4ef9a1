import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { ruleTotalsResponseSchema } from '../../../lib/sync/protocol-rules.ts';
import { type Device, testEndpoint } from './endpoint.ts';
import { lastWeek, newCircle, report } from './rule-reports.ts';

const { call, staffed, enrol, database } = testEndpoint();

/** A team with so many agents and what they have in common. */
async function teamOf(size: number) {
  const team = await staffed();
  const agents: Device[] = [];
  for (let n = 0; n < size; n += 1) agents.push(await enrol(team.invites.agent));
  return { ...team, agents, circle: await newCircle() };
}
const send = (as: Device | undefined, json: unknown) => call('/v1/rule-reports', { as, json });
const totals = async (as: Device) =>
  ruleTotalsResponseSchema.parse(await (await call('/v1/rule-totals', { as })).json()).totals;

type Row = Record<string, unknown>;
const rowsOf = (team: string, table: string) =>
  inTeam(database().db, team, async (trx) =>
    (await sql<Row>`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(trx)).rows.map(
      ({ row }) => row as Row,
    ),
  );

describe('reports of rules', () => {
  it('of four agents are nothing anybody can read; the fifth makes the total', async () => {
    const { id, agents, lead, circle } = await teamOf(5);
    for (const agent of agents.slice(0, 4)) {
      expect(await (await send(agent, await report(circle, 77_777))).json()).toEqual({ taken: true });
    }
    expect(await totals(lead)).toEqual([]);
    expect(await rowsOf(id, 'rule_totals')).toEqual([]);
    // Byte by byte: the digits that bytes are written in hold any few of them by chance.
    const stored = JSON.stringify(await rowsOf(id, 'rule_sealed')).replace(/\\\\x([0-9a-f]+)/g, (_, digits: string) =>
      Buffer.from(digits, 'hex').toString('latin1'),
    );
    expect(stored).not.toContain('\\\\x');
    for (const word of ['H02', 'U01', '77777']) expect(stored).not.toContain(word);

    await send(agents[4], await report(circle, 1));
    const sum = { week: lastWeek(), reports: 5, shown: 4 * 77_777 + 1, used: 5, muted: 0 };
    expect(await totals(lead)).toEqual([
      { ...sum, rule: 'H02' },
      { ...sum, rule: 'U01' },
    ]);
    expect(await rowsOf(id, 'rule_sealed')).toEqual([]);
  });

  it('wait for five more once a box was opened, so that no two totals differ by one agent', async () => {
    const { agents, lead, circle } = await teamOf(10);
    for (const [n, agent] of agents.entries()) {
      await send(agent, await report(circle, 1, ['H02']));
      expect((await totals(lead))[0]?.reports).toBe(n < 4 ? undefined : n < 9 ? 5 : 10);
    }
  });

  it('count once per agent and week, whatever is in the second', async () => {
    const { id, agents, lead, circle } = await teamOf(4);
    for (const agent of agents) await send(agent, await report(circle, 1));
    for (const agent of agents) {
      expect(await (await send(agent, await report(circle, 1))).json()).toEqual({ taken: false });
    }
    expect(await totals(lead)).toEqual([]);
    expect((await rowsOf(id, 'rule_sealed')).length).toBe(4 * 2);
  });

  it('that come at the same time are each counted once', async () => {
    const { agents, lead, circle } = await teamOf(7);
    const reports = await Promise.all(agents.map(() => report(circle, 1, ['H02'])));
    const answers = await Promise.all(agents.map((agent, n) => send(agent, reports[n])));
    expect(answers.map(({ status }) => status)).toEqual(agents.map(() => 200));
    expect(await totals(lead)).toMatchObject([{ reports: 5, shown: 5 }]);
  });

  it('keep no agent beside a count, and go with the agent as far as anybody can tell whose they are', async () => {
    const { id, agents, circle } = await teamOf(1);
    await send(agents[0], await report(circle, 1));
    expect(Object.keys((await rowsOf(id, 'rule_sealed'))[0] ?? {}).sort()).toEqual(
      ['box', 'sealed', 'team_id', 'week', 'x', 'y'].sort(),
    );
    expect(await (await call('/v1/me', { as: agents[0] })).json()).toMatchObject({ rule_weeks: [lastWeek()] });
    await call('/v1/me', { method: 'DELETE', as: agents[0] });
    expect(await rowsOf(id, 'rule_turns')).toEqual([]);
  });

  it('are taken for weeks that are over and not long past', async () => {
    const { agents, circle } = await teamOf(1);
    const monday = Date.parse(lastWeek());
    const shifted = (days: number) => new Date(monday + days * 86_400_000).toISOString().slice(0, 10);
    for (const week of [shifted(7), shifted(1), shifted(-7 * 8)]) {
      const answer = await send(agents[0], await report(circle, 1, ['H02'], week));
      expect([answer.status, JSON.stringify(await answer.json())]).toEqual([400, expect.stringContaining('"week"')]);
    }
    expect((await send(agents[0], await report(circle, 1, ['H02'], shifted(-7 * 7)))).status).toBe(200);
  });

  it('that are made up are refused by their shape or lie sealed for ever, and never stop the others', async () => {
    const { agents, lead, circle } = await teamOf(6);
    const whole = await report(circle, 1, ['H02']);
    const [one] = whole.counts;
    for (const counts of [[], [{ ...one, x: 'short' }], [{ ...one, sealed: '!' }]]) {
      expect((await send(agents[0], { ...whole, counts })).status).toBe(400);
    }
    const forged = { ...whole, counts: [{ ...one, y: 'A'.repeat(43) }] };
    expect((await send(agents[0], forged)).status).toBe(200);
    for (const agent of agents.slice(1)) await send(agent, await report(circle, 1, ['H02']));
    expect((await totals(lead))[0]?.reports).toBeGreaterThanOrEqual(5);
  });
});
