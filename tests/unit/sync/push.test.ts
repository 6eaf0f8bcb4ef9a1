import { describe, expect, it, vi } from 'vitest';
import { press } from '../store/device.ts';
import { answerOf, type Fault, problem, type Seen } from './fake-endpoint.ts';
import { createWorld } from './world.ts';

/** Works as it should and changes the answer. */
const changing =
  (change: (answer: { results: { id: string; status: string }[]; epoch: string }) => unknown): Fault =>
  ({ path }, work) =>
    path === '/v1/push' ? work().then(async (response) => answerOf(change(await response.json()))) : undefined;
const onPush =
  (answer: (seen: Seen) => Response | Promise<Response>): Fault =>
  (seen) =>
    seen.path === '/v1/push' ? Promise.resolve(answer(seen)) : undefined;
const refusingBatchesWith =
  (wrong: string | undefined, answer: () => Response): Fault =>
  ({ path, body }) =>
    path === '/v1/push' && body.items.some(({ id }) => id === wrong) ? Promise.resolve(answer()) : undefined;

describe('a push', () => {
  it('brings what waits to the endpoint, once, compressed, with the token', async () => {
    const { engine, endpoint, presses, status, states, notified, scheduled } = await createWorld();
    const ids = await presses(3);
    expect(await engine().run('capture')).toBe(true);
    expect([...endpoint.stored.keys()]).toEqual(ids);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
    expect(await status()).toMatchObject({ mode: 'active', waiting: 0, lastError: null, nextTryAt: null });
    const [request] = endpoint.seen;
    expect(request?.headers.get('content-encoding')).toBe('gzip');
    expect(request?.body).toMatchObject({ protocol: 1, sent_at: '2026-03-02T09:00:00.000Z' });
    expect(notified).toContain('insights');
    expect(scheduled).toEqual([15 * 60_000]);
  });

  it('sends the payload as it was recorded', async () => {
    const { engine, endpoint, store, presses } = await createWorld();
    const [id = ''] = await presses(1);
    await engine().run('capture');
    expect(endpoint.stored.get(id)).toEqual({
      id,
      kind: 'insight.recorded',
      captured_at: '2026-03-02T09:00:00.000Z',
      payload: {
        tag: 'log.late',
        taxonomy: 1,
        helpdesk: 'zendesk',
        host: 'acme.zendesk.com',
        ticket: '1000',
        language: 'en',
      },
    });
    expect((await store.waiting()).count).toBe(0);
  });

  it('goes by the hundred, oldest first, and grows with each success to the limits the endpoint names', async () => {
    const { engine, endpoint, presses } = await createWorld();
    endpoint.limits.max_items = 250;
    await presses(620);
    await engine().run('capture');
    expect(endpoint.sizes()).toEqual([100, 200, 250, 70]);
  });

  it('grows after ten successes only, once something was too much', async () => {
    const { engine, endpoint, presses, store } = await createWorld();
    endpoint.limits.max_items = 150;
    await store.moveState((await store.enrolment())?.token ?? '', { successes: 8, careful: true });
    await presses(420);
    await engine().run('capture');
    expect(endpoint.sizes()).toEqual([100, 100, 150, 70]);
  });

  it('shrinks at once when the endpoint lowers its limits', async () => {
    const { engine, endpoint, presses } = await createWorld();
    endpoint.limits.max_items = 10;
    await presses(115);
    await engine().run('capture');
    expect(endpoint.sizes()).toEqual([100, 10, 5]);
  });

  it('fills a batch up to its bytes', async () => {
    const { engine, endpoint, presses, store } = await createWorld();
    await store.moveState((await store.enrolment())?.token ?? '', { batchBytes: 600, careful: true });
    await presses(5);
    await engine().run('capture');
    expect(endpoint.sizes()).toEqual([2, 2, 1]);
    expect(endpoint.stored.size).toBe(5);
  });

  it('is taken while the one before is on its way, and settled while the next one is, one request at a time', async () => {
    const { engine, endpoint, enrolment, presses, store, status } = await createWorld();
    await store.moveState(enrolment.token, { batchItems: 10 });
    await presses(100);
    /** What the device did until each answer. */
    const until: string[][] = [[]];
    const watched = {
      ...store,
      async takeBatch(...given: Parameters<typeof store.takeBatch>) {
        const rows = await store.takeBatch(...given);
        until.at(-1)?.push(`take ${rows.length}`);
        return rows;
      },
      async settle(...given: Parameters<typeof store.settle>) {
        await store.settle(...given);
        until.at(-1)?.push(`settle ${given[1].stored.length}`);
      },
    };
    const expected = [
      ['send 10', 'take 10'],
      ['send 20', 'settle 10', 'take 20', 'take 40'],
      ['send 40', 'settle 20', 'take 30'],
      ['send 30', 'settle 40', 'take 0'],
      ['settle 30', 'take 0'],
    ];
    const slow: Fault = async ({ path, body }, work) => {
      if (path !== '/v1/push') return work();
      until.at(-1)?.push(`send ${body.items.length}`);
      const steps = expected[until.length - 1]?.length;
      await vi.waitFor(() => expect(until.at(-1)).toHaveLength(steps ?? 0), { timeout: 10_000 });
      until.push([]);
      return work();
    };
    endpoint.fault = slow;
    await engine({ store: watched }).run('capture');
    expect(until.map((steps) => steps.sort())).toEqual(expected);
    expect(endpoint.mostAtOnce).toBe(1);
    expect(await status()).toMatchObject({ waiting: 0, lastError: null });
  });

  it('never sends what was erased while the batch before was on its way', async () => {
    const { engine, endpoint, enrolment, presses, store, status } = await createWorld();
    await store.moveState(enrolment.token, { batchItems: 10 });
    await presses(60);
    const taken: number[] = [];
    const watched = {
      ...store,
      async takeBatch(...given: Parameters<typeof store.takeBatch>) {
        const rows = await store.takeBatch(...given);
        taken.push(rows.length);
        return rows;
      },
    };
    const erasedMeanwhile: Fault = async ({ path, body }, work) => {
      if (path === '/v1/push' && body.items.length === 20) {
        await vi.waitFor(() => expect(taken).toEqual([10, 20, 30]), { timeout: 10_000 });
        await store.eraseDevice(null);
      }
      return work();
    };
    endpoint.fault = erasedMeanwhile;
    await engine({ store: watched }).run('capture');
    expect(endpoint.sizes()).toEqual([10, 20]);
    expect(await status()).toMatchObject({ waiting: 0, lastError: null });
  });

  it('sends nothing without an enrolment, and keeps everything', async () => {
    const { engine, endpoint, presses, store, scheduled, status } = await createWorld();
    await store.leave();
    await presses(2);
    await engine().run('capture');
    expect(endpoint.seen).toEqual([]);
    expect(scheduled).toEqual([null]);
    expect(await status()).toMatchObject({ mode: 'local', waiting: 2 });
  });
});

