import { beforeEach, describe, expect, it } from 'vitest';
import { backoff, delays, retryAfter, timeLeft } from '../../../lib/sync/backoff.ts';
import { type BatchSize, grown, halved } from '../../../lib/sync/batch-size.ts';
import { type Fault, problem } from './fake-endpoint.ts';
import { createWorld } from './world.ts';

const unavailable = (retry?: string, date?: string) => () =>
  Promise.resolve(problem(503, 'unavailable', { ...(retry && { 'retry-after': retry }), ...(date && { date }) }));

describe('the delay before the next try', () => {
  it('doubles from two seconds to a quarter of an hour, with full jitter', () => {
    const most = Array.from({ length: 12 }, (_, n) => backoff(n + 1, () => 1));
    expect(most.slice(0, 4)).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(most.slice(-2)).toEqual([900_000, 900_000]);
    expect(backoff(5, () => 0)).toBe(0);
    expect(backoff(5000, () => 1)).toBe(delays.longest);
  });

  const now = Date.parse('2026-03-02T09:00:00Z');
  const cases: [string, string | null, string | null, number | null][] = [
    ['seconds', '120', null, 120_000],
    ['a date, read against the answer’s own', 'Mon, 02 Mar 2020 09:01:00 GMT', 'Mon, 02 Mar 2020 09:00:00 GMT', 60_000],
    ['a date without another', 'Mon, 02 Mar 2026 09:10:00 GMT', null, 600_000],
    ['a date in the past', 'Mon, 02 Mar 2020 09:00:00 GMT', null, null],
    ['ten years', '315360000', null, delays.demanded],
    ['a number beyond numbers', '9'.repeat(400), null, null],
    ['nothing', '0', null, null],
    ['less than nothing', '-5', null, null],
    ['words', 'soon', null, null],
    ['no header', null, null, null],
  ];
  it.each(cases)('obeys %s', (_, header, date, expected) => {
    expect(retryAfter(header, date, now)).toBe(expected);
  });

  it('ends when the clock is set back before it was decided', () => {
    const waiting = { decidedAt: now, delay: 60_000 };
    expect(timeLeft(waiting, now + 1_000)).toBe(59_000);
    expect(timeLeft(waiting, now + 61_000)).toBe(0);
    expect(timeLeft(waiting, now - 1)).toBe(0);
  });
});

describe('the size of a batch', () => {
  const size = { batchItems: 100, batchBytes: 262_144, maxItems: 100, maxBytes: 262_144, successes: 0 };
  it('is halved by what was sent, down to one', () => {
    expect(halved(size, 37).batchItems).toBe(18);
    expect(halved(size, 1).batchItems).toBe(1);
  });
  it('grows with each success, and slowly from what was too much until it is back', () => {
    const named = { max_items: 500, max_bytes: 1_048_576 };
    const first = grown(size, named);
    expect(first).toMatchObject({ batchItems: 200, careful: false });
    let back: BatchSize = halved(first, 200);
    const sizes: number[] = [];
    for (let n = 0; n < 32; n += 1) {
      back = grown(back, named);
      sizes.push(back.batchItems);
    }
    expect([sizes[8], sizes[9], sizes[19], sizes[29]]).toEqual([100, 200, 400, 500]);
    expect(back.careful).toBe(false);
  });
  it('never grows over five hundred, whatever an endpoint says', () => {
    let grows = size;
    for (let n = 0; n < 60; n += 1) grows = grown(grows, { max_items: 1e6, max_bytes: 1e9 }) as typeof size;
    expect(grows.batchItems).toBe(500);
  });
});

