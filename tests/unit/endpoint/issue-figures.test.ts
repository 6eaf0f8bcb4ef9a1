/** Figures by where issues stand are what looking for the issue of every insight gives, whatever was done to either. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { inSnapshot, inTeam } from '../../../endpoint/db/transaction.ts';
import { counted, countedRows } from '../../../endpoint/insights/figures.ts';
import { wholeWeeks } from '../../../endpoint/insights/issue-figures.ts';
import { tally } from '../../../endpoint/insights/summary.ts';
import { groupQueued } from '../../../endpoint/issues/group.ts';
import { erase } from '../../../endpoint/teams/erasure.ts';
import type { InsightFilter } from '../../../lib/sync/protocol-filter.ts';
import type { IssuesResponse } from '../../../lib/sync/protocol-issues.ts';
import { builtInView } from '../../../lib/team/tag-view.ts';
import { fc } from '../property.ts';
import { amended, recorded, testEndpoint, withdrawn } from './endpoint.ts';

const { call, staffed, push, database } = testEndpoint({ groupsSoon: false });
type Team = Awaited<ReturnType<typeof staffed>>;

const filters: readonly InsightFilter[] = [
  { state: 'new' },
  { state: 'accepted' },
  { state: 'declined', kind: 'defect' },
  { state: 'new', tag: 'log.late', product: 'kettle' },
  { state: 'new', from: '2025-03-05' },
  { state: 'accepted', from: '2025-03-03', to: '2025-03-16' },
  { state: 'new', from: '2025-03-04', to: '2025-03-19', product: '-' },
  { state: 'accepted', from: '2025-03-11', to: '2025-03-13' },
  { state: 'new', urgent: 'true' },
];

/** Who is in issues, counted anew, beside the counts that are kept. */
const kept = sql<{ n: number }>`
  select issue_id, week, tag, product, n::int as n from issue_week_figures
  union all select m.issue_id, date_bin('7 days', i.recorded_at, '0001-01-01T00:00:00Z'), i.tag, coalesce(i.product, ''), -count(*)::int
  from issue_members m join insights i on i.team_id = m.team_id and i.id = m.insight_id and i.state = 'live' group by 1, 2, 3, 4`;

async function expectEqual(team: string, asked: readonly InsightFilter[] = filters): Promise<void> {
  await inSnapshot(database().db, team, async (trx) => {
    for (const filter of asked) {
      const [weeks, rows] = [
        await tally(trx, counted(team, filter, builtInView)),
        await tally(trx, countedRows(team, filter, builtInView)),
      ];
      expect(weeks.summary, JSON.stringify(filter)).toEqual(rows.summary);
      for (const [at, { start, end }] of rows.spans.entries()) {
        expect(weeks.spans[at]?.start).toBeLessThanOrEqual(start);
        expect(weeks.spans[at]?.end).toBeGreaterThanOrEqual(end);
      }
    }
    const off = sql`select issue_id, week, tag, product from (${kept}) k group by 1, 2, 3, 4 having sum(n) <> 0`;
    expect((await off.execute(trx)).rows).toEqual([]);
    expect((await sql`select 1 from issue_week_figures where n <= 0`.execute(trx)).rows).toEqual([]);
  });
}

const payload = fc.record(
  {
    tag: fc.constantFrom('log.late', 'prd.defect'),
    product: fc.constantFrom('Kettle', 'KETTLE', 'Ñandú', ''),
    excerpt: fc.constantFrom('the courier left it at the wrong gate', 'depot scan missing for days'),
    urgent: fc.boolean(),
    ticket: fc.constantFrom('1', '2', '3'),
  },
  { requiredKeys: [] },
);
const moment = fc
  .integer({ min: 0, max: 20 * 24 })
  .map((hours) => new Date(Date.UTC(2025, 2, 2) + hours * 3_600_000).toISOString());
