/** What the database puts together is what `lib/export` writes from rows, whatever the customer wrote. */
import { describe, expect, it } from 'vitest';
import { connect } from '../../../endpoint/db/pool.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { exported, snapshotNow } from '../../../endpoint/insights/export.ts';
import { pageEdges } from '../../../endpoint/insights/export-edges.ts';
import { readLines } from '../../../endpoint/insights/export-lines.ts';
import { matching } from '../../../endpoint/insights/filter.ts';
import { quiet } from '../../../endpoint/log.ts';
import { teamOf } from '../../../endpoint/teams/identity.ts';
import { csvHeader, csvRow } from '../../../lib/export/csv.ts';
import { toJson } from '../../../lib/export/json.ts';
import { ndjsonRow } from '../../../lib/export/ndjson.ts';
import { insightsResponseSchema } from '../../../lib/sync/protocol.ts';
import { fileOf } from '../export/encoded.ts';
import { fc } from '../property.ts';
import { type Device, recorded, testEndpoint } from './endpoint.ts';

const { call, staffed, push, database } = testEndpoint();

const rowsFor = async (lead: Device) =>
  insightsResponseSchema.parse(await (await call('/v1/insights?limit=500', { as: lead })).json()).rows;
const bytesOf = async (lead: Device, format: string) =>
  Buffer.from(await (await call(`/v1/export?format=${format}`, { as: lead })).arrayBuffer());
const file = async (lead: Device, format: string) => (await bytesOf(lead, format)).toString();

async function expectSameLines(lead: Device): Promise<void> {
  const rows = await rowsFor(lead);
  expect(rows.length).toBeGreaterThan(0);
  expect(await file(lead, 'csv')).toBe(csvHeader() + rows.map((row) => csvRow(row as never)).join(''));
  expect(await file(lead, 'ndjson')).toBe(rows.map((row) => ndjsonRow(row as never)).join(''));
  expect(await file(lead, 'json')).toBe(toJson(rows as never));
  for (const format of ['xlsx', 'parquet'] as const) {
    const bytes = await bytesOf(lead, format);
    expect(bytes.equals(Buffer.from(await fileOf(format, [rows as never]))), format).toBe(true);
  }
}

const awkward = [
  ...['=1+1', '+x', '-x', '@x', '\tx', '\rx', "'=x", "''@x", "'x", '\\x', '\\.', '', ' ', ' x', 'x '],
  ...[
    'a,b',
    'a"b',
    '"',
    '""',
    'a\nb',
    'a\r\nb',
    '\uFEFFx',
    'x\uFEFF',
    '\u0001\u001f\u007f\u2028',
    '€ ñ 🙂',
    'NULL',
    '\\N',
  ],
];

describe('exports written by the database', () => {
  it.each([false, true])('are those of the export’s own code, ticket links %s', async (links) => {
    const { agent, lead } = await staffed(links);
    // The database's own text of a time leaves out zeros at the end.
    const times = [
      '1000-01-01T00:00:00.000Z',
      '2024-02-29T23:59:59.999Z',
      '2025-05-12T09:30:00.100Z',
      '2025-05-12T09:30:00.010Z',
    ];
    const amounts = [0, 0.1, 12.5, 100, 1234.56, 0.000001, 123456789012345680];
    await push(agent, [
      recorded({ tag: 'bil.wrong', repeat: true, urgent: true, area: 'Depot', ticket: '007' }),
      ...awkward.map((text) => recorded({ excerpt: text, note: text, product: text })),
      ...amounts.map((amount) => recorded({ money: { amount, currency: 'EUR' } })),
      ...times.map((captured_at) => recorded({}, { captured_at })),
    ]);
    await expectSameLines(lead);
  });

  it('are so for any text', async () => {
    const { agent, lead } = await staffed();
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.stringMatching(/^['=+\-@ \t\r\n",a]{0,12}$/),
    );
    const texts = fc.sample(text, { numRuns: 300, seed: 7 });
    await push(
      agent,
      texts.map((excerpt, n) => recorded({ excerpt, note: texts[n - 1] ?? '' })),
    );
    await expectSameLines(lead);
  });

  it('say what a retired tag is shown as', async () => {
    const { agent, lead } = await staffed();
    await push(agent, [recorded({ tag: 'web.lost' }), recorded({ tag: 'log.late' })]);
    const pack = { schema: 1, taxonomy: { retired: { 'web.lost': 'web.self' } } };
    expect((await call('/v1/pack', { method: 'PUT', as: lead, json: pack })).status).toBe(200);
    await expectSameLines(lead);
    expect(await file(lead, 'csv')).toContain(',web.self\r\n');
  });

  it('go on over pages, each row once, whether their edges are looked up before or each is read after the other', async () => {
    const { id, agent, lead } = await staffed();
    for (let n = 0; n < 10; n += 1)
      await push(
        agent,
        Array.from({ length: 500 }, () => recorded()),
      );
    const text = await file(lead, 'ndjson');
    const lines = text.trim().split('\n');
    expect(new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id)).size).toBe(5000);
    expect(lines.length).toBe(5000);
    expect((await file(lead, 'ndjson&from=2020-01-01')) === text).toBe(true);
    expect((await file(lead, `ndjson&helpdesk=${JSON.parse(lines[0] ?? '').helpdesk}`)) === text).toBe(true);

    // A reader who leaves, on connections of nobody else.
    const { user, password, port, host, database: name } = database().pool.options;
    const own = connect({ user, password, port, host, database: name }, quiet);
    const team = await inTeam(own.db, id, (trx) => teamOf(trx, id));
    for (const taken of [0, 1, 2, 3]) {
      const pieces = exported(own.db, team, {}, 'csv', await snapshotNow(own.db, team));
      for (let n = 0; n < taken; n += 1) await pieces.next();
      await pieces.return(undefined);
      expect(own.pool.totalCount - own.pool.idleCount, `${taken} taken`).toBe(0);
    }

    // More rows between two edges than a page may have: as where many have come into force since those were found.
    const where = matching(id, {});
    for (const limit of [40, 100, 101]) {
      const read: Buffer[] = [];
      for await (const edges of pageEdges(own.db, team, where, 100, 5)) {
        for (let left = edges; left.length > 0; ) {
          const asked = { where, links: false, retired: {} };
          const page = await inTeam(own.db, id, (trx) => readLines(trx, 'ndjson', asked, left, limit));
          read.push(...page.texts);
          left = page.left;
        }
      }
      expect(Buffer.concat(read).toString().trim() === text.trim(), `at most ${limit}`).toBe(true);
    }
    await own.close();
  });
});