describe('after a failure', () => {
  it('the state outlives the process, and an alarm waits its turn', async () => {
    const { engine, endpoint, presses, device, status, scheduled } = await createWorld();
    await presses(1);
    endpoint.fault = () => Promise.reject(new TypeError('refused'));
    await engine().run('capture');
    await engine().run('capture');
    expect(await status()).toMatchObject({
      lastError: 'unreachable',
      nextTryAt: '2026-03-02T09:00:04.000Z',
      oldestWaiting: '2026-03-02T09:00:00.000Z',
    });
    expect(scheduled).toEqual([2_000, 4_000]);
    const tries = endpoint.seen.length;
    device.now += 3_000;
    await engine({ store: device.start() }).run('alarm');
    expect(endpoint.seen).toHaveLength(tries);
    expect(scheduled.at(-1)).toBe(1_000);
    device.now += 1_001;
    endpoint.fault = undefined;
    await engine({ store: device.start() }).run('alarm');
    expect(await status()).toMatchObject({ waiting: 0, lastError: null, nextTryAt: null });
  });

  it('a demanded delay is not brought forward by a press, the network or a person', async () => {
    const { engine, endpoint, presses, device, status } = await createWorld();
    await presses(1);
    endpoint.fault = unavailable('300');
    await engine().run('capture');
    endpoint.fault = undefined;
    const tries = endpoint.seen.length;
    for (const reason of ['capture', 'online', 'asked', 'alarm'] as const) await engine().run(reason);
    expect(endpoint.seen).toHaveLength(tries);
    expect(await status()).toMatchObject({ lastError: 'http_503', nextTryAt: '2026-03-02T09:05:02.000Z' });
    device.now += 300_000 + delays.first;
    await engine().run('alarm');
    expect((await status()).waiting).toBe(0);
  });

  it('tries for ever: after thirty failures the next try succeeds', async () => {
    const { engine, endpoint, presses, device, status } = await createWorld();
    await presses(1);
    endpoint.fault = unavailable();
    for (let n = 0; n < 30; n += 1) {
      await engine().run('alarm');
      device.now += delays.longest;
    }
    expect(endpoint.seen).toHaveLength(30);
    endpoint.fault = undefined;
    await engine().run('alarm');
    expect((await status()).waiting).toBe(0);
  });

  it('a stalled answer halves the batch', async () => {
    const { engine, endpoint, presses, device } = await createWorld();
    await presses(60);
    endpoint.fault = () => Promise.reject(new DOMException('late', 'TimeoutError'));
    await engine().run('capture');
    endpoint.fault = undefined;
    device.now += 10_000;
    await engine().run('alarm');
    expect(endpoint.sizes()).toEqual([60, 30, 30]);
  });

  /** The nth requests of the wake end without an answer. */
  const losing =
    (...lost: number[]): Fault =>
    () => {
      asked += 1;
      return lost.includes(asked) ? Promise.reject(new TypeError('reset')) : undefined;
    };
  let asked = 0;
  beforeEach(() => {
    asked = 0;
  });

  it('of a line that held before, tries again at once, twice in a row', async () => {
    const { engine, endpoint, presses, status, scheduled } = await createWorld();
    await presses(700);
    // Pushes of 100, 200, 400, then the pull.
    endpoint.fault = losing(2, 3, 5, 7, 8);
    await engine().run('capture');
    expect(endpoint.sizes()).toEqual([100, 200, 200, 200, 400, 400]);
    expect(await status()).toMatchObject({ waiting: 0, lastError: null, nextTryAt: null });
    expect(scheduled).toEqual([15 * 60_000]);
    expect(endpoint.mostAtOnce).toBe(1);
  });

  it('of a line that is gone, waits at the third', async () => {
    const { engine, endpoint, presses, status, scheduled } = await createWorld();
    await presses(300);
    endpoint.fault = losing(2, 3, 4);
    await engine().run('capture');
    expect(endpoint.sizes()).toEqual([100, 200, 200, 200]);
    expect(await status()).toMatchObject({ waiting: 200, lastError: 'unreachable' });
    expect(scheduled).toEqual([2_000]);
  });

  it('that is a refusal waits at once, however well it went before', async () => {
    const { engine, endpoint, presses, status } = await createWorld();
    await presses(300);
    endpoint.fault = () => (++asked === 2 ? Promise.resolve(problem(503, 'unavailable')) : undefined);
    await engine().run('capture');
    expect(endpoint.sizes()).toEqual([100, 200]);
    expect(await status()).toMatchObject({ waiting: 200, lastError: 'http_503' });
  });

  it('leaves the rest to the next wake when its time is up', async () => {
    const { engine, endpoint, presses, scheduled, status } = await createWorld();
    await presses(350);
    let elapsed = 0;
    const slow = () => {
      elapsed += 11_000;
      return undefined;
    };
    endpoint.fault = slow;
    await engine({ elapsed: () => elapsed }).run('capture');
    expect(endpoint.sizes()).toEqual([100, 200]);
    expect(await status()).toMatchObject({ waiting: 50, lastError: null });
    expect(scheduled).toEqual([0]);
  });
});

