/** A device with the real engine and store, speaking real HTTP; only its IndexedDB is in memory. */
import { v7 } from 'uuid';
import { createEngine } from '../../lib/sync/engine.ts';
import { enrolDevice } from '../../lib/sync/enrol.ts';
import { createDevice, press } from '../unit/store/device.ts';
import { sharedLock } from '../unit/sync/world.ts';

/** Every connection is a new one, so that a proxy's faults meet one request each. */
const fetchAlone = (url: string, init: RequestInit) =>
  fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), connection: 'close' } });

export async function realDevice(url: string, invite: string) {
  const device = createDevice();
  device.now = Date.now();
  const store = device.start();
  const now = () => device.now;
  await enrolDevice({ fetch: fetchAlone, now, store }, { url, invite, label: 'Device' });
  const engine = createEngine({
    store,
    fetch: fetchAlone,
    now,
    lock: sharedLock(),
    elapsed: () => 0,
    random: () => 0,
    newId: v7,
    schedule: () => undefined,
    notify: () => undefined,
  });
  const told: string[] = [];
  return {
    store,
    told,
    async presses(count: number): Promise<void> {
      for (let n = 0; n < count; n += 1) told.push((await store.record(press({ ticket: `${told.length}` }))).row.id);
    },
    /** One wake of the sync. Time goes on by an hour, so that no backoff stands in the way. */
    async sync(): Promise<void> {
      device.now += 3_660_000;
      await engine.run('online');
    },
    waiting: async () => (await store.waiting()).count,
    /** Which of what was told "recorded" the device believes to be at the endpoint. */
    acknowledged: async () =>
      (await store.ownInsights(100_000)).insights.filter(({ state }) => state === 'sent').map(({ id }) => id),
  };
}
export type RealDevice = Awaited<ReturnType<typeof realDevice>>;
