import { describe, expect, it } from 'vitest';
import { defaultPack, teamPackSchema } from '../../../lib/team/pack.ts';
import { batch, type Device, json, problemOf, recorded, testEndpoint } from './endpoint.ts';

const { call, staffed, push } = testEndpoint();

const put = (as: Device, pack: unknown, headers: Record<string, string> = {}) =>
  call('/v1/pack', { method: 'PUT', as, json: pack, headers });
const read = (as: Device, headers: Record<string, string> = {}) => call('/v1/pack', { as, headers });

const local = {
  id: 'local.gift-wrap',
  label: { en: 'Gift wrap', es: 'Para regalo' },
  definition: { en: 'Wants it wrapped', es: 'Lo quiere envuelto' },
  belongs: [{ language: 'en', text: 'Can you wrap it?' }],
  excludes: [{ language: 'en', text: 'The box was torn' }],
  owner: { en: 'Logistics', es: 'Logística' },
  quadrant: 'leverage',
};

describe('GET /v1/pack', () => {
  it('serves the default until the team settles something, and 304 while it is known', async () => {
    const { agent } = await staffed();
    const first = await read(agent);
    expect(teamPackSchema.parse(await first.json())).toEqual(defaultPack);
    const etag = first.headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await read(agent, { 'if-none-match': known });
      expect(again.status).toBe(304);
      expect(again.headers.get('etag')).toBe(etag);
      expect(await again.text()).toBe('');
    }
    expect((await read(agent, { 'if-none-match': '"other"' })).status).toBe(200);
  });
});