describe('an answer to a push', () => {
  const noAnswers: [string, () => Response, string][] = [
    ['a login page with status 200', () => new Response('<html>Sign in</html>', { status: 200 }), 'bad_answer'],
    ['JSON cut short', () => new Response('{"epoch":"epoch-1","results":[{"id"'), 'bad_answer'],
    ['JSON of another kind', () => answerOf({ ok: true }), 'bad_answer'],
    ['nothing at all', () => new Response(null, { status: 204 }), 'bad_answer'],
    ['a proxy saying 404', () => new Response('no such page', { status: 404 }), 'http_404'],
    ['a proxy saying 400', () => new Response('bad', { status: 400 }), 'http_400'],
    ['an error of the server', () => problem(500, 'internal'), 'http_500'],
    ['a server starting', () => problem(503, 'unavailable'), 'http_503'],
  ];
  it.each(noAnswers)('that is %s counts as none', async (_, answer, code) => {
    const { engine, endpoint, presses, status, states } = await createWorld();
    await presses(2);
    endpoint.fault = onPush(answer);
    await engine().run('capture');
    expect(await status()).toMatchObject({ waiting: 2, setAside: 0, lastError: code });
    expect(await states()).toEqual(['waiting', 'waiting']);
    endpoint.fault = undefined;
    await engine().run('capture');
    expect(await status()).toMatchObject({ waiting: 0, lastError: null });
  });

  it('that misses an id leaves that one waiting', async () => {
    const { engine, endpoint, presses, status, store } = await createWorld();
    const ids = await presses(3);
    endpoint.fault = changing(({ results, ...rest }) => ({ ...rest, results: results.filter((r) => r.id !== ids[1]) }));
    await engine().run('capture');
    expect(await status()).toMatchObject({ waiting: 1, lastError: 'bad_answer' });
    expect((await store.takeBatch(10, 1e6)).map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('that names strangers, repeats itself and changes the order is taken for what it says of ours', async () => {
    const { engine, endpoint, presses, status } = await createWorld();
    await presses(3);
    const stranger = { id: '019cae00-0000-7000-8000-0000000000ff', status: 'stored' };
    endpoint.fault = changing(({ results, ...rest }) => {
      const turned = [...results].reverse();
      return { ...rest, results: [stranger, ...turned, ...turned] };
    });
    await engine().run('capture');
    expect(await status()).toMatchObject({ waiting: 0, lastError: null, setAside: 0 });
  });

  it('that contradicts itself about an id has not named it', async () => {
    const { engine, endpoint, presses, status } = await createWorld();
    const [id = ''] = await presses(1);
    endpoint.fault = changing(({ results, ...rest }) => ({
      ...rest,
      results: [...results, { id, status: 'rejected', code: 'invalid' }],
    }));
    await engine().run('capture');
    expect(await status()).toMatchObject({ waiting: 1, setAside: 0, lastError: 'bad_answer' });
  });

  it('that is lost makes a duplicate next time, stored once', async () => {
    const { engine, endpoint, presses, status, unaccounted } = await createWorld();
    const ids = await presses(3);
    endpoint.fault = ({ path }, work) =>
      path === '/v1/push' ? work().then(() => Promise.reject(new TypeError('network error'))) : undefined;
    await engine().run('capture');
    expect(await status()).toMatchObject({ waiting: 3, lastError: 'unreachable' });
    endpoint.fault = undefined;
    await engine().run('capture');
    expect(await status()).toMatchObject({ waiting: 0 });
    expect(await unaccounted(ids)).toEqual([]);
    expect([...endpoint.inserts.values()]).toEqual([1, 1, 1]);
  });
});

describe('what the endpoint refuses', () => {
  it('is set aside, visible with its reason, and blocks nothing', async () => {
    const { engine, endpoint, store, status } = await createWorld();
    endpoint.unknownTags.add('local.gone');
    const { row } = await store.record(press({ tag: 'local.gone' }));
    await store.record(press({ tag: 'log.late' }));
    await engine().run('capture');
    expect(await status()).toMatchObject({ waiting: 0, setAside: 1, lastError: null });
    expect(await store.setAside()).toMatchObject([
      { id: row.id, code: 'unknown_tag', path: 'payload.tag', item: { id: row.id, payload: { tag: 'local.gone' } } },
    ]);
    const { insights } = await store.ownInsights(10);
    expect(insights.find(({ id }) => id === row.id)).toMatchObject({
      state: 'set-aside',
      refused: 'unknown_tag payload.tag',
    });
  });

  it('as too large is halved, down to one that is set aside', async () => {
    const { engine, endpoint, presses, store, status } = await createWorld();
    const ids = await presses(8);
    const heavy = ids[5];
    endpoint.fault = refusingBatchesWith(heavy, () => problem(413, 'too_large'));
    await engine().run('capture');
    expect(endpoint.sizes().slice(0, 3)).toEqual([8, 4, 4]);
    expect(await status()).toMatchObject({ waiting: 0, setAside: 1 });
    expect(await store.setAside()).toMatchObject([{ id: heavy, code: 'too_large' }]);
    expect(endpoint.stored.size).toBe(7);
  });

  it('as a whole is searched for the one item that is wrong', async () => {
    const { engine, endpoint, presses, store } = await createWorld();
    const ids = await presses(100);
    const poison = ids[79];
    const path = 'items.0';
    endpoint.fault = refusingBatchesWith(poison, () => problem(400, 'bad_request', {}, [{ path, message: 'no' }]));
    await engine().run('capture');
    expect(await store.setAside()).toMatchObject([{ id: poison, code: 'bad_request', path: 'items.0' }]);
    expect(endpoint.stored.size).toBe(99);
  });

  it('as compressed is sent plain from then on', async () => {
    const { engine, endpoint, presses } = await createWorld();
    await presses(1);
    endpoint.fault = ({ headers }) =>
      headers.get('content-encoding') === 'gzip' ? Promise.resolve(problem(415, 'unsupported_encoding')) : undefined;
    await engine().run('capture');
    expect(endpoint.stored.size).toBe(1);
    await presses(3);
    await engine().run('capture');
    const encodings = endpoint.seen.map(({ headers }) => headers.get('content-encoding'));
    expect(encodings.filter(Boolean)).toHaveLength(1);
  });
});
