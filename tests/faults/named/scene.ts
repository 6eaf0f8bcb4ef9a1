/** One device and an endpoint in memory, for a fault that is played step by step; after each step all must hold. */
import { expect } from 'vitest';
import type { Store } from '../../../lib/store/store.ts';
import { syncStatus } from '../../../lib/sync/status.ts';
import type { Reason } from '../../../lib/sync/wake.ts';
import { press } from '../../unit/store/device.ts';
import { Killed, mortal, type Step, type When } from '../../unit/sync/mortal.ts';
import { createWorld } from '../../unit/sync/world.ts';
import { Watch, wakesToSettle } from '../invariants.ts';
import { rawTables } from '../raw-tables.ts';

export async function openScene() {
  const world = await createWorld();
  const { device, endpoint, enrolment } = world;
  let store: Store = world.store;
  let tickets = 0;
  const watch = new Watch({
    tables: rawTables(device),
    shown: () => syncStatus(store, device.now),
    there: () => endpoint.inserts,
  });

  const scene = {
    world,
    device,
    endpoint,
    enrolment,
    watch,
    get store() {
      return store;
    },
    /** Presses that were answered "recorded"; their ids. */
    async presses(count: number, tag = 'log.late'): Promise<string[]> {
      const ids: string[] = [];
      for (let n = 0; n < count; n += 1) {
        tickets += 1;
        const { row } = await store.record(press({ ticket: `${tickets}`, tag }));
        ids.push(row.id);
        watch.told.add(row.id);
      }
      await watch.check();
      return ids;
    },
    /** One wake of the sync. */
    sync: (reason: Reason = 'online') => watch.step(() => world.engine({ store }).run(reason)),
    /** The process ends at this step of a sync, and starts again. */
    async killedAt(step: Step, when: When, nth = 1): Promise<void> {
      const { seams, ended } = mortal(world, step, when, nth);
      await world
        .engine(seams)
        .run('online')
        .catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
      expect(ended()).toBe(true);
      await watch.check();
      await scene.restart();
    },
    /** The process ends between two steps and starts again. */
    restart: () =>
      watch.step(async () => {
        store.close();
        store = device.start();
        await store.restoreFromJournal();
      }),
    status: () => syncStatus(store, device.now),
    pushes: () => endpoint.seen.filter(({ path }) => path === '/v1/push').length,
    /** I4: the faults have stopped; three wakes are enough. What was set aside stays. */
    async settle(): Promise<void> {
      endpoint.fault = undefined;
      for (let wakes = 0; wakes < wakesToSettle; wakes += 1) {
        // Time enough for any delay, also one that was demanded.
        device.now += 61 * 60_000;
        await world.engine({ store }).run('startup');
      }
      watch.endpointBehind = false;
      expect(await scene.status()).toMatchObject({ waiting: 0, lastError: null });
      await watch.check();
    },
  };
  return scene;
}
export type Scene = Awaited<ReturnType<typeof openScene>>;
