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
  { at: '2026-03-01T23:59:59.999Z', ticket: '1', tag: 'log.late', note: 'Third time this month' },
  { at: '2026-03-02T00:00:00.000Z', ticket: '2', tag: 'bil.wrong', product: 'Desk lamp' },
  { at: '2026-03-02T23:59:59.999Z', ticket: '3', tag: 'log.damage', excerpt: 'The LAMP was broken' },
  {
    at: '2026-03-03T00:00:00.000Z',
    ticket: '4',
    tag: 'log.late',
    helpdesk: 'freshdesk' as const,
    host: 'acme.freshdesk.com',
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
