import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { exportColumns } from '../../../lib/export/columns.ts';
import {
  type InsightRow,
  insightRowSchema,
  insightsResponseSchema,
  summaryResponseSchema,
} from '../../../lib/sync/protocol.ts';
import { type Device, problemOf, recorded, testEndpoint } from './endpoint.ts';

const { call, staffed, push } = testEndpoint();

const at = (captured_at: string) => ({ captured_at });
const seed = () => [
  recorded({ tag: 'log.late', excerpt: 'Llegó TARDE, como el ÁRBOL', language: 'es' }, at('2026-01-05T10:00:00Z')),
  recorded({ tag: 'log.late', helpdesk: 'freshdesk', note: '100% sure_thing' }, at('2026-01-11T23:59:59.999Z')),
  recorded({ tag: 'prd.defect', product: 'Kettle', urgent: true }, at('2026-01-12T00:00:00Z')),
  recorded(
    { tag: 'bil.wrong', area: 'Accounts', money: { amount: 20, currency: 'EUR' } },
    at('2026-02-02T12:00:00+05:00'),
  ),
];
/** Any tags do as long as the taxonomy has them; seeds name the ones filters speak of. */
async function seeded() {
  const team = await staffed();
  const items = seed();
  const results = await push(team.agent, items);
  expect(results.map(({ status, path }) => path ?? status)).toEqual(['stored', 'stored', 'stored', 'stored']);
  return { ...team, ids: items.map(({ id }) => id) };
}

const get = async (lead: Device, path: string) => {
  const answer = await call(path, { as: lead });
  expect(answer.status).toBe(200);
  return answer;
};
const page = async (lead: Device, query: string) =>
  insightsResponseSchema.parse(await (await get(lead, `/v1/insights?${query}`)).json());
const summary = async (lead: Device, query: string) =>
  summaryResponseSchema.parse(await (await get(lead, `/v1/summary?${query}`)).json());
const csvRows = async (lead: Device, query: string) => {
  const text = await (await get(lead, `/v1/export?${query}`)).text();
  return Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
};

describe('filters', () => {
  const cases: [query: string, seeds: number[]][] = [
    ['', [3, 2, 1, 0]],
    ['from=2026-01-11', [3, 2, 1]],
    ['to=2026-01-11', [1, 0]],
    ['from=2026-01-12&to=2026-01-12', [2]],
    ['from=2026-02-02&to=2026-02-02', [3]],
    ['function=log', [1, 0]],
    ['tag=prd.defect', [2]],
    ['kind=defect', [3, 2]],
    ['kind=defect&function=bil', [3]],
    ['quadrant=eliminate', [3, 2, 1, 0]],
    ['quadrant=leverage', []],
    ['product=KETTLE', [2]],
    ['product=Ket', []],
    ['product=-', [3, 1, 0]],
    ['area=accounts', [3]],
    ['area=-', [2, 1, 0]],
    ['helpdesk=freshdesk', [1]],
    ['language=es', [0]],
    ['urgent=true', [2]],
    ['urgent=false', [3, 1, 0]],
    ['money=true', [3]],
    ['money=false', [2, 1, 0]],
    ['text=%C3%A1rbol', [0]],
    ['text=tarde%20lleg%C3%B3', [0]],
    ['text=tarde%20kettle', []],
    ['text=100%25', [1]],
    ['text=e_t', [1]],
    ['text=%25', [1]],
    ['text=accounts', [3]],
    ['text=prd.def', [2]],
    ['text=%00', []],
    ['tag=&text=', [3, 2, 1, 0]],
    ['function=log&helpdesk=zendesk&text=tarde&from=2026-01-01&to=2026-12-31', [0]],
    ['from=0000-01-01&to=9999-12-31', [3, 2, 1, 0]],
  ];
  it('mean the same to list, summary, CSV and NDJSON', async () => {
    const { lead, ids } = await seeded();
    for (const [query, seeds] of cases) {
      const wanted = seeds.map((index) => ids[index]);
      const listed = await page(lead, query);
      expect(
        listed.rows.map(({ id }) => id),
        query,
      ).toEqual(wanted);
      expect(listed.total, query).toBe(wanted.length);
      const { total, by_tag, by_product = [], by_week } = await summary(lead, query);
      expect([total, sum(by_tag), sum(by_product), sum(by_week)], query).toEqual(Array(4).fill(wanted.length));
      expect(
        (await csvRows(lead, query)).map(({ id }) => id),
        query,
      ).toEqual(wanted);
      const lines = (await (await get(lead, `/v1/export?format=ndjson&${query}`)).text()).split('\n').filter(Boolean);
      expect(
        lines.map((line) => JSON.parse(line).id),
        query,
      ).toEqual(wanted);
    }
  });

  it.each([
    ['from=yesterday', 'from'],
    ['from=2026-02-30', 'from'],
    ['tag=Nonsense', 'tag'],
    ['helpdesk=intercom', 'helpdesk'],
    ['kind=nonsense', 'kind'],
    ['urgent=perhaps', 'urgent'],
    [`text=${'x'.repeat(201)}`, 'text'],
    ['limit=0', 'limit'],
    ['limit=9999999999999999999999', 'limit'],
    ['cursor=!', 'cursor'],
    [`cursor=${Buffer.from('{"at":1e300,"id":"x"}').toString('base64url')}`, 'cursor'],
  ])('%s is refused with its place', async (query, path) => {
    const { lead } = await staffed();
    const answer = await call(`/v1/insights?${query}`, { as: lead });
    expect(answer.status).toBe(400);
    const problem = await problemOf(answer);
    expect(problem.code).toBe('bad_request');
    expect(problem.errors?.[0]?.path).toBe(path);
  });
});

