import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { type ItemResult, pushResponseSchema } from '../../../lib/sync/protocol.ts';
import { amended, batch, json, problemOf, recorded, testEndpoint, withdrawn } from './endpoint.ts';

const { call, staffed, push, database } = testEndpoint();

const listed = async (lead: { token: string; agent: string }) =>
  ((await (await call('/v1/insights', { as: lead })).json()) as { rows: Record<string, unknown>[] }).rows;

const statuses = (results: ItemResult[]) => results.map(({ status, code }) => code ?? status);

describe('a batch', () => {
  it('is answered item by item, in order, with epoch, time and limits', async () => {
    const { agent } = await staffed();
    const items = [recorded(), recorded(), recorded()];
    const answer = await call('/v1/push', { as: agent, json: batch(items) });
    expect(answer.status).toBe(200);
    const { results, epoch, limits } = pushResponseSchema.parse(await answer.json());
    expect(results).toEqual(items.map(({ id }) => ({ id, status: 'stored' })));
    expect(epoch).toBe(database().epoch);
    expect(limits).toEqual({ max_items: 500, max_bytes: 1_048_576 });
  });

  it('may be sent again: every item is a duplicate and nothing is stored twice', async () => {
    const { agent, lead } = await staffed();
    const items = [recorded(), recorded()];
    await push(agent, items);
    expect(statuses(await push(agent, items))).toEqual(['duplicate', 'duplicate']);
    expect(await listed(lead)).toHaveLength(2);
  });

  it('may come twice at the same moment: every row is stored once', async () => {
    const { id, agent, lead } = await staffed();
    const items = Array.from({ length: 100 }, () => recorded());
    const sendings = await Promise.all([items, items.toReversed(), items, items].map((sent) => push(agent, sent)));
    const all = sendings.flat();
    expect(all.filter(({ status }) => status === 'stored')).toHaveLength(100);
    expect(all.filter(({ status }) => status === 'duplicate')).toHaveLength(300);
    const { rows } = await inTeam(database().db, id, (trx) =>
      sql<{ n: number }>`select count(*)::int as n from items`.execute(trx),
    );
    expect(rows[0]?.n).toBe(100);
    const { total } = (await (await call('/v1/summary', { as: lead })).json()) as { total: number };
    expect(total).toBe(100);
  });

  it('keeps its good items when others are bad, and names the place of each', async () => {
    const { agent, lead } = await staffed();
    const good = recorded();
    const results = await push(agent, [
      recorded({ tag: 'log.nonsense' }),
      recorded({ ticket: 'abc' }),
      good,
      recorded({}, { captured_at: 'yesterday' }),
      recorded({}, { kind: 'insight.loved' }),
      { nothing: true },
      'text',
      null,
    ]);
    expect(results.map(({ code, path }) => [code, path])).toEqual([
      ['unknown_tag', 'payload.tag'],
      ['invalid', 'payload.ticket'],
      [undefined, undefined],
      ['invalid', 'captured_at'],
      ['invalid', 'kind'],
      ['invalid', 'kind'],
      ['invalid', ''],
      ['invalid', ''],
    ]);
    expect((await listed(lead)).map(({ id }) => id)).toEqual([good.id]);
  });

  it('refuses an id that comes again with other content, and keeps the first', async () => {
    const { agent, lead } = await staffed();
    const first = recorded({ note: 'first' });
    await push(agent, [first]);
    const second = { ...first, payload: { ...first.payload, note: 'second' } };
    expect(await push(agent, [second])).toEqual([{ id: first.id, status: 'rejected', code: 'id_reuse', path: 'id' }]);
    expect((await listed(lead)).map(({ note }) => note)).toEqual(['first']);
  });

  it('tells the same id twice in one batch apart', async () => {
    const { agent } = await staffed();
    const one = recorded({ note: 'a' });
    const other = { ...one, payload: { ...one.payload, note: 'b' } };
    expect(statuses(await push(agent, [one, one, other]))).toEqual(['stored', 'duplicate', 'id_reuse']);
  });

  it('takes the same item whatever the order of its keys and the case of its id', async () => {
    const { agent } = await staffed();
    const one = recorded({ note: 'x' });
    await push(agent, [one]);
    const turned = Object.fromEntries(Object.entries({ ...one, id: one.id.toUpperCase() }).reverse());
    expect(statuses(await push(agent, [turned]))).toEqual(['duplicate']);
  });

  it('replaces what PostgreSQL cannot hold and stores the rest', async () => {
    const { agent, lead } = await staffed();
    const odd = JSON.stringify(batch([recorded({ excerpt: 'a~b^c', note: 'ñ 🙂' }, { extra: { deep: '~' } })]))
      .replaceAll('~', '\\u0000')
      .replaceAll('^', '\\ud800');
    const answer = await call('/v1/push', { as: agent, body: odd, headers: { 'content-type': json } });
    expect(statuses(((await answer.json()) as { results: ItemResult[] }).results)).toEqual(['stored']);
    expect(await listed(lead)).toMatchObject([{ excerpt: 'a\uFFFDb\uFFFDc', note: 'ñ 🙂' }]);
  });

  it.each([
    [
      'nests a thousand deep',
      `{"id":"ID","kind":"insight.recorded","x":${'['.repeat(1000)}${']'.repeat(1000)}}`,
      'invalid',
    ],
    [
      'has keys that mean something to JavaScript',
      '{"id":"ID","__proto__":{"kind":"insight.recorded"},"constructor":1}',
      'invalid',
    ],
    ['has numbers beyond any', '{"id":"ID","kind":"insight.amended","rev":1e999,"of":"ID","payload":{}}', 'invalid'],
    ['is large', `{"id":"ID","kind":"insight.recorded","x":"${'x'.repeat(40_000)}"}`, 'too_large'],
  ])('rejects one item that %s', async (_, text, code) => {
    const { agent } = await staffed();
    const id = v7();
    const body = JSON.stringify(batch(['BAD', recorded()])).replace('"BAD"', text.replaceAll('ID', id));
    const answer = await call('/v1/push', { as: agent, body, headers: { 'content-type': json } });
    expect(answer.status).toBe(200);
    const { results } = (await answer.json()) as { results: ItemResult[] };
    expect(results.map((result) => [result.id === id, result.code ?? result.status])).toEqual([
      [true, code],
      [false, 'stored'],
    ]);
  });

  it('keeps words as they were written, together and one at a time, whatever they mean to an array of the database', async () => {
    const { agent, lead } = await staffed();
    const words = [
      'NULL',
      'null',
      'nul',
      'a"b',
      '\\',
      '\\"',
      '{a,b}',
      ',',
      ' x ',
      'ñ🙂',
      'line\nline',
      '1e3',
      'true',
      '\\x00',
    ];
    const items = words.flatMap((product) => [recorded({ product }), recorded({ product, note: product })]);
    await push(agent, items);
    const alone = words.map((product) => recorded({ product }));
    for (const item of alone) expect(statuses(await push(agent, [item]))).toEqual(['stored']);
    const products = new Map((await listed(lead)).map(({ id, product }) => [id, product]));
    for (const { id, payload } of [...items, ...alone]) expect(products.get(id)).toBe(payload.product);
  });

  it('takes gzip', async () => {
    const { agent } = await staffed();
    const body = gzipSync(JSON.stringify(batch([recorded()])));
    const headers = { 'content-type': json, 'content-encoding': 'gzip' };
    const answer = await call('/v1/push', { as: agent, body, headers });
    expect(answer.status).toBe(200);
    expect(statuses(((await answer.json()) as { results: ItemResult[] }).results)).toEqual(['stored']);
  });

  it('is answered in gzip where that was asked for and the answer is long', async () => {
    const { agent } = await staffed();
    const answerTo = async (count: number, accepted: string) => {
      const items = Array.from({ length: count }, () => recorded());
      const answer = await call('/v1/push', {
        as: agent,
        json: batch(items),
        headers: { 'accept-encoding': accepted },
      });
      expect(answer.headers.get('vary')).toContain('accept-encoding');
      const bytes = Buffer.from(await answer.arrayBuffer());
      const packed = answer.headers.get('content-encoding') === 'gzip';
      const { results } = pushResponseSchema.parse(JSON.parse((packed ? gunzipSync(bytes) : bytes).toString()));
      expect(results.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
      return { packed, bytes: bytes.length };
    };
    const plain = await answerTo(100, 'br, gzip;q=0');
    const packed = await answerTo(100, 'deflate, gzip;q=0.8');
    expect([plain.packed, packed.packed]).toEqual([false, true]);
    expect(packed.bytes).toBeLessThan(plain.bytes / 2);
    expect((await answerTo(2, 'gzip')).packed).toBe(false);
  });
});

describe('a request that is no batch', () => {
  const bytes = (count: number) => 'x'.repeat(count);
  const plain = { 'content-type': json };
  const gzip = { ...plain, 'content-encoding': 'gzip' };
  const cases: [string, BodyInit, Record<string, string>, number, string][] = [
    ['not JSON', '{"protocol":', plain, 400, 'not_json'],
    ['nothing', '', plain, 400, 'not_json'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), plain, 400, 'not_json'],
    ['another content type', '{}', { 'content-type': 'text/plain' }, 415, 'not_json'],
    ['a million brackets', '['.repeat(500_000) + ']'.repeat(500_000), plain, 400, 'bad_request'],
    ['5 MB', bytes(5_000_000), plain, 413, 'too_large'],
    ['5 MB behind a gzip of 5 KB', gzipSync(bytes(5_000_000)), gzip, 413, 'too_large'],
    ['gzip that is none', 'plain', gzip, 400, 'bad_request'],
    ['gzip cut short', gzipSync('{}').subarray(0, 10), gzip, 400, 'bad_request'],
    ['an encoding nobody asked for', '{}', { ...plain, 'content-encoding': 'br' }, 415, 'unsupported_encoding'],
  ];
  it.each(cases)('%s: a problem, and nothing stored', async (_, body, headers, status, code) => {
    const { agent, lead } = await staffed();
    const answer = await call('/v1/push', { as: agent, body, headers });
    expect(answer.status).toBe(status);
    expect((await problemOf(answer)).code).toBe(code);
    expect(await listed(lead)).toHaveLength(0);
  });

  it.each([
    ['an unknown protocol', { protocol: 2 }, 426, 'protocol_unsupported', undefined],
    ['a time that is none', { sent_at: 'now' }, 400, 'bad_request', 'sent_at'],
    ['items that are no list', { items: {} }, 400, 'bad_request', 'items'],
    ['no item at all', { items: [] }, 400, 'bad_request', 'items'],
    ['501 items', { items: Array.from({ length: 501 }, () => 1) }, 413, 'too_large', undefined],
  ])('%s', async (_, part, status, code, path) => {
    const { agent } = await staffed();
    const answer = await call('/v1/push', { as: agent, json: { ...batch([recorded()]), ...part } });
    expect(answer.status).toBe(status);
    const problem = await problemOf(answer);
    expect(problem).toMatchObject({ status, code, type: `https://fairside.example/problems/${code}` });
    expect(problem.errors?.[0]?.path).toBe(path);
  });
});

