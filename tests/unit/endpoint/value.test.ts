/** The value page's figures from rows whose figures are known. */
import { describe, expect, it } from 'vitest';
import type { InsightsResponse } from '../../../lib/sync/protocol.ts';
import type { IssuesResponse } from '../../../lib/sync/protocol-issues.ts';
import { type ValueResponse, valueResponseSchema } from '../../../lib/sync/protocol-value.ts';
import { batch, type Device, recorded, testEndpoint } from './endpoint.ts';

const day = 86_400_000;
const fixedAt = new Date('2026-06-15T12:00:00Z');
const today = new Date(fixedAt.getTime() + 22 * day);
let now = today;
const { call, staffed } = testEndpoint({ now: () => now });

let tickets = 0;
/** Insights on tickets of their own, one each so many days from the fix. */
const on = (days: number, payload = {}) => {
  tickets += 1;
  const at = new Date(fixedAt.getTime() + days * day).toISOString();
  return recorded(
    { excerpt: 'courier left at the wrong gate', ticket: String(tickets), ...payload },
    { captured_at: at },
  );
};
const send = async (as: Device, items: unknown[]) =>
  expect((await call('/v1/push', { as, json: batch(items, now) })).status).toBe(200);
const valueFor = async (as: Device, query = ''): Promise<ValueResponse> =>
  valueResponseSchema.parse(await (await call(`/v1/value?${query}`, { as })).json());

async function fix(lead: Device, at: Date) {
  const { rows } = (await (await call('/v1/issues', { as: lead })).json()) as IssuesResponse;
  now = at;
  const json = { state: 'fixed', sentence: 'Gates have names.', by: 'Ana' };
  expect((await call(`/v1/issues/${rows[0]?.id}/decision`, { as: lead, json })).status).toBe(200);
  now = today;
}