const sum = (counts: { count: number }[]) => counts.reduce((all, { count }) => all + count, 0);

describe('the list', () => {
  it('pages through everything once, also where many have the same moment', async () => {
    const { agent, lead } = await staffed();
    const items = Array.from({ length: 23 }, (_, index) =>
      recorded({}, at(index < 12 ? '2026-03-01T00:00:00Z' : '2026-03-02T00:00:00Z')),
    );
    await push(agent, items);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: { rows: InsightRow[]; cursor: string | null; total: number } = await page(
        lead,
        `limit=5&cursor=${cursor}`,
      );
      expect(next.total).toBe(23);
      seen.push(...next.rows.map(({ id }) => id));
      cursor = next.cursor;
    }
    expect(seen).toHaveLength(23);
    expect(new Set(seen)).toEqual(new Set(items.map(({ id }) => id)));
  });

  it('says nothing of who recorded an insight', async () => {
    const { lead } = await seeded();
    const { rows } = await page(lead, '');
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(Object.keys(insightRowSchema.shape).sort());
    const everything = await Promise.all(
      ['/v1/insights', '/v1/summary', '/v1/export', '/v1/export?format=ndjson'].map(async (path) =>
        (await get(lead, path)).text(),
      ),
    );
    expect(everything.join('')).not.toMatch(/agent|label|author|install/);
  });

  it('corrects a clock that is wrong and never dates an insight into the future', async () => {
    const { agent, lead } = await staffed();
    const tenYears = 10 * 365 * 86_400_000;
    const pressed = recorded({}, at(new Date(Date.now() - tenYears - 60_000).toISOString()));
    const future = recorded({}, at('9999-12-31T23:59:59Z'));
    const sent_at = new Date(Date.now() - tenYears).toISOString();
    const before = Date.now();
    await call('/v1/push', {
      as: agent,
      json: { protocol: 1, install_id: pressed.id, batch_id: pressed.id, sent_at, items: [pressed, future] },
    });
    const rows = (await page(lead, '')).rows.map(({ id, recorded_at }) => [id, Date.parse(recorded_at)] as const);
    const times = new Map(rows);
    expect(Math.abs((times.get(pressed.id) ?? 0) - (before - 60_000))).toBeLessThan(30_000);
    expect(times.get(future.id)).toBeLessThanOrEqual(Date.now());
  });
});