describe('a token that is no longer accepted', () => {
  it.each([
    [401, 'unauthorised'],
    [403, 'forbidden'],
  ] as const)('pauses on %i, keeps every row, and goes on after a new enrolment', async (code, name) => {
    const { engine, endpoint, presses, status, store, enrolment } = await createWorld();
    await presses(5);
    endpoint.fault = () => Promise.resolve(problem(code, name));
    await engine().run('capture');
    expect(await status()).toMatchObject({ mode: 'paused', waiting: 5, setAside: 0, lastError: name });
    const tries = endpoint.seen.length;
    await presses(6);
    await engine().run('capture');
    await engine().run('alarm');
    expect(endpoint.seen).toHaveLength(tries);
    endpoint.fault = undefined;
    await store.enrol(enrolment);
    await engine().run('startup');
    expect(await status()).toMatchObject({ mode: 'active', waiting: 0, lastError: null });
    expect(endpoint.stored.size).toBe(6);
  });

  it('is tried again when a person asks', async () => {
    const { engine, endpoint, presses, status } = await createWorld();
    await presses(1);
    endpoint.fault = () => Promise.resolve(new Response('proxy', { status: 403 }));
    await engine().run('capture');
    endpoint.fault = undefined;
    await engine().run('asked');
    expect(await status()).toMatchObject({ mode: 'active', waiting: 0 });
  });

  it('does not pause the enrolment that took its place meanwhile', async () => {
    const { engine, endpoint, presses, status, store, enrolment } = await createWorld();
    await presses(1);
    endpoint.fault = async () => {
      await store.enrol({ ...enrolment, token: 'another-token-of-twenty-characters' });
      return problem(401, 'unauthorised');
    };
    await engine().run('capture');
    expect(await status()).toMatchObject({ mode: 'active', waiting: 1 });
  });
});

describe('versions too far apart', () => {
  it('pause the sync and keep every row', async () => {
    const { engine, endpoint, presses, status } = await createWorld();
    await presses(2);
    endpoint.fault = () => Promise.resolve(problem(426, 'protocol_unsupported'));
    await engine().run('capture');
    expect(await status()).toMatchObject({ mode: 'paused', waiting: 2, lastError: 'protocol_unsupported' });
  });
});

describe('two wakes at once', () => {
  it('make one request at a time, and the second leaves', async () => {
    const { engine, endpoint, presses } = await createWorld();
    await presses(120);
    const ran = await Promise.all([engine().run('capture'), engine().run('alarm'), engine().run('online')]);
    expect(ran).toEqual([true, false, false]);
    expect(endpoint.mostAtOnce).toBe(1);
    expect(endpoint.stored.size).toBe(120);
  });

  it('take turns where a person asked: the answer they wait for is that of their own', async () => {
    const { engine, endpoint, presses, status } = await createWorld();
    await presses(120);
    const first = engine().run('capture');
    await presses(3);
    const ran = await Promise.all([first, engine().run('asked'), engine().run('alarm')]);
    expect(ran).toEqual([true, true, false]);
    expect(endpoint.mostAtOnce).toBe(1);
    expect(await status()).toMatchObject({ waiting: 0, lastError: null });
  });
});
