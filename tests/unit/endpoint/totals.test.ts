/** The total of every chart, and of the money, is that of the export of the same filter: on insights with every oddity at once. */
import { beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../../lib/export/figures.ts';
import { toJson } from '../../../lib/export/json.ts';
import { besideBefore, periodBefore } from '../../../lib/export/periods.ts';
import { reportOf } from '../../../lib/export/report.ts';
import { tableOf } from '../../../lib/export/tag-by-product.ts';
import { tallyByTag } from '../../../lib/export/tally.ts';
import { noneFits } from '../../../lib/insights/none-fits.ts';
import { reportSortOf } from '../../../lib/insights/report-sort.ts';
import { quadrants } from '../../../lib/insights/types.ts';
import type { LeadRow } from '../../../lib/messages/contract.ts';
import { type ItemResult, type SummaryResponse, summaryResponseSchema } from '../../../lib/sync/protocol.ts';
import { reportResponseSchema } from '../../../lib/sync/protocol-report.ts';
import { type ValueResponse, valueResponseSchema } from '../../../lib/sync/protocol-value.ts';
import { teamPackSchema } from '../../../lib/team/pack.ts';
import { tagViewOf } from '../../../lib/team/tag-view.ts';
import { batch, type Device, recorded, testEndpoint, withdrawn } from './endpoint.ts';

const now = new Date('2026-01-10T12:00:00Z');
const { call, staffed } = testEndpoint({ now: () => now });
const words = { en: 'Lockers', es: 'Taquillas' };
const examples = [{ language: 'en', text: 'The locker was full' }];
const local = { label: words, definition: words, owner: words, belongs: examples, excludes: examples };
const old = { ...local, id: 'local.old', function: 'web', kind: 'defect', quadrant: 'eliminate' };
const taxonomy = {
  local: [
    { ...local, id: 'local.lockers', function: 'log', kind: 'friction', quadrant: 'eliminate' },
    { ...local, id: 'local.card', function: 'svc', kind: 'praise', quadrant: 'leverage' },
  ],
  hidden: ['pol.unfair'],
  quadrants: { 'web.self': 'simplify' },
  // One into a built-in tag, one into another retired one, one into the team's own.
  retired: { 'local.old': 'web.lost', 'web.lost': 'web.self', 'log.where': 'local.lockers' },
} as const;

const money = (amount: number, currency: string) => ({ money: { amount, currency } });
const seeds: readonly (readonly [at: string, payload: object])[] = [
  // The same week in one time zone and another in the next.
  ['2025-12-29T00:30:00+14:00', { tag: 'log.late', product: 'Kettle', ...money(10.1, 'EUR') }],
  ['2025-12-28T23:30:00-12:00', { tag: 'log.late', product: 'kettle', ...money(0.2, 'EUR') }],
  ['2025-12-29T00:00:00Z', { tag: 'log.late', product: 'KETTLE', ...money(5, 'GBP') }],
  ['2025-12-31T23:59:59.999Z', { tag: 'log.where', product: 'Lamp', ...money(3, 'GBP') }],
  ['2026-01-01T00:00:00+01:00', { tag: 'local.lockers', urgent: true, ...money(0, 'EUR') }],
  ['2026-01-05T09:00:00Z', { tag: 'local.old', product: 'Teapot', language: 'es', ...money(7.77, 'USD') }],
  ['2026-01-05T09:00:00Z', { tag: 'web.lost', helpdesk: 'freshdesk', host: 'acme.freshdesk.com' }],
  ['2026-01-06T09:00:00Z', { tag: 'web.self', repeat: true, note: 'Could not change it' }],
  ['2026-01-06T09:00:00Z', { tag: 'pol.unfair', product: 'Vase' }],
  ['2026-01-07T09:00:00Z', { tag: 'local.card', product: 'Bowl' }],
  ['2026-01-07T09:00:00Z', { tag: 'bil.refund', product: 'Ladle', ...money(40, 'EUR') }],
  ['2026-01-07T09:00:00Z', { tag: 'sal.buy', product: 'Spoon', ...money(1000, 'JPY') }],
  ['2026-01-08T09:00:00Z', { tag: 'svc.praise', product: 'Fork' }],
  ['2026-01-08T09:00:00Z', { tag: 'int.wait', area: 'Stores', product: 'Knife' }],
  ['2026-01-09T09:00:00Z', { tag: noneFits, note: 'Wants a catalogue', product: 'Sieve' }],
  // A clock that was wrong by a quarter of a century.
  ['1999-12-31T23:00:00-05:00', { tag: 'prd.defect', product: 'Grater', ...money(1, 'EUR') }],
];
const filters = [
  '',
  'tag=log.late',
  'tag=web.self',
  'tag=local.lockers',
  'tag=log.where',
  'function=log',
  'function=local',
  'kind=praise',
  'quadrant=simplify',
  'product=kettle',
  'product=-',
  'area=Stores',
  'helpdesk=freshdesk',
  'language=es',
  'state=new',
  'urgent=true',
  'money=true',
  'money=false&quadrant=eliminate',
  'text=catalogue',
  'from=2025-12-29',
  'to=2025-12-28',
  'from=2025-12-29&to=2025-12-31',
];

let lead: Device;
beforeAll(async () => {
  const team = await staffed();
  lead = team.lead;
  const publish = async (settled: object) => {
    const answer = await call('/v1/pack', { as: lead, method: 'PUT', json: { schema: 1, taxonomy: settled } });
    expect(answer.status, await answer.text()).toBe(200);
  };
  await publish({ local: [...taxonomy.local, old] });
  const items = seeds.map(([captured_at, payload], index) =>
    recorded({ ticket: String(index), ...payload }, { captured_at }),
  );
  const gone = recorded({ tag: 'log.late', product: 'Kettle', ...money(99, 'EUR') }, { captured_at: seeds[0]?.[0] });
  const away = { ...withdrawn(gone.id), captured_at: now.toISOString() };
  const sent = await call('/v1/push', { as: team.agent, json: batch([...items, gone, away], now) });
  const { results } = (await sent.json()) as { results: ItemResult[] };
  expect(results.map(({ status }) => status)).toEqual(Array(seeds.length + 2).fill('stored'));
  await publish(taxonomy);
});

const read = async (path: string): Promise<unknown> => {
  const answer = await call(path, { as: lead });
  expect(answer.status, path).toBe(200);
  return answer.json();
};
const exported = async (filter: string) => (await read(`/v1/export?format=json&${filter}`)) as LeadRow[];
const summary = async (filter: string): Promise<SummaryResponse> =>
  summaryResponseSchema.parse(await read(`/v1/summary?${filter}`));
const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((all, { count }) => all + count, 0);

describe.each(filters)('the charts of “%s”', (filter) => {
  it('have the totals of its export', async () => {
    const rows = await exported(filter);
    const { total, by_tag, by_product = [], by_week } = await summary(filter);
    expect(rows.length).toBeGreaterThan(0);
    expect([total, sum(by_tag), sum(by_product), sum(by_week)]).toEqual(Array(4).fill(rows.length));
    expect(by_tag).toEqual(tallyByTag(rows));
    expect(by_week).toEqual(figuresOf(rows).weeks);

    const table = tableOf(by_product, 2);
    expect(table.sums.total).toBe(rows.length);
    for (const { counts, rest, total: whole } of [...table.rows, table.sums]) {
      expect([...counts.values()].reduce((all, count) => all + count, 0) + rest).toBe(whole);
    }
    expect(table.rows.reduce((all, row) => all + row.total, 0)).toBe(rows.length);
  });
});

describe.each(filters.filter((one) => !one.includes('quadrant=')))('the board of “%s”', (filter) => {
  it('counts each quadrant as its export does, and says what stands in none', async () => {
    const { tags } = tagViewOf(teamPackSchema.parse({ schema: 1, taxonomy }).taxonomy);
    const { by_tag, total } = await summary(filter);
    let placed = 0;
    for (const quadrant of quadrants) {
      const ids = new Set(tags.filter((tag) => tag.quadrant === quadrant).map(({ id }) => id));
      const count = sum(by_tag.filter(({ tag }) => ids.has(tag)));
      expect(count, quadrant).toBe((await exported(`${filter}&quadrant=${quadrant}`)).length);
      placed += count;
    }
    expect(placed + sum(by_tag.filter(({ tag }) => tag === noneFits))).toBe(total);
  });
});

describe.each(['from=1999-01-01&to=2026-01-10', 'from=2025-12-29&to=2025-12-31', 'from=2026-01-05&to=2026-01-10'])(
  'the money of “%s”',
  (period) => {
    /** Amount and insights by currency. */
    const byCurrency = (rows: readonly { currency: string; amount: number; insights: number }[]) => {
      const sums: Record<string, readonly [amount: number, insights: number]> = {};
      for (const { currency, amount, insights } of rows) {
        const [before, count] = sums[currency] ?? [0, 0];
        sums[currency] = [Math.round((before + amount) * 1e4) / 1e4, count + insights];
      }
      return sums;
    };

    it('is that of its export, each currency alone', async () => {
      const value: ValueResponse = valueResponseSchema.parse(await read(`/v1/value?${period}`));
      const rows = await exported(`${period}&money=true`);
      const wanted = byCurrency(
        rows.map((row) => ({ currency: row.money_currency ?? '', amount: row.money_amount ?? 0, insights: 1 })),
      );
      expect(Object.keys(wanted).length).toBeGreaterThan(1);
      expect(byCurrency(value.money)).toEqual(wanted);
      expect(byCurrency(value.money_by_function)).toEqual(wanted);
      for (const { rows: filter, currency, insights } of value.money) {
        const behind = await exported(new URLSearchParams(filter as Record<string, string>).toString());
        expect(behind.filter((row) => row.money_currency === currency)).toHaveLength(insights);
      }
    });
  },
);

it("the report is that of its export, with praise under a team's own tag among the thanks", async () => {
  const { tags } = tagViewOf(teamPackSchema.parse({ schema: 1, taxonomy }).taxonomy);
  const report = reportResponseSchema.parse(await read('/v1/report'));
  expect(report).toEqual(reportOf(await exported(''), reportSortOf(tags)));
  expect(report.thanks.insights).toBe(2);
  expect(report.causes.map(({ tag }) => tag)).not.toContain('local.card');
});

it('weeks beside those before are those of the two exports', async () => {
  const [these, those] = ['from=2026-01-05&to=2026-01-10', 'from=2025-12-29&to=2026-01-03'];
  const period = periodBefore({ from: '2026-01-05', to: '2026-01-10' }, '2026-01-10');
  expect(period?.before).toMatchObject({ from: '2025-12-29', to: '2026-01-03' });
  if (!period) return;
  const beside = besideBefore(period, (await summary(these)).by_week, (await summary(those)).by_week);
  expect(beside.reduce((all, { count }) => all + count, 0)).toBe((await exported(these)).length);
  expect(beside.reduce((all, week) => all + week.before, 0)).toBe((await exported(those)).length);
});

it('a row without a time is in no week, is said, and is in every other total of a device', async () => {
  const dated = await exported('');
  const undated = ['', 'yesterday', '2026-13-40'].map((recorded_at, index) => ({
    ...(dated[index] as LeadRow),
    id: `undated ${index}`,
    recorded_at,
  }));
  const rows = [...dated, ...undated];
  const figures = figuresOf(rows);
  expect(JSON.parse(toJson(rows))).toHaveLength(figures.total);
  expect(figures.undated).toBe(3);
  expect([sum(figures.tags), sum(figures.pairs), sum(figures.weeks) + figures.undated]).toEqual(
    Array(3).fill(rows.length),
  );
  expect(tableOf(figures.pairs, 2).sums.total).toBe(rows.length);
});
