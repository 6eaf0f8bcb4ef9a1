/** Figures are what counting the insights gives, whatever was done to them, at every moment. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inSnapshot, inTeam, type Trx } from '../../../endpoint/db/transaction.ts';
import { counted, countedRows, settleFigures } from '../../../endpoint/insights/figures.ts';
import { matchingDays } from '../../../endpoint/insights/filter.ts';
import { tally } from '../../../endpoint/insights/summary.ts';
import { tallyOnce } from '../../../endpoint/insights/tally-once.ts';
import { erase } from '../../../endpoint/teams/erasure.ts';
import { keepRetention } from '../../../endpoint/teams/retention.ts';
import type { InsightFilter } from '../../../lib/sync/protocol-filter.ts';
import type { Retired } from '../../../lib/team/retired.ts';
import { builtInView, tagViewOf } from '../../../lib/team/tag-view.ts';
import { fc } from '../property.ts';
import { amended, recorded, testEndpoint, withdrawn } from './endpoint.ts';

const { call, staffed, push, enrol, database } = testEndpoint({ groupsSoon: false });
type Team = Awaited<ReturnType<typeof staffed>>;

const filters: readonly InsightFilter[] = [
  {},
  { from: '2025-03-02', to: '2025-03-09' },
  { tag: 'log.late' },
  { function: 'log', urgent: 'true' },
  { kind: 'defect', language: 'es' },
  { product: 'kettle' },
  { product: '-', area: 'Depot' },
  { helpdesk: 'freshdesk', money: 'true' },
  { money: 'false', urgent: 'false', area: '-' },
];

/** Both ways of counting, in one snapshot. */
async function expectEqual(team: string, retired: Retired, asked: readonly InsightFilter[] = filters): Promise<void> {
  const tags = tagViewOf({ hidden: [], labels: {}, local: [], retired } as never);
  const both = async (trx: Trx) => {
    for (const filter of asked) {
      const [days, rows] = [counted(team, filter, tags), countedRows(team, filter, tags)];
      expect(matchingDays(filter, tags)).toBeDefined();
      const [by, one] = [await tally(trx, days, retired), await tally(trx, rows, retired)];
      expect(by.summary, JSON.stringify(filter)).toEqual(one.summary);
      // Each week as the rows have it lies within the same week as the counts have it.
      expect(by.spans.map(({ n }) => n)).toEqual(one.spans.map(({ n }) => n));
      for (const [at, { start, end }] of one.spans.entries()) {
        expect(by.spans[at]?.start).toBeLessThanOrEqual(start);
        expect(by.spans[at]?.end).toBeGreaterThanOrEqual(end);
      }
    }
  };
  await inSnapshot(database().db, team, both);
}

const products = ['Kettle', 'KETTLE', 'Ñandú', '', undefined];
const payload = fc.record(
  {
    tag: fc.constantFrom('log.late', 'prd.defect', 'bil.wrong', 'web.lost'),
    product: fc.constantFrom(...products.filter((one) => one !== undefined)),
    area: fc.constantFrom('Depot', 'depot', 'Ventas'),
    language: fc.constantFrom('en', 'es'),
    helpdesk: fc.constantFrom('zendesk' as const, 'freshdesk' as const),
    urgent: fc.boolean(),
    money: fc.constant({ amount: 5, currency: 'EUR' }),
    ticket: fc.constantFrom('1', '2', '3'),
  },
  { requiredKeys: [] },
);
/** From the Sunday before a Monday to some weeks later, so that days and weeks begin and end among them. */
const moment = fc
  .integer({ min: 0, max: 20 * 24 })
  .map((hours) => new Date(Date.UTC(2025, 2, 2, 0, 0, 0, -1) + hours * 3_600_000).toISOString());