describe('amendments and withdrawals', () => {
  it('give the same insight in every order of arrival', async () => {
    const one = recorded({ note: 'as recorded', product: 'Kettle' });
    const items = [
      one,
      amended(one.id, 2, { note: 'second thoughts', tag: 'prd.defect' }),
      amended(one.id, 1, { note: 'first thoughts', urgent: true }),
    ];
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [2, 0, 1],
    ];
    for (const order of orders) {
      const { agent, lead } = await staffed();
      for (const index of order) expect(statuses(await push(agent, [items[index]]))).toEqual(['stored']);
      expect(await listed(lead)).toMatchObject([
        { id: one.id, tag: 'prd.defect', note: 'second thoughts', urgent: true, product: 'Kettle' },
      ]);
    }
  });

  it('hide what was withdrawn, before or after the recording, and keep no words of it', async () => {
    const { id, agent, lead } = await staffed();
    const [early, late] = [recorded({ note: 'early' }), recorded({ note: 'late' })];
    await push(agent, [withdrawn(early.id)]);
    await push(agent, [late, early]);
    await push(agent, [withdrawn(late.id), amended(late.id, 5, { note: 'too late' })]);
    expect(await listed(lead)).toEqual([]);
    const notes = await inTeam(database().db, id, (trx) =>
      trx.selectFrom('insights').select(['state', 'note']).execute(),
    );
    expect(notes).toEqual([
      { state: 'withdrawn', note: null },
      { state: 'withdrawn', note: null },
    ]);
  });

  it('of somebody else count for nothing', async () => {
    const { agent, lead, owner } = await staffed();
    const one = recorded({ note: 'mine' });
    await push(agent, [one]);
    await push(owner, [withdrawn(one.id), amended(one.id, 9, { note: 'yours' })]);
    expect(await listed(lead)).toMatchObject([{ id: one.id, note: 'mine' }]);
  });

  it('never move an insight to another ticket', async () => {
    const { agent, lead } = await staffed();
    const one = recorded();
    await push(agent, [one]);
    const [before] = await listed(lead);
    await push(agent, [amended(one.id, 1, { ticket: '9999', host: 'other.zendesk.com' })]);
    expect(await listed(lead)).toEqual([before]);
  });

  it('on the same insight at the same moment are all counted', async () => {
    const { agent, lead } = await staffed();
    const one = recorded();
    await push(agent, [one]);
    const fields = [
      { note: 'n' },
      { product: 'p' },
      { area: 'a' },
      { excerpt: 'e' },
      { urgent: true },
      { repeat: true },
    ];
    await Promise.all(fields.map((field, index) => push(agent, [amended(one.id, index + 1, field)])));
    expect(await listed(lead)).toMatchObject([
      { note: 'n', product: 'p', area: 'a', excerpt: 'e', urgent: true, repeat: true },
    ]);
  });
});

