/** A device's weekly counts of rules on their way to a lead, against the real endpoint. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../endpoint/db/open.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { quiet } from '../../../endpoint/log.ts';
import { firstTeam } from '../../../endpoint/teams/first-team.ts';
import { checks } from '../../../lib/guidance/checks/index.ts';
import { callEndpoint } from '../../../lib/sync/call-endpoint.ts';
import { enrolDevice } from '../../../lib/sync/enrol.ts';
import { ruleTotalsResponseSchema } from '../../../lib/sync/protocol-rules.ts';
import { ruleIds } from '../../../lib/team/rule-totals/rules.ts';
import { testServer } from '../endpoint/database.ts';
import { lastWeek } from '../endpoint/rule-reports.ts';
import { createDevice } from '../store/device.ts';
import { problem } from './fake-endpoint.ts';
import { plainEngine } from './world.ts';

const { dataDir, endpoint } = testServer();
const [hour, day] = [3_600_000, 86_400_000];

type Between = (url: string, go: () => Promise<Response>) => Promise<Response>;

/** A device that enrolled with this invite and wrote replies last week. */
async function writer(invite: string, between: Between = (_, go) => go()) {
  const device = createDevice();
  // Noon of this week's Monday: an hour later it is the same week, whenever this runs.
  device.now = Date.parse(lastWeek()) + 7.5 * day;
  const asked: string[] = [];
  const seams = {
    store: device.start(),
    now: () => device.now,
    fetch: (url: string, init: RequestInit) => {
      asked.push(new URL(url).pathname);
      return between(url, () => fetch(url, init));
    },
  };
  await enrolDevice(seams, { url: endpoint().url, invite });
  const engine = plainEngine(seams);
  return {
    ...seams,
    device,
    /** Rules shown and used on Wednesday of last week. */
    async write(shown: readonly string[], used: readonly string[] = [], muted: readonly string[] = []) {
      const now = device.now;
      device.now = Date.parse(lastWeek()) + 2 * day;
      await seams.store.countRules({ shown, used }, muted);
      device.now = now;
    },
    sync: () => engine.run('startup'),
    reports: () => asked.filter((path) => path === '/v1/rule-reports').length,
  };
}

async function lead() {
  const device = createDevice();
  const seams = { store: device.start(), now: () => Date.now(), fetch };
  await enrolDevice(seams, { url: endpoint().url, invite: await endpoint().createInvite('lead') });
  return async () => {
    const { value } = await callEndpoint(seams, { path: `/v1/rule-totals?from=${lastWeek()}` });
    return ruleTotalsResponseSchema.parse(value).totals.filter(({ shown, muted }) => shown + muted > 0);
  };
}

/** Everything the endpoint keeps of rules, as text. */
async function stored(): Promise<string> {
  const { pool, db, close } = await openDatabase({ dataDir, log: quiet, use: 'share' });
  try {
    const team = (await firstTeam(pool)) ?? '';
    return await inTeam(db, team, async (trx) => {
      const all = ['rule_sealed', 'rule_totals'].map((table) =>
        sql`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(trx),
      );
      return JSON.stringify((await Promise.all(all)).map(({ rows }) => rows));
    });
  } finally {
    await close();
  }
}

describe('counts of rules', () => {
  it('know every check there is, in the order of the catalogue', () => {
    expect(ruleIds).toEqual(checks.map(({ id }) => id));
  });

  it('of four agents stay sealed; with the fifth a lead reads their sum, and nobody sends twice', async () => {
    const totals = await lead();
    const invite = await endpoint().createInvite('agent');
    const agents = await Promise.all([0, 1, 2, 3, 4].map(() => writer(invite)));
    const [first, ...others] = agents;
    for (const [n, agent] of agents.entries()) {
      await agent.write(['H02', 'U01'], n < 2 ? ['H02'] : []);
    }
    await first?.write(new Array(776).fill('H02'), [], ['K03']);
    for (const agent of agents.slice(0, 4)) await agent.sync();
    expect(await totals()).toEqual([]);
    expect(await stored()).not.toMatch(/H02|U01|K03/);

    await others.at(-1)?.sync();
    const sum = { week: lastWeek(), reports: 5 };
    expect(await totals()).toEqual([
      { ...sum, rule: 'H02', shown: 777 + 4, used: 2, muted: 0 },
      { ...sum, rule: 'K03', shown: 0, used: 0, muted: 1 },
      { ...sum, rule: 'U01', shown: 5, used: 0, muted: 0 },
    ]);
    for (const agent of agents) await agent.sync();
    expect(agents.map((agent) => agent.reports())).toEqual([1, 1, 1, 1, 1]);
    expect(await first?.store.countedRules()).toEqual({});
  });

  it('leave when their week is over, and wait while the endpoint does not take them', async () => {
    let down = true;
    const agent = await writer(await endpoint().createInvite('agent'), (url, go) =>
      url.endsWith('/v1/rule-reports') && down ? Promise.resolve(problem(404, 'not_found')) : go(),
    );
    await agent.store.countRules({ shown: ['H02'], used: [] }, []);
    await agent.sync();
    expect(agent.reports()).toBe(0);
    await agent.write(['H02']);
    await agent.sync();
    await agent.sync();
    expect(agent.reports()).toBe(1);
    down = false;
    agent.device.now += hour;
    await agent.sync();
    expect(agent.reports()).toBe(2);
    expect(Object.keys((await agent.store.countedRules()) as object)).toHaveLength(1);
  });

  it('are taken once when the answer is lost', async () => {
    let lost = 0;
    const agent = await writer(await endpoint().createInvite('agent'), async (url, go) => {
      const answer = await go();
      if (!url.endsWith('/v1/rule-reports')) return answer;
      if (lost++ === 0) throw new TypeError('the answer was lost');
      expect(await answer.clone().json()).toEqual({ taken: false });
      return answer;
    });
    await agent.write(['H02']);
    await agent.sync();
    agent.device.now += hour;
    await agent.sync();
    expect([agent.reports(), await agent.store.countedRules()]).toEqual([2, {}]);
  });

  it('are kept of known rules alone, for as long as they may be sent, and end with the enrolment', async () => {
    const agent = await writer(await endpoint().createInvite('agent'));
    const now = agent.device.now;
    agent.device.now = now - 70 * day;
    await agent.store.countRules({ shown: ['H02'], used: [] }, []);
    agent.device.now = now;
    await agent.store.countRules({ shown: ['H02', 'X99', '__proto__'], used: ['H02'] }, ['K03']);
    expect(Object.values((await agent.store.countedRules()) as object)).toEqual([
      { rules: { H02: [1, 1] }, muted: ['K03'] },
    ]);
    const about = JSON.stringify(await agent.store.aboutDevice());
    const enrolled = await agent.store.enrolment();
    expect(enrolled?.circle).toHaveLength(43);
    for (const secret of [enrolled?.token, enrolled?.circle]) expect(about).not.toContain(secret);
    expect(about).toContain('"H02":[1,1]');

    await agent.store.leave();
    expect(await agent.store.countedRules()).toEqual({});
    await agent.store.countRules({ shown: ['H02'], used: [] }, []);
    expect(await agent.store.countedRules()).toEqual({});
  });
});
