/** Faults 34, 35 and 37: clocks that are wrong, a pack that changes under what waits, a release that changes during a sync. */

import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from '../../../lib/store/store.ts';
import { versions } from '../../../lib/store/versions.ts';
import { press } from '../../unit/store/device.ts';
import { answerOf, problem } from '../../unit/sync/fake-endpoint.ts';
import { fetchAlone } from '../real-device.ts';
import { testLine } from './line.ts';
import { openScene } from './scene.ts';

const line = testLine();
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const [hour, day] = [3_600_000, 24 * 3_600_000];

describe('the clock', () => {
  it('34 is three days ahead, ten years behind, ten years ahead: presses are dated by when they came', async () => {
    const begun = Date.now();
    for (const off of [3 * day, -3650 * day, 3650 * day]) {
      const device = await line().device(undefined, off);
      const ids = await device.presses(2);
      await device.sync();
      await device.settle();
      const rows = await line().endpointSays<{ at: Date; skew: string }>(
        `select i.recorded_at as at, t.skew_ms as skew from insights i join items t using (id) where i.id in ('${ids.join("','")}')`,
      );
      for (const { at, skew } of rows) {
        // Its clock went on by an hour between press and sending, and that is kept.
        expect(begun - at.getTime()).toBeLessThan(1.1 * hour);
        expect(at.getTime()).toBeLessThanOrEqual(Date.now());
        expect(Math.abs(Number(skew) + off)).toBeLessThan(1.1 * hour);
      }
      expect(rows).toHaveLength(2);
    }
  });

  it('34 is set back during a sync, changes to summer time, sleeps eight hours: nothing waits longer for it', async () => {
    vi.stubEnv('TZ', 'Europe/Madrid');
    const scene = await openScene();
    for (const jump of [-10 * day, hour, -hour, 8 * hour, -3650 * day, 3650 * day]) {
      await scene.presses(2);
      scene.endpoint.fault = (_, work) => {
        scene.device.now += jump;
        return work().then(() => Promise.reject(new TypeError('lost')));
      };
      await scene.sync();
      scene.endpoint.fault = undefined;
      // Whatever the clock says now, the longest delay is over after a quarter of an hour of it.
      scene.device.now += 15 * 60_000;
      await scene.sync('alarm');
      expect(await scene.status()).toMatchObject({ waiting: 0, lastError: null });
    }
    // At the change to summer time: the night of 29 March 2026, by local time one hour shorter.
    scene.device.now = Date.parse('2026-03-29T00:59:59Z');
    await scene.presses(1);
    scene.device.now += 2_000;
    await scene.presses(1);
    await scene.settle();
    const order = (await scene.store.ownInsights(2)).insights.map(({ recordedAt }) => recordedAt);
    expect(order).toEqual(['2026-03-29T01:00:01.000Z', '2026-03-29T00:59:59.000Z']);
  });

  it('34 of the endpoint is set back by an hour between two batches: every change is still read once', async () => {
    const device = await line().device();
    const [first = ''] = await device.presses(1);
    await device.sync();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - hour });
    const [second = ''] = await device.presses(1);
    await device.sync();
    for (const id of [first, second]) await device.store.withdraw(id);
    await device.sync();
    await device.settle();
    const rows = await line().endpointSays<{ state: string }>(
      `select state from insights where id in ('${first}', '${second}')`,
    );
    expect(rows.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });
});

/** A lead of the team, by the routes alone. */
async function lead() {
  const { endpoint } = line();
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ invite: await endpoint.createInvite('lead') });
  const answer = await fetch(`${endpoint.url}/v1/enrol`, { method: 'POST', headers: json, body });
  const { token } = (await answer.json()) as { token: string };
  const headers = { ...json, authorization: `Bearer ${token}` };
  return (taxonomy: unknown) =>
    fetch(`${endpoint.url}/v1/pack`, { method: 'PUT', headers, body: JSON.stringify({ schema: 1, taxonomy }) });
}
const boxes = {
  id: 'local.boxes',
  label: { en: 'Box damaged', es: 'Caja dañada' },
  definition: { en: 'The box was torn', es: 'La caja llegó rota' },
  belongs: [{ language: 'en', text: 'The box was torn' }],
  excludes: [{ language: 'en', text: 'Can you wrap it?' }],
  owner: { en: 'Logistics', es: 'Logística' },
  quadrant: 'leverage',
};