describe('the summary', () => {
  it('counts by tag, most first, and by ISO week with the gaps', async () => {
    const { lead } = await seeded();
    expect(await summary(lead, '')).toEqual({
      total: 4,
      by_tag: [
        { tag: 'log.late', count: 2 },
        { tag: 'bil.wrong', count: 1 },
        { tag: 'prd.defect', count: 1 },
      ],
      by_product: [
        { tag: 'log.late', product: null, count: 2 },
        { tag: 'bil.wrong', product: null, count: 1 },
        { tag: 'prd.defect', product: 'Kettle', count: 1 },
      ],
      by_week: [
        { week: '2026-01-05', count: 2 },
        { week: '2026-01-12', count: 1 },
        { week: '2026-01-19', count: 0 },
        { week: '2026-01-26', count: 0 },
        { week: '2026-02-02', count: 1 },
      ],
    });
  });

  it('is empty for a team without insights', async () => {
    const { lead } = await staffed();
    expect(await summary(lead, '')).toEqual({ total: 0, by_tag: [], by_product: [], by_week: [] });
  });
});

describe('the export', () => {
  it('is UTF-8 CSV with a byte-order mark and the agreed columns', async () => {
    const { lead } = await seeded();
    const answer = await get(lead, '/v1/export');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="fairside-\d{4}-\d\d-\d\d\.csv"$/);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header = ''] = bytes.subarray(3).toString().split('\r\n');
    expect(header).toBe(exportColumns.join(','));
    expect(header.startsWith('id,tag,helpdesk,ticket,recorded_at,language')).toBe(true);
  });

  it('makes no cell a formula, and loses nothing of it', async () => {
    const { agent, lead } = await staffed();
    const texts = ['=1+1', '+1', '-1', '@sum', '\tx', '\rx', 'say "hi", twice\r\nand again'];
    await push(
      agent,
      texts.map((excerpt) => recorded({ excerpt })),
    );
    const cells = (await csvRows(lead, '')).map(({ excerpt }) => excerpt ?? '');
    for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(new Set(cells.map((cell) => cell.replace(/^'/, '')))).toEqual(new Set(texts));
  });

  it('keeps amounts exact', async () => {
    const { agent, lead } = await staffed();
    await push(agent, [recorded({ money: { amount: 0.1, currency: 'EUR' } })]);
    expect(await csvRows(lead, '')).toMatchObject([{ money_amount: '0.1', money_currency: 'EUR' }]);
  });

  it('covers what was there when it began, page after page, and nothing that came while it ran', async () => {
    const { agent, lead } = await staffed();
    for (let round = 0; round < 5; round += 1)
      await push(
        agent,
        Array.from({ length: 450 }, () => recorded()),
      );
    const answer = await get(lead, '/v1/export?format=ndjson');
    const reader = answer.body?.getReader();
    const decoder = new TextDecoder();
    let text = decoder.decode((await reader?.read())?.value, { stream: true });
    await push(
      agent,
      Array.from({ length: 5 }, () => recorded({}, at('2020-01-01T00:00:00Z'))),
    );
    let pieces = 1;
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      text += decoder.decode(next.value, { stream: true });
      pieces += 1;
    }
    const ids = text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).id);
    expect(ids).toHaveLength(2250);
    expect(new Set(ids).size).toBe(2250);
    expect(pieces).toBeGreaterThan(1);
    expect((await summary(lead, '')).total).toBe(2255);
  });

  it('ends when its reader leaves, and the endpoint goes on', async () => {
    const { agent, lead } = await staffed();
    for (let round = 0; round < 3; round += 1)
      await push(
        agent,
        Array.from({ length: 450 }, () => recorded()),
      );
    const answer = await get(lead, '/v1/export');
    const reader = answer.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect((await summary(lead, '')).total).toBe(1350);
  });

  it('refuses a format it does not have', async () => {
    const { lead } = await staffed();
    const answer = await call('/v1/export?format=xls', { as: lead });
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors?.[0]?.path).toBe('format');
  });
});