const which = fc.nat();
const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      what: fc.array(fc.tuple(payload, moment), { minLength: 1, maxLength: 6 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('amend' as const), which, rev: fc.integer({ min: 1, max: 4 }), payload }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('early' as const), payload, moment, end: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      what: fc.array(fc.tuple(payload, moment), { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), ticket: fc.constantFrom('1', '2') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('leave' as const, 'keep' as const, 'links' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** One thing that may happen to a team's insights. @param known Ids recorded so far, more come. */
async function happen(team: Team, known: string[], one: Deed): Promise<void> {
  const { id, agent, lead, owner, invites } = team;
  const some = (index: number) => known[index % Math.max(known.length, 1)];
  if (one.do === 'record') {
    const items = one.what.map(([payload, at]) => recorded(payload, { captured_at: at }));
    known.push(...items.map((item) => item.id));
    await push(agent, items);
  }
  if (one.do === 'amend' && known.length > 0) await push(agent, [amended(some(one.which) ?? '', one.rev, one.payload)]);
  if (one.do === 'withdraw' && known.length > 0) await push(agent, [withdrawn(some(one.which) ?? '')]);
  if (one.do === 'early') {
    // What changes an insight comes before the insight.
    const item = recorded(one.payload, { captured_at: one.moment });
    await push(agent, [amended(item.id, 1, { product: 'Early' }), ...(one.end ? [withdrawn(item.id)] : [])]);
    await push(agent, [item]);
    known.push(item.id);
  }
  if (one.do === 'import') {
    const rows = one.what.map(([{ money, ...payload }, recorded_at]) => ({
      ...{
        id: recorded().id,
        tag: 'log.late',
        helpdesk: 'zendesk',
        language: 'en',
        ticket: '1',
        recorded_at,
        ...payload,
      },
      ...(money && { money_amount: money.amount, money_currency: money.currency }),
    }));
    const answer = await call('/v1/import', { as: lead, json: { import: recorded().id, rows } });
    expect(await answer.json()).toMatchObject({ new: rows.length });
  }
  if (one.do === 'erase') {
    const ticket = { helpdesk: 'zendesk', host: 'acme.zendesk.com', ticket: one.ticket };
    await inTeam(database().db, id, (trx) => erase(trx, id, { tickets: [ticket] }));
  }
  if (one.do === 'leave') {
    const other = await enrol(invites.agent);
    await push(other, [recorded({ product: 'Theirs' }), recorded()]);
    expect((await call('/v1/me', { method: 'DELETE', as: other })).status).toBe(200);
  }
  if (one.do === 'links') {
    for (const tickets of ['linked', 'hashed'])
      await call('/v1/pack', { method: 'PUT', as: lead, json: { schema: 1, tickets } });
  }
  if (one.do === 'keep') {
    // Days from now back to some day among the moments.
    const days = Math.floor((Date.now() - Date.UTC(2025, 2, 10)) / 86_400_000);
    await call('/v1/team', { method: 'PUT', as: owner, json: { retention_days: days } });
    await keepRetention(database().pool, database().db, new Date());
    await call('/v1/team', { method: 'PUT', as: owner, json: { retention_days: null } });
  }
  if (one.do === 'settle') await settleFigures(database().db, id);
}

describe('figures by day', () => {
  it('are what counting gives after anything that can happen to insights', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
        const team = await staffed();
        const known: string[] = [];
        for (const one of deeds) {
          await happen(team, known, one);
          await expectEqual(team.id, {}, filters.slice(0, 2));
        }
        await expectEqual(team.id, { 'web.lost': 'log.late', 'log.late': 'bil.wrong' });
        await settleFigures(database().db, team.id);
        await expectEqual(team.id, {});
        const rows = await inTeam(
          database().db,
          team.id,
          async (trx) => (await sql`select 1 from insight_figure_changes`.execute(trx)).rows,
        );
        expect(rows).toEqual([]);
      }),
      { numRuns: 10 },
    );
  }, 90_000);
});

describe('counts that two ask for at the same moment', () => {
  const ask = (team: string) => ({ team, filter: { text: 'kettle' }, tags: builtInView });

  it('are counted once; whoever sees more, and another team, has its own', async () => {
    const { db } = database();
    const [one, other] = [await staffed(), await staffed()];
    await push(one.agent, [recorded({ note: 'a kettle' }), recorded({ product: 'Kettle' }), recorded()]);
    await push(other.agent, [recorded({ excerpt: 'My KETTLE' })]);
    // In one transaction, so that the second asks before the first has counted, however the machine is busy.
    const same = await inSnapshot(db, one.id, (trx) =>
      Promise.all([trx, trx].map((each) => tallyOnce(db, each, ask(one.id)))),
    );
    expect(same[0]?.summary.total).toBe(2);
    expect(same[1]).toBe(same[0]);
    const teams = await inSnapshot(db, one.id, (first) =>
      inSnapshot(db, other.id, (second) =>
        Promise.all([tallyOnce(db, first, ask(one.id)), tallyOnce(db, second, ask(other.id))]),
      ),
    );
    expect(teams.map(({ summary }) => summary.total)).toEqual([2, 1]);
    const before = await inSnapshot(db, one.id, async (first) => {
      await push(one.agent, [recorded({ note: 'the kettle again' })]);
      return inSnapshot(db, one.id, (second) =>
        Promise.all([first, second].map((trx) => tallyOnce(db, trx, ask(one.id)))),
      );
    });
    expect(before.map(({ summary }) => summary.total)).toEqual([2, 3]);
  });
});