describe('the pack', () => {
  it('35 renames, hides and retires a tag under what waits, does not fit, and comes anew after a wipe', async () => {
    const publish = await lead();
    expect((await publish({ local: [boxes] })).status).toBe(200);
    const asked: (string | undefined)[] = [];
    let bad = false;
    const device = await line().device(async (url, init) => {
      if (!url.endsWith('/v1/pack')) return fetchAlone(url, init);
      asked.push((init.headers as Record<string, string>)['if-none-match']);
      const answer = await fetchAlone(url, init);
      return bad ? answerOf({ schema: 1, products: [7] }, { headers: { etag: '"bad"' } }) : answer;
    });
    await device.sync();
    await device.presses(2, { tag: boxes.id });
    await device.presses(1, { tag: 'bil.wrong' });
    await publish({
      local: [{ ...boxes, label: { en: 'Parcel damaged', es: 'Paquete dañado' } }],
      hidden: ['bil.wrong'],
    });
    expect((await publish({ local: [] })).status).toBe(400);
    expect((await publish({ local: [], retired: { [boxes.id]: 'log.damage' } })).status).toBe(200);
    await device.sync();
    expect(await device.status()).toMatchObject({ waiting: 0, setAside: 0, lastError: null });

    // Not asked for again until there is another: the pull names the one that holds.
    asked.length = 0;
    await device.sync();
    expect(asked).toEqual([]);
    const before = await device.store.teamPack();
    bad = true;
    const last = { local: [], retired: { [boxes.id]: 'log.damage' }, hidden: ['bil.wrong'] };
    expect((await publish(last)).status).toBe(200);
    await device.sync();
    expect((await device.store.teamPack()).pack).toEqual(before.pack);
    expect((await device.store.teamPack()).refused).not.toBeNull();
    bad = false;
    await device.sync();
    const { refused, pack } = await device.store.teamPack();
    expect(refused).toBeNull();
    expect(pack.taxonomy.hidden).toEqual(['bil.wrong']);

    // Gone from the device: it has no pack and no ETag, so a 304 would leave it without one.
    const enrolment = await device.store.enrolment();
    device.device.loseDatabase();
    await device.restart();
    if (enrolment !== null) await device.store.enrol(enrolment);
    asked.length = 0;
    await device.sync();
    expect(asked).toEqual([undefined]);
    expect((await device.store.teamPack()).pack).toEqual(pack);
    await device.settle();
  });
});

describe('the release', () => {
  it('37 changes during a sync: the new one finds every row and goes on', async () => {
    const scene = await openScene();
    await scene.presses(6);
    const { indexedDB, storage } = scene.device;
    const newest = Math.max(...versions.map(({ version }) => version));
    const next = { version: newest + 1, tables: { outbox: 'id, insight, at' } };
    let updated: ReturnType<typeof createStore> | undefined;
    scene.endpoint.fault = ({ path }, work) => {
      if (path !== '/v1/push' || updated) return undefined;
      updated = createStore({
        indexedDB,
        IDBKeyRange,
        storage,
        versions: [...versions, next],
        now: () => scene.device.now,
      });
      const store = updated;
      // The endpoint has it all, the new release opens the tables, the old one never hears the answer.
      return work()
        .then(() => store.waiting())
        .then(() => Promise.reject(new TypeError('the old release is gone')));
    };
    await scene.sync();
    scene.endpoint.fault = undefined;
    await scene.watch.step(() => scene.world.engine({ store: updated as never }).run('startup'));
    expect((await updated?.waiting())?.count).toBe(0);
    updated?.close();
    await scene.restart();
    await scene.settle();
    expect(scene.endpoint.stored.size).toBe(6);
  });

  it('37 of the device is newer: fields the endpoint does not know come back as they went', async () => {
    const device = await line().device();
    const future = { mood: { scale: 7, words: ['niñ🙂', null] }, tags_of_tomorrow: ['x'] };
    const [id = ''] = await device.presses(1, future as never);
    await device.store.amend(id, { note: 'more', confidence: 0.5 } as never);
    await device.sync();
    await device.settle();
    const enrolment = await device.store.enrolment();
    const answer = await fetch(`${line().endpoint.url}/v1/me/events`, {
      headers: { authorization: `Bearer ${enrolment?.token}` },
    });
    const { rows } = (await answer.json()) as { rows: { payload: object }[] };
    expect(rows.map(({ payload }) => payload)).toMatchObject([future, { note: 'more', confidence: 0.5 }]);
  });

  it('37 of the endpoint is newer: unknown fields, statuses of changes and codes harm nothing', async () => {
    const scene = await openScene();
    const [id = ''] = await scene.presses(3);
    scene.endpoint.fault = ({ path }, work) =>
      path === '/v1/push' || path === '/v1/pull'
        ? work().then(async (answer) =>
            answerOf({
              ...(await answer.json()),
              moon: 'full',
              limits: { max_items: 50, max_bytes: 4096, max_moons: 1 },
            }),
          )
        : undefined;
    scene.endpoint.changes = [
      { kind: 'weather', id, forecast: 'rain' },
      { kind: 'decision', id, state: 'seen', mood: 'good' },
    ] as never;
    await scene.sync();
    expect(await scene.status()).toMatchObject({ waiting: 0, lastError: null });
    expect((await scene.store.ownInsights(5)).insights.map(({ state }) => state).sort()).toEqual([
      'seen',
      'sent',
      'sent',
    ]);
    await scene.settle();
  });

  it('37 is too far apart: the sync pauses with every row, and goes on once the endpoint speaks its version', async () => {
    const scene = await openScene();
    await scene.presses(3);
    scene.endpoint.fault = () => Promise.resolve(problem(426, 'protocol_unsupported'));
    await scene.sync();
    expect(await scene.status()).toMatchObject({ mode: 'paused', waiting: 3, lastError: 'protocol_unsupported' });
    await scene.store.record(press({ ticket: '91' }));
    await scene.settle();
    expect(await scene.status()).toMatchObject({ mode: 'active' });
    expect(scene.endpoint.stored.size).toBe(4);
  });
});
