/** Faults 19 to 24: what the endpoint, or something before it, answers to a batch. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { delays } from '../../../lib/sync/backoff.ts';
import type { Item } from '../../../lib/sync/protocol.ts';
import { putRaw } from '../../unit/store/device.ts';
import { answerOf, type Fault, problem } from '../../unit/sync/fake-endpoint.ts';
import { type Fetch, fetchAlone } from '../real-device.ts';
import { testLine } from './line.ts';
import { openScene } from './scene.ts';

const line = testLine();
const minutes = (count: number) => count * 60_000;
const poison = 'local.nobody-knows';

type Results = { id: string; status: string; code?: string }[];
const resultsOf =
  (change: (results: Results) => Results): Fault =>
  ({ path }, work) =>
    path === '/v1/push'
      ? work().then(async (answer) => {
          const body = (await answer.json()) as { results: Results };
          return answerOf({ ...body, results: change(body.results) });
        })
      : undefined;

describe('the endpoint', () => {
  it('19 fails: 500, 502, 503 with seconds, a date or nonsense, 429 for an hour', async () => {
    const scene = await openScene();
    const date = new Date(scene.device.now + minutes(10)).toUTCString();
    // What it says, and how long nothing is tried whatever happens; null = the ordinary delay.
    const cases: [Response, number | null][] = [
      [problem(500, 'internal'), null],
      [new Response('<html>Bad gateway</html>', { status: 502 }), null],
      [problem(503, 'unavailable', { 'retry-after': '120' }), minutes(2)],
      [
        problem(503, 'unavailable', { 'retry-after': date, date: new Date(scene.device.now).toUTCString() }),
        minutes(10),
      ],
      [problem(503, 'unavailable', { 'retry-after': 'tomorrow' }), null],
      [problem(503, 'unavailable', { 'retry-after': '315360000' }), minutes(60)],
      [problem(429, 'rate_limited', { 'retry-after': '3600' }), minutes(60)],
    ];
    for (const [answer, demanded] of cases) {
      await scene.presses(2);
      scene.endpoint.fault = () => Promise.resolve(answer.clone());
      await scene.sync();
      expect(await scene.status()).toMatchObject({ waiting: 2, setAside: 0, lastError: `http_${answer.status}` });
      scene.endpoint.fault = undefined;
      const tries = scene.endpoint.seen.length;
      if (demanded !== null) {
        scene.device.now += demanded - 1_000;
        await scene.sync();
        expect(scene.endpoint.seen).toHaveLength(tries);
        scene.device.now += 1_000 + delays.first;
      }
      await scene.sync();
      expect(await scene.status()).toMatchObject({ waiting: 0, lastError: null });
    }
    await scene.settle();
  });

  it('20 no longer takes the token: 401 in the middle of a run, revoked with 500 unsent, 403 for one team', async () => {
    const scene = await openScene();
    await scene.presses(250);
    let pushes = 0;
    scene.endpoint.fault = ({ path }) =>
      path === '/v1/push' && ++pushes > 1 ? Promise.resolve(problem(401, 'unauthorised')) : undefined;
    await scene.sync();
    expect(await scene.status()).toMatchObject({ mode: 'paused', waiting: 150, lastError: 'unauthorised' });
    await scene.presses(350);
    await scene.sync();
    expect(await scene.status()).toMatchObject({ mode: 'paused', waiting: 500, setAside: 0 });
    scene.endpoint.fault = () => Promise.resolve(problem(403, 'forbidden'));
    await scene.sync('asked');
    expect(await scene.status()).toMatchObject({ mode: 'paused', waiting: 500, setAside: 0, lastError: 'forbidden' });
    await scene.watch.step(() => scene.store.enrol(scene.enrolment));
    await scene.settle();
    expect(scene.endpoint.stored.size).toBe(600);
  });

  it('21 finds a batch too large: at a hundred items, at ten, at one; and lowers its limits between two batches', async () => {
    for (const most of [99, 9]) {
      const scene = await openScene();
      await scene.presses(100);
      scene.endpoint.fault = ({ path, body }) =>
        path === '/v1/push' && body.items.length > most ? Promise.resolve(problem(413, 'too_large')) : undefined;
      await scene.sync();
      expect(await scene.status()).toMatchObject({ waiting: 0, setAside: 0 });
      await scene.settle();
    }
    const scene = await openScene();
    const [heavy] = await scene.presses(12);
    scene.endpoint.fault = ({ path, body }) =>
      path === '/v1/push' && body.items.some(({ id }) => id === heavy)
        ? Promise.resolve(problem(413, 'too_large'))
        : undefined;
    await scene.sync();
    expect(await scene.status()).toMatchObject({ waiting: 0, setAside: 1 });
    expect(await scene.store.setAside()).toMatchObject([{ id: heavy, code: 'too_large' }]);
    scene.endpoint.limits = { max_items: 5, max_bytes: 4096 };
    await scene.presses(60);
    await scene.sync();
    scene.endpoint.limits = { max_items: 2, max_bytes: 1024 };
    await scene.presses(20);
    await scene.settle();
    expect(Math.max(...scene.endpoint.sizes().slice(-8))).toBeLessThanOrEqual(2);
  });

  it('22 refuses one of a hundred, and all of a hundred', async () => {
    const scene = await openScene();
    scene.endpoint.unknownTags.add(poison);
    await scene.presses(50);
    await scene.presses(1, poison);
    await scene.presses(49);
    await scene.sync();
    expect(await scene.status()).toMatchObject({ waiting: 0, setAside: 1 });
    await scene.presses(100, poison);
    await scene.presses(3);
    await scene.sync();
    expect(await scene.status()).toMatchObject({ waiting: 0, setAside: 101 });
    expect(scene.endpoint.stored.size).toBe(102);
    // Set aside is not lost with the database either.
    scene.device.loseDatabase();
    await scene.restart();
    await scene.watch.step(() => scene.store.enrol(scene.enrolment));
    await scene.settle();
    expect(await scene.status()).toMatchObject({ setAside: 101 });
  });

  it('23 misses an id, names a strange one, names one twice, turns the order round', async () => {
    const scene = await openScene();
    const stranger = { id: '019cae00-0000-7000-8000-0000000000ff', status: 'stored' };
    const wrong: [Fault, number][] = [
      [resultsOf((results) => results.slice(1)), 1],
      [resultsOf((results) => [stranger, ...results]), 0],
      [resultsOf((results) => [...results, ...results]), 0],
      [resultsOf((results) => results.toReversed()), 0],
      [resultsOf((results) => results.flatMap((one) => [one, { ...one, status: 'rejected', code: 'invalid' }])), 4],
      [resultsOf(() => []), 4],
    ];
    for (const [fault, left] of wrong) {
      await scene.presses(4);
      scene.endpoint.fault = fault;
      await scene.sync();
      expect(await scene.status()).toMatchObject({ waiting: left, setAside: 0 });
      await scene.settle();
    }
  });

  it('24 gets an id again with other content: a bit turned on the disk, and one on the way', async () => {
    let flip = false;
    const flipping: Fetch = (url, init) => {
      if (!flip || !(init.body instanceof ArrayBuffer)) return fetchAlone(url, init);
      flip = false;
      const body = new Uint8Array(init.body.slice(0));
      const at = Math.floor(body.length / 2);
      body[at] = (body[at] ?? 0) ^ 1;
      return fetchAlone(url, { ...init, body });
    };
    const device = await line().device(flipping);
    // On the way: the packed body no longer fits its checksum, and goes again.
    await device.presses(5);
    flip = true;
    await device.sync();
    expect(flip).toBe(false);
    await device.settle();
    expect(await device.status()).toMatchObject({ setAside: 0 });

    // Unpacked and with a checksum of its own, the change is seen by the hash alone.
    const [id = ''] = await device.presses(1);
    await device.sync();
    const row = (await device.store.ownInsights(1)).insights[0];
    const item = {
      id,
      kind: 'insight.recorded',
      captured_at: row?.recordedAt,
      payload: { ...row?.ref, tag: 'log.damage', taxonomy: 1, language: 'en' },
    };
    await putRaw(device.device, 'outbox', { id, insight: id, attempts: 1, at: row?.recordedAt, item });
    await device.sync();
    expect(await device.store.setAside()).toMatchObject([{ id, code: 'id_reuse', path: 'id' }]);
    await device.watch.check();
    const kept = await line().endpointSays<{ tag: string }>(`select tag from items where id = '${id}'`);
    expect(kept).toEqual([{ tag: 'log.late' }]);
  });

  it('24 is given a batch in which one bit was turned and packed again: the hash of the first stays', async () => {
    let turn: ((items: Item[]) => void) | undefined;
    const device = await line().device(async (url, init) => {
      if (turn === undefined || !(init.body instanceof ArrayBuffer)) return fetchAlone(url, init);
      const answer = await fetchAlone(url, init);
      const body = JSON.parse(gunzipSync(new Uint8Array(init.body)).toString()) as { items: Item[] };
      turn(body.items);
      turn = undefined;
      const second = await fetchAlone(url, { ...init, body: gzipSync(JSON.stringify(body)) });
      expect(((await second.json()) as { results: Results }).results).toMatchObject([
        { status: 'duplicate' },
        { status: 'rejected', code: 'id_reuse' },
      ]);
      return answer;
    });
    await device.presses(2);
    turn = (items) => {
      const last = items.at(-1);
      if (last?.kind === 'insight.recorded') last.payload.ticket = '43';
    };
    await device.sync();
    await device.settle();
  });
});
