/** Faults 1 to 7: the process that syncs ends, wakes wrongly, or is not alone. */
import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { alarmName, createWakes } from '../../../lib/sync/wakes.ts';
import { press } from '../../unit/store/device.ts';
import { openScene } from './scene.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

/** A device with two batches of ten waiting. */
async function twoBatches() {
  const scene = await openScene();
  scene.endpoint.limits.max_items = 10;
  await scene.store.moveState(scene.enrolment.token, { batchItems: 10 });
  const ids = await scene.presses(20);
  return { scene, ids };
}

describe('the process that syncs', () => {
  it('01 ends after the commit of a press, before a sync began', async () => {
    const scene = await openScene();
    await scene.presses(3);
    await scene.restart();
    expect(await scene.status()).toMatchObject({ waiting: 3 });
    await scene.settle();
    expect(scene.endpoint.stored.size).toBe(3);
  });

  it('02 ends after the request left, before its answer came', async () => {
    const { scene } = await twoBatches();
    await scene.killedAt('fetch', 'after');
    expect(scene.endpoint.stored.size).toBe(10);
    expect(await scene.status()).toMatchObject({ waiting: 20 });
    await scene.killedAt('fetch', 'after', 2);
    await scene.settle();
    expect(scene.endpoint.stored.size).toBe(20);
  });

  it('03 ends after the answer came, before what it names left the outbox', async () => {
    const { scene } = await twoBatches();
    for (const when of ['before', 'after'] as const) {
      await scene.killedAt('settle', when);
      expect(scene.endpoint.stored.size).toBe(10);
    }
    await scene.settle();
    expect(scene.endpoint.stored.size).toBe(20);
  });

  it('04 ends between what a pull changed and the cursor behind it: both are written, or neither', async () => {
    const scene = await openScene();
    const [id = ''] = await scene.presses(1);
    await scene.sync();
    const { cursor } = await scene.store.syncState();
    scene.endpoint.changes = [{ kind: 'decision', id, state: 'fixed' }];
    const put = IDBObjectStore.prototype.put;
    const isCursor = (row: { key?: string; value?: { cursor?: string } }) =>
      row.key === 'sync' && row.value?.cursor !== cursor;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (isCursor(given[0])) throw new DOMException('the process ends here', 'AbortError');
      return put.apply(this, given);
    });
    await expect(scene.world.engine().run('online')).rejects.toMatchObject({ code: 'storage_unavailable' });
    spy.mockRestore();
    await scene.restart();
    expect((await scene.store.syncState()).cursor).toBe(cursor);
    expect((await scene.store.ownInsights(1)).insights).toMatchObject([{ state: 'sent' }]);
    await scene.settle();
    expect((await scene.store.ownInsights(1)).insights).toMatchObject([{ state: 'fixed' }]);
  });

  it('05 finds its alarm gone, is woken ten minutes late, and twice at once', async () => {
    const scene = await openScene();
    const waking = () => {
      const run = vi.fn((reason: 'alarm') => scene.sync(reason));
      const timers = { setTimer: () => undefined, clearTimer: () => undefined };
      return { run, wakes: createWakes({ alarms: fakeBrowser.alarms, run: run as never, ...timers }) };
    };
    await scene.presses(2);
    const { wakes } = waking();
    wakes.captured();
    await fakeBrowser.alarms.clear(alarmName);
    await scene.restart();
    const started = waking();
    await started.wakes.restore();
    expect(await fakeBrowser.alarms.get(alarmName)).toBeDefined();
    scene.device.now += 10 * 60_000;
    const pushes = scene.pushes();
    await Promise.all([started.wakes.wake('alarm'), started.wakes.wake('alarm')]);
    expect(started.run).toHaveBeenCalledTimes(2);
    expect(scene.pushes()).toBe(pushes + 1);
    await scene.settle();
  });

  it('06 runs twice at once, in a page and in the background: one request at a time, each item sent once', async () => {
    const { scene, ids } = await twoBatches();
    const page = scene.device.start();
    const [one, other] = [scene.world.engine(), scene.world.engine({ store: page })];
    const ran = await Promise.all([one.run('capture'), other.run('asked'), one.run('alarm')]);
    // Whoever asked takes a turn of their own; the alarm leaves it to the others.
    expect(ran).toEqual([true, true, false]);
    expect(scene.endpoint.mostAtOnce).toBe(1);
    const sent = scene.endpoint.seen.filter(({ path }) => path === '/v1/push').flatMap(({ body }) => body.items);
    expect(sent.map(({ id }) => id).sort()).toEqual(ids.toSorted());
    await scene.watch.check();
    await scene.settle();
  });

  it('07 is asked by a panel that closes in the middle of a press: one insight, or none, never two', async () => {
    const scene = await openScene();
    // The answer has nobody to go to: nobody was told.
    const unheard = scene.store.record(press({ ticket: '7' }));
    const again = await scene.store.record(press({ ticket: '7' }));
    scene.watch.told.add(again.row.id);
    expect(again.row.id).toBe((await unheard).row.id);
    expect(again.again).toBe(true);
    await scene.watch.check();
    await scene.settle();
    expect([...scene.endpoint.stored.keys()]).toEqual([again.row.id]);
  });
});