describe('ticket numbers', () => {
  const stored = (team: string) =>
    inTeam(database().db, team, async (trx) => {
      const { rows } = await sql<{ all: string }>`
        select (select string_agg(items::text, ' ') from items) || (select string_agg(insights::text, ' ') from insights) as all`.execute(
        trx,
      );
      return rows[0]?.all ?? '';
    });

  it('are nowhere in the database unless the team opted in; the same ticket has the same reference', async () => {
    const { id, agent, lead } = await staffed();
    const one = recorded({ ticket: '90210777' });
    await push(agent, [one, recorded({ ticket: '90210777' }), amended(one.id, 1, { ticket: '90210777' })]);
    expect(await stored(id)).not.toContain('90210777');
    const tickets = (await listed(lead)).map(({ ticket }) => ticket);
    expect(tickets[0]).toMatch(/^#[0-9a-f]{10}$/);
    expect(new Set(tickets).size).toBe(1);
  });

  it('are shown where the team opted in, and erased when it opts out', async () => {
    const { id, agent, lead } = await staffed();
    expect((await call('/v1/pack', { method: 'PUT', as: lead, json: { schema: 1, tickets: 'linked' } })).status).toBe(
      200,
    );
    await push(agent, [recorded({ ticket: '90210777' })]);
    expect(await listed(lead)).toMatchObject([{ ticket: '90210777' }]);
    await call('/v1/pack', { method: 'PUT', as: lead, json: { schema: 1, tickets: 'hashed' } });
    expect(await listed(lead)).toMatchObject([{ ticket: expect.stringMatching(/^#/) }]);
    expect(await stored(id)).not.toContain('90210777');
  });
});