describe('PUT /v1/pack', () => {
  it('raises the version and changes the ETag; every device sees it', async () => {
    const { agent, lead } = await staffed();
    const before = (await read(agent)).headers.get('etag') ?? '';
    const stored = await put(lead, { schema: 1, version: 77, checks: { off: ['H04'] } }, { 'if-match': before });
    expect(stored.status).toBe(200);
    expect(await stored.json()).toMatchObject({ version: 2, checks: { off: ['H04'] } });
    const now = await read(agent, { 'if-none-match': before });
    expect(now.status).toBe(200);
    expect(now.headers.get('etag')).toBe(stored.headers.get('etag'));
    expect(await now.json()).toMatchObject({ version: 2 });
  });

  it('refuses a writer who has not seen the newest version', async () => {
    const { lead } = await staffed();
    const etag = (await read(lead)).headers.get('etag') ?? '';
    expect((await put(lead, { schema: 1 }, { 'if-match': etag })).status).toBe(200);
    const late = await put(lead, { schema: 1, name: 'late' }, { 'if-match': etag });
    expect(late.status).toBe(412);
    expect((await problemOf(late)).code).toBe('precondition_failed');
    expect((await put(lead, { schema: 1 }, { 'if-match': '*' })).status).toBe(200);
  });

  it('lets one of several writers at the same moment win, and gives every version once', async () => {
    const { lead } = await staffed();
    const etag = (await read(lead)).headers.get('etag') ?? '';
    const racing = await Promise.all(Array.from({ length: 5 }, () => put(lead, { schema: 1 }, { 'if-match': etag })));
    expect(racing.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412, 412]);
    const free = await Promise.all(Array.from({ length: 5 }, () => put(lead, { schema: 1 })));
    const versions = await Promise.all(
      free.map(async (answer) => ((await answer.json()) as { version: number }).version),
    );
    expect(versions.toSorted()).toEqual([3, 4, 5, 6, 7]);
  });

  it('makes a tag of the team storable, and only then', async () => {
    const { agent, lead } = await staffed();
    const item = recorded({ tag: local.id });
    expect(await push(agent, [item])).toMatchObject([{ status: 'rejected', code: 'unknown_tag', path: 'payload.tag' }]);
    expect((await put(lead, { schema: 1, taxonomy: { local: [local] } })).status).toBe(200);
    expect(await push(agent, [item])).toMatchObject([{ status: 'stored' }]);
  });

  it('keeps taking a built-in tag the team hides: devices may still have some unsent', async () => {
    const { agent, lead } = await staffed();
    await put(lead, { schema: 1, taxonomy: { hidden: ['log.late'] } });
    expect(await push(agent, [recorded({ tag: 'log.late' })])).toMatchObject([{ status: 'stored' }]);
  });

  it('keeps fields of a newer version', async () => {
    const { agent, lead } = await staffed();
    await put(lead, { schema: 1, policy: { refunds: [1, 2] } });
    expect(await (await read(agent)).json()).toMatchObject({ policy: { refunds: [1, 2] } });
  });

  it.each([
    ['a rule broken', { schema: 1, checks: { off: ['K04'] } }, 'checks.off.0'],
    ['a part that does not fit', { schema: 1, taxonomy: { local: [{ id: 'x' }] } }, 'taxonomy.local.0.id'],
    ['another document', [1], ''],
  ])('refuses %s with its place and keeps the old pack', async (_, pack, path) => {
    const { lead } = await staffed();
    const answer = await put(lead, pack);
    expect(answer.status).toBe(400);
    const problem = await problemOf(answer);
    expect(problem.errors?.map((error) => error.path)).toContain(path);
    expect(await (await read(lead)).json()).toMatchObject({ version: 1 });
  });

  it('refuses something bottomless', async () => {
    const { lead } = await staffed();
    const body = `{"schema":1,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const answer = await call('/v1/pack', { method: 'PUT', as: lead, body, headers: { 'content-type': json } });
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).code).toBe('bad_request');
  });

  it('refuses more than a mebibyte', async () => {
    const { lead } = await staffed();
    const body = JSON.stringify({ schema: 1, filler: 'x'.repeat(1024 * 1024) });
    const answer = await call('/v1/pack', { method: 'PUT', as: lead, body, headers: { 'content-type': json } });
    expect(answer.status).toBe(413);
    expect((await problemOf(answer)).code).toBe('too_large');
  });
});

interface Answered {
  readonly total: number;
  readonly by_tag: unknown;
  readonly by_week: unknown;
  readonly rows: readonly { readonly tag: string; readonly shown_as: string | null }[];
}

describe('a tag retired or merged', () => {
  const lockers = { ...local, id: 'local.lockers' };
  const withTags = (taxonomy: unknown) => ({ schema: 1, taxonomy });
  const get = async (as: Device, path: string) => (await call(path, { as })).json() as Promise<Answered>;

  it('goes only with a mapping: without one the pack is refused with the place, and the old one stays', async () => {
    const { lead } = await staffed();
    await put(lead, withTags({ local: [local, lockers] }));
    const answer = await put(lead, withTags({ local: [local] }));
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).errors).toEqual([
      { path: 'taxonomy.retired.local.lockers', message: expect.stringContaining('"local.lockers"') },
    ]);
    expect(await get(lead, '/v1/pack')).toMatchObject({ version: 2 });
    for (const taxonomy of [
      { local: [local, lockers], hidden: ['local.lockers'] },
      { local: [local], retired: { 'local.lockers': 'log.damage' } },
    ]) {
      expect((await put(lead, withTags(taxonomy))).status).toBe(200);
    }
  });

  it('keeps the totals of the months before: list, summary and file count it where it is shown', async () => {
    const { agent, lead } = await staffed();
    await put(lead, withTags({ local: [local, lockers] }));
    const lastMonth = { captured_at: new Date(Date.now() - 30 * 86_400_000).toISOString() };
    const items = [
      recorded({ tag: 'local.lockers' }, lastMonth),
      recorded({ tag: 'local.lockers' }),
      recorded({ tag: 'log.damage' }, lastMonth),
      recorded({ tag: 'bil.wrong' }),
    ];
    const answer = await call('/v1/push', { as: agent, json: { ...batch(items), sent_at: new Date().toISOString() } });
    expect(answer.status).toBe(200);
    const before = await get(lead, '/v1/summary');
    await put(lead, withTags({ local: [local], retired: { 'local.lockers': 'log.damage' } }));

    const after = await get(lead, '/v1/summary');
    expect(after.total).toBe(before.total);
    expect(after.by_week).toEqual(before.by_week);
    expect(after.by_tag).toEqual([
      { tag: 'log.damage', count: 3 },
      { tag: 'bil.wrong', count: 1 },
    ]);
    for (const filter of ['tag=log.damage', 'tag=local.lockers', 'function=log']) {
      const list = await get(lead, `/v1/insights?${filter}`);
      expect(list.total, filter).toBe(3);
      expect(list.rows.map(({ tag, shown_as }) => [tag, shown_as]).toSorted()).toEqual([
        ['local.lockers', 'log.damage'],
        ['local.lockers', 'log.damage'],
        ['log.damage', null],
      ]);
      expect((await get(lead, `/v1/summary?${filter}`)).total, filter).toBe(3);
      const file = await (await call(`/v1/export?format=ndjson&${filter}`, { as: lead })).text();
      expect(file.trim().split('\n')).toHaveLength(3);
      expect(file.match(/"tag":"local.lockers".*"shown_as":"log.damage"/g)).toHaveLength(2);
    }
    expect((await get(lead, '/v1/insights?function=local')).total).toBe(0);
    expect(await push(agent, [recorded({ tag: 'local.lockers' })])).toMatchObject([{ status: 'stored' }]);
  });
});

describe('versions of the pack', () => {
  it('are all kept, listed without a person, and read as they were', async () => {
    const { lead, agent } = await staffed();
    for (const name of ['First', 'Second', 'Third']) await put(lead, { schema: 1, name });
    const list = async (query: string) => (await call(`/v1/pack/versions${query}`, { as: lead })).json();
    expect(await list('?limit=2')).toMatchObject({
      versions: [{ version: 4, name: 'Third' }, { version: 3 }],
      more: true,
    });
    expect(await list('?before=3')).toMatchObject({ versions: [{ version: 2, name: 'First' }], more: false });
    expect(JSON.stringify(await list(''))).not.toContain(lead.agent);
    const second = await call('/v1/pack/versions/3', { as: lead });
    expect(await second.json()).toMatchObject({ version: 3, name: 'Second' });
    expect(await (await call('/v1/pack/versions/1', { as: lead })).json()).toMatchObject(defaultPack);
    expect((await call('/v1/pack/versions/9', { as: lead })).status).toBe(404);
    expect((await call('/v1/pack/versions/3', { as: agent })).status).toBe(403);
  });
});