const which = fc.nat();
const deed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      what: fc.array(fc.tuple(payload, moment), { minLength: 1, maxLength: 6 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('amend' as const), which, payload }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), ticket: fc.constantFrom('1', '2') }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('accepted' as const, 'merge' as const, 'split' as const), which }),
  },
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** One thing that may happen. @param known Ids recorded so far, more come. @param rev Higher each time. */
async function happen({ id, agent, lead }: Team, known: string[], one: Deed, rev: number): Promise<void> {
  if (one.do === 'record') {
    const items = one.what.map(([payload, at]) => recorded(payload, { captured_at: at }));
    known.push(...items.map((item) => item.id));
    await push(agent, items);
  } else if (one.do === 'erase') {
    const ticket = { helpdesk: 'zendesk', host: 'acme.zendesk.com', ticket: one.ticket };
    await inTeam(database().db, id, (trx) => erase(trx, id, { tickets: [ticket] }));
  } else if (one.do === 'amend' || one.do === 'withdraw') {
    const of = known[one.which % Math.max(known.length, 1)];
    if (of) await push(agent, [one.do === 'amend' ? amended(of, rev, one.payload) : withdrawn(of)]);
  } else {
    // Reading groups what is queued.
    const { rows } = (await (await call('/v1/issues', { as: lead })).json()) as IssuesResponse;
    const at = one.which % Math.max(rows.length, 1);
    const [issue, next] = [rows[at], rows[at + 1]];
    if (issue && one.do === 'accepted') {
      await call(`/v1/issues/${issue.id}/decision`, { as: lead, json: { state: 'accepted' } });
    } else if (issue && next && one.do === 'merge') {
      expect((await call('/v1/issues/merge', { as: lead, json: { ids: [issue.id, next.id] } })).status).toBe(200);
    } else if (issue && one.do === 'split' && issue.insights > 1) {
      const { insights } = (await (await call(`/v1/issues/${issue.id}`, { as: lead })).json()) as {
        insights: { rows: { id: string }[] };
      };
      const json = { insights: insights.rows.slice(1).map((row) => row.id) };
      expect((await call(`/v1/issues/${issue.id}/split`, { as: lead, json })).status).toBe(200);
    }
  }
}

describe('figures by where issues stand', () => {
  it('are what counting gives after anything that can happen to insights and issues', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 12 }), async (deeds) => {
        const team = await staffed();
        const known: string[] = [];
        for (const [rev, one] of deeds.entries()) {
          await happen(team, known, one, rev + 1);
          await expectEqual(team.id, filters.slice(0, 1));
        }
        await expectEqual(team.id);
        // As where nothing was counted yet: the release before, or a backup of it.
        await inTeam(database().db, team.id, async (trx) => {
          await sql`delete from issue_week_figures`.execute(trx);
          await sql`select recount_issue_figures(${team.id}::uuid)`.execute(trx);
        });
        await expectEqual(team.id);
      }),
      { numRuns: 8 },
    );
  }, 90_000);

  it.each([
    ['ends', (id: string) => withdrawn(id)],
    ['comes under another tag', (id: string) => amended(id, 1, { tag: 'prd.defect', product: 'Kettle' })],
  ])('hold when an insight %s while it is being put into an issue', async (_, change) => {
    const { id, agent, lead } = await staffed();
    const { db, pool } = database();
    const item = recorded({ excerpt: 'depot scan missing for days' });
    await push(agent, [item, recorded({ excerpt: 'depot scan missing for days' })]);
    const waits = async () => (await pool.query('select 1 from pg_locks where not granted')).rows.length > 0;
    let over = false;
    let changing: Promise<unknown> = Promise.resolve();
    await inTeam(db, id, async (trx) => {
      expect(await groupQueued(trx, id, 10)).toBe(2);
      changing = push(agent, [change(item.id)]).finally(() => {
        over = true;
      });
      await expect.poll(async () => over || (await waits()), { timeout: 30_000 }).toBe(true);
    });
    await changing;
    await expectEqual(id);
    const { rows } = (await (await call('/v1/issues', { as: lead })).json()) as IssuesResponse;
    expect(rows.reduce((sum, { insights }) => sum + insights, 0)).toBe(
      (await inSnapshot(db, id, (trx) => tally(trx, countedRows(id, {})))).summary.total,
    );
    await expectEqual(id);
  });
});

describe('the whole weeks of a period', () => {
  const from = '2025-03-03'; // A Monday.

  it.each([
    [{ from }, { weeks: { from }, days: [] }],
    [{ to: '2025-03-09' }, { weeks: { to: '2025-03-09' }, days: [] }],
    [
      { from: '2025-03-02', to: '2025-03-10' },
      {
        weeks: { from, to: '2025-03-09' },
        days: [
          { from: '2025-03-02', to: '2025-03-02' },
          { from: '2025-03-10', to: '2025-03-10' },
        ],
      },
    ],
    [{ from: '2025-03-04', to: '2025-03-15' }, undefined],
    [{ from: '0001-01-01' }, { weeks: { from: '0001-01-01' }, days: [] }],
    [{ to: '0001-01-01' }, { weeks: { to: '0000-12-31' }, days: [{ from: '0001-01-01', to: '0001-01-01' }] }],
  ])('of %o', (filter, parts) => {
    const found = wholeWeeks(filter);
    expect(found && { weeks: { ...found.weeks }, days: found.days }).toEqual(parts);
  });
});
