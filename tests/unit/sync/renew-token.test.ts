/** The device exchanges its token by itself, against the real endpoint. */
import { describe, expect, it } from 'vitest';
import { callEndpoint } from '../../../lib/sync/call-endpoint.ts';
import { enrolDevice } from '../../../lib/sync/enrol.ts';
import { tokenServes } from '../../../lib/sync/renew-token.ts';
import { syncStatus } from '../../../lib/sync/status.ts';
import type { SyncStore } from '../../../lib/sync/wake.ts';
import { testServer } from '../endpoint/database.ts';
import { createDevice, press } from '../store/device.ts';
import { problem } from './fake-endpoint.ts';
import { plainEngine, sharedLock } from './world.ts';

const { endpoint } = testServer();

type Fetch = (url: string, init: RequestInit) => Promise<Response>;
const exchange = (url: string) => url.endsWith('/v1/me/token');

/** An enrolled device; `between` stands between it and the endpoint. */
async function enrolled(between: (url: string, go: () => Promise<Response>) => Promise<Response> = (_, go) => go()) {
  const device = createDevice();
  device.now = Date.now();
  const asked: string[] = [];
  const through: Fetch = (url, init) => {
    asked.push(new URL(url).pathname);
    return between(url, () => fetch(url, init));
  };
  const seams = { fetch: through, now: () => device.now, store: device.start() };
  await enrolDevice(seams, { url: endpoint().url, invite: await endpoint().createInvite('agent') });
  return {
    device,
    seams,
    engine: (store: SyncStore = seams.store, lock = sharedLock()) => plainEngine({ ...seams, store, lock }),
    token: async () => (await seams.store.enrolment())?.token ?? '',
    status: () => syncStatus(seams.store, device.now),
    exchanges: () => asked.filter(exchange).length,
  };
}

/** Whether the endpoint takes a token. Taking it is using it. */
async function works(token: string): Promise<boolean> {
  const answer = await fetch(`${endpoint().url}/v1/me/changes`, { headers: { authorization: `Bearer ${token}` } });
  return answer.status === 200;
}

describe('a token that has served its time', () => {
  it('is exchanged, once; the old one works until the new one is used', async () => {
    const { device, engine, token, status, exchanges, seams } = await enrolled();
    const first = await token();
    device.now += tokenServes - 1000;
    await engine().run('startup');
    expect([await token(), exchanges()]).toEqual([first, 0]);
    device.now += 1000;
    await engine().run('startup');
    const second = await token();
    expect(second).not.toBe(first);
    expect(await works(first)).toBe(true);
    await seams.store.record(press());
    await engine().run('capture');
    expect(await works(first)).toBe(false);
    expect(await status()).toMatchObject({ mode: 'active', waiting: 0, lastError: null });
    device.now += tokenServes - 1000;
    await engine().run('startup');
    expect([await token(), exchanges()]).toEqual([second, 1]);
  });

  it('serves on when the answer is lost, again and again, and what was lost opens nothing', async () => {
    const lost: string[] = [];
    const { device, engine, token, status, seams } = await enrolled(async (url, go) => {
      const answer = await go();
      if (!exchange(url) || lost.length === 3) return answer;
      lost.push(((await answer.json()) as { token: string }).token);
      throw new TypeError('the answer was lost');
    });
    const first = await token();
    device.now += tokenServes;
    for (let wakes = 0; wakes < 3; wakes += 1) {
      await seams.store.record(press({ ticket: `${wakes}` }));
      await engine().run('startup');
      expect(await token()).toBe(first);
      expect(await status()).toMatchObject({ mode: 'active', waiting: 0, lastError: null });
    }
    expect(await works(first)).toBe(true);
    await engine().run('startup');
    expect(await token()).not.toBe(first);
    expect(lost).toHaveLength(3);
    for (const one of lost) expect(await works(one)).toBe(false);
    expect(await works(await token())).toBe(true);
  });

  it.each(['before', 'after'] as const)('locks nobody out when the process ends %s it is stored', async (when) => {
    const { device, engine, seams, token, status } = await enrolled();
    const first = await token();
    device.now += tokenServes;
    const mortal: SyncStore = {
      ...seams.store,
      async renewToken(...given) {
        if (when === 'after') await seams.store.renewToken(...given);
        throw new Error('ended');
      },
    };
    await expect(engine(mortal).run('startup')).rejects.toThrow('ended');
    expect((await token()) === first).toBe(when === 'before');
    const restarted = device.start();
    await restarted.record(press());
    await engine(restarted).run('startup');
    expect(await status()).toMatchObject({ mode: 'active', waiting: 0, lastError: null });
    expect(await works(await token())).toBe(true);
    expect(await works(first)).toBe(false);
  });

  it('is exchanged once by two windows at once, and a call of a page in the air meanwhile goes through', async () => {
    const { device, engine, seams, token, exchanges } = await enrolled();
    const first = await token();
    device.now += tokenServes;
    const lock = sharedLock();
    await Promise.all([engine(seams.store, lock).run('startup'), engine(device.start(), lock).run('online')]);
    expect(exchanges()).toBe(1);
    expect(await token()).not.toBe(first);

    device.now += tokenServes;
    let passed = false;
    const slow: Fetch = async (url, init) => {
      // The page's request left with the old token; before it arrives the device has the new one and has used it.
      if (!passed) {
        passed = true;
        await engine().run('startup');
        await engine().run('startup');
      }
      return fetch(url, init);
    };
    const answer = await callEndpoint({ ...seams, fetch: slow }, { path: '/v1/pulse' });
    expect(answer.value).toMatchObject({ weeks: [] });
    expect(exchanges()).toBe(2);
  });

  it('takes a wish to be erased along', async () => {
    const { seams, token } = await enrolled();
    const first = await token();
    await seams.store.eraseDevice('keep');
    await seams.store.renewToken(first, { token: 'the-next-one', renewAt: '2027-01-01T00:00:00Z' });
    expect(await seams.store.erasureWish('the-next-one')).toMatchObject({ access: 'keep' });
    expect(await seams.store.erasureWish(first)).toBeNull();
    await seams.store.renewToken(first, { token: 'too-late', renewAt: '2027-01-01T00:00:00Z' });
    expect(await token()).toBe('the-next-one');
  });

  it('stays where an older endpoint exchanges none, which is asked once a day', async () => {
    const { device, engine, token, status, exchanges } = await enrolled((url, go) =>
      exchange(url) ? Promise.resolve(problem(404, 'not_found')) : go(),
    );
    const first = await token();
    device.now += tokenServes;
    for (const hours of [0, 1, 22, 1]) {
      device.now += hours * 3_600_000;
      await engine().run('startup');
    }
    expect([await token(), exchanges()]).toEqual([first, 2]);
    expect(await status()).toMatchObject({ mode: 'active', lastError: null });
  });

  it('is exchanged once when the clock was set back by years', async () => {
    const { device, engine, exchanges, status } = await enrolled();
    device.now -= 3650 * 86_400_000;
    for (let wakes = 0; wakes < 3; wakes += 1) await engine().run('startup');
    expect(exchanges()).toBe(1);
    expect(await status()).toMatchObject({ mode: 'active', lastError: null });
  });
});