describe('GET /v1/value', () => {
  it('gives the contacts avoided of docs/value.md, to leads and to agents, and the rows behind them', async () => {
    const { agent, lead } = await staffed();
    const before = Array.from({ length: 40 }, (_, index) => on(-1 - (index % 28)));
    const after = Array.from({ length: 12 }, (_, index) => on(1 + (index % 21)));
    await send(agent, [...before, ...after, on(0)]);
    const again = before[0]?.payload ?? {};
    await send(agent, [recorded(again, { captured_at: before[0]?.captured_at })]);
    await fix(lead, fixedAt);
    for (const as of [agent, lead]) {
      const { avoided, avoided_total, minimum } = await valueFor(as);
      expect(minimum).toEqual({ contacts_before: 10, days: 14 });
      expect(avoided).toMatchObject([
        {
          verdict: 'fewer',
          before: { contacts: 40, days: 28, per_week: 10 },
          after: { contacts: 12, days: 21, per_week: 4 },
        },
      ]);
      expect(avoided[0]?.avoided).toMatchObject({
        value: 18,
        interval: [expect.closeTo(5.602, 3), expect.closeTo(30.304, 3)],
      });
      expect(avoided_total).toMatchObject({ issues: 1, avoided: 18 });
      expect(JSON.stringify(avoided)).not.toContain(agent.agent);
    }
    for (const span of ['before', 'after'] as const) {
      const { rows: filter, contacts } = (await valueFor(lead)).avoided[0]?.[span] ?? { rows: {}, contacts: -1 };
      const query = new URLSearchParams(filter as Record<string, string>);
      const { rows } = (await (await call(`/v1/insights?${query}`, { as: lead })).json()) as InsightsResponse;
      expect(new Set(rows.map(({ ticket }) => ticket)).size).toBe(contacts);
    }
  });

  it('says "not enough data" when nobody counted long enough before, or since', async () => {
    const { agent, lead } = await staffed();
    await send(
      agent,
      Array.from({ length: 60 }, (_, index) => on(-1 - (index % 10))),
    );
    await fix(lead, fixedAt);
    expect((await valueFor(lead)).avoided).toMatchObject([
      { verdict: 'not_enough', ratio: null, avoided: null, before: { days: 10 } },
    ]);
    expect((await valueFor(lead)).avoided_total).toBeNull();
  });

  it('adds money by tag, function and currency, and the filter of each lists exactly its rows', async () => {
    const { agent, lead } = await staffed();
    const eur = (amount: number) => ({ money: { amount, currency: 'EUR' } });
    await send(agent, [
      on(0, { tag: 'log.damage', ...eur(90) }),
      on(0, { tag: 'log.damage', ...eur(45.5) }),
      on(0, { tag: 'log.late', money: { amount: 5, currency: 'GBP' } }),
      on(0, { tag: 'bil.refund', ...eur(80) }),
      on(0, { tag: 'bil.wrong', ...eur(0.1) }),
      on(0, { tag: 'sal.buy', ...eur(1500) }),
      on(0, { tag: 'svc.praise' }),
      on(-200, { tag: 'log.damage', ...eur(1) }),
    ]);
    const { money, money_by_function, buying, praise } = await valueFor(lead);
    expect(money.map(({ formula, tag, currency, amount }) => [formula, tag, currency, amount])).toEqual([
      ['money.buying', 'sal.buy', 'EUR', 1500],
      ['money.stake', 'log.damage', 'EUR', 135.5],
      ['money.refund', 'bil.refund', 'EUR', 80],
      ['money.stake', 'bil.wrong', 'EUR', 0.1],
      ['money.stake', 'log.late', 'GBP', 5],
    ]);
    expect(money_by_function.find((one) => one.function === 'log' && one.currency === 'EUR')).toMatchObject({
      amount: 135.5,
      insights: 2,
    });
    for (const { rows: filters, insights } of money_by_function.filter(({ currency }) => currency === 'EUR')) {
      let found = 0;
      for (const filter of filters) {
        const query = new URLSearchParams(filter as Record<string, string>);
        const { rows } = (await (await call(`/v1/insights?${query}`, { as: lead })).json()) as InsightsResponse;
        found += rows.filter((row) => row.money_currency === 'EUR').length;
      }
      expect(found).toBe(insights);
    }
    expect(buying).toMatchObject([{ formula: 'signals.buying', insights: 1, answered: 0 }]);
    expect(praise).toMatchObject([{ tag: 'svc.praise', insights: 1, answered: 0 }]);
  });

  it("counts a team's own tags with the function and the kind its pack gives them", async () => {
    const { agent, lead } = await staffed();
    const words = { en: 'Lockers', es: 'Taquillas' };
    const examples = [{ language: 'en', text: 'The locker was full' }];
    const said = { label: words, definition: words, owner: words, belongs: examples, excludes: examples };
    const local = [
      { ...said, quadrant: 'eliminate', id: 'local.lockers', function: 'log', kind: 'friction' },
      { ...said, quadrant: 'leverage', id: 'local.card', function: 'svc', kind: 'praise' },
    ];
    const publish = (taxonomy: object) => call('/v1/pack', { as: lead, method: 'PUT', json: { schema: 1, taxonomy } });
    expect((await publish({ local })).status).toBe(200);
    const eur = (amount: number) => ({ money: { amount, currency: 'EUR' } });
    await send(agent, [
      on(0, { tag: 'log.damage', ...eur(90) }),
      on(0, { tag: 'local.lockers', ...eur(10) }),
      on(0, { tag: 'local.card' }),
    ]);
    const own = await valueFor(lead);
    expect(own.money.map((one) => [one.tag, one.function])).toEqual([
      ['log.damage', 'log'],
      ['local.lockers', 'log'],
    ]);
    expect(own.money_by_function).toMatchObject([{ function: 'log', amount: 100, insights: 2 }]);
    expect(own.praise).toMatchObject([{ tag: 'local.card', insights: 1 }]);
    expect((await publish({ local: local.slice(1), retired: { 'local.lockers': 'log.damage' } })).status).toBe(200);
    expect((await valueFor(lead)).money).toMatchObject([{ tag: 'log.damage', function: 'log', amount: 100 }]);
  });
});
