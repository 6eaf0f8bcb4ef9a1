import { describe, expect, it } from 'vitest';
import type { InsightPayload } from '../../../lib/sync/protocol.ts';
import { createDevice, press } from './device.ts';

async function deviceWith(rows: readonly (Partial<InsightPayload> & { at: string })[]) {
  const device = createDevice();
  const store = device.start();
  for (const { at, ...payload } of rows) {
    device.now = Date.parse(at);
    await store.record(press(payload as Partial<InsightPayload>));
  }
  return store;
}

const rows = [
  { at: '2026-03-01T23:59:59.999Z', ticket: '1', tag: 'log.late', language: 'es', note: 'Third time this month' },
  { at: '2026-03-02T00:00:00.000Z', ticket: '2', tag: 'bil.wrong', product: 'Desk lamp' },
  {
    at: '2026-03-02T23:59:59.999Z',
    ticket: '3',
    tag: 'log.damage',
    area: 'Stores',
    excerpt: 'The LAMP was broken',
    money: { amount: 12, currency: 'EUR' },
  },
  {
    at: '2026-03-03T00:00:00.000Z',
    ticket: '4',
    tag: 'log.late',
    helpdesk: 'freshdesk' as const,
    host: 'acme.freshdesk.com',
    urgent: true,
  },
];

describe("the device's own rows for leads", () => {
  const cases: [string, object, string[]][] = [
    ['nothing', {}, ['4', '3', '2', '1']],
    ['a first day', { from: '2026-03-02' }, ['4', '3', '2']],
    ['a last day', { to: '2026-03-02' }, ['3', '2', '1']],
    ['one day', { from: '2026-03-02', to: '2026-03-02' }, ['3', '2']],
    ['a function', { function: 'log' }, ['4', '3', '1']],
    ['a tag', { tag: 'log.late' }, ['4', '1']],
    ['a helpdesk', { helpdesk: 'freshdesk' }, ['4']],
    ['a product, in any case', { product: 'desk LAMP' }, ['2']],
    ['a part of a product', { product: 'lamp' }, []],
    ['no product', { product: '-' }, ['4', '3', '1']],
    ['an area', { area: 'Stores' }, ['3']],
    ['a language', { language: 'es' }, ['1']],
    ['a mark', { urgent: 'true' as const }, ['4']],
    ['no mark', { urgent: 'false' as const }, ['3', '2', '1']],
    ['an amount', { money: 'true' as const }, ['3']],
    ['no amount', { money: 'false' as const }, ['4', '2', '1']],
    ['no decision yet', { state: 'new' }, ['4', '3', '2', '1']],
    ['a decision', { state: 'fixed' }, []],
    ['words in any column', { text: 'lamp' }, ['3', '2']],
    ['every word', { text: 'lamp broken' }, ['3']],
    ['a tag id as text', { text: 'BIL.WRONG' }, ['2']],
  ];
  it.each(cases)('filters by %s', async (_, filter, tickets) => {
    const store = await deviceWith(rows);
    const page = await store.leadPage(filter, null, 100);
    expect(page.rows.map(({ ticket }) => ticket)).toEqual(tickets);
    expect(page).toMatchObject({ total: tickets.length, cursor: null });
  });

  it('takes the tags that function and kind mean from whoever knows the taxonomy', async () => {
    const store = await deviceWith(rows);
    const page = await store.leadPage({ function: 'log', kind: 'defect' }, null, 100, ['log.damage']);
    expect(page.rows.map(({ ticket }) => ticket)).toEqual(['3']);
  });

  it('pages through all of them, each once', async () => {
    const store = await deviceWith(
      Array.from({ length: 7 }, (_, n) => ({ at: '2026-03-02T10:00:00Z', ticket: `${n}` })),
    );
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.leadPage({}, cursor, 3);
      seen.push(...page.rows.map(({ ticket }) => ticket));
      cursor = page.cursor;
    } while (cursor !== null);
    expect(seen).toEqual(['6', '5', '4', '3', '2', '1', '0']);
  });

  it('leaves out what was taken back', async () => {
    const store = await deviceWith(rows);
    const [first] = (await store.leadPage({}, null, 1)).rows;
    await store.withdraw(first?.id ?? '');
    expect((await store.leadPage({}, null, 100)).total).toBe(3);
  });

  it('refuses a cursor it did not make', async () => {
    const store = await deviceWith(rows);
    await expect(store.leadPage({}, 'x', 100)).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
