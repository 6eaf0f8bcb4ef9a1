/** A device with the real engine and store, speaking real HTTP; only its IndexedDB is in memory. */

import { v7 } from 'uuid';
import { expect } from 'vitest';
import { createEngine } from '../../lib/sync/engine.ts';
import { enrolDevice } from '../../lib/sync/enrol.ts';
import type { InsightPayload } from '../../lib/sync/protocol.ts';
import { syncStatus } from '../../lib/sync/status.ts';
import type { Reason, Seams } from '../../lib/sync/wake.ts';
import { createDevice, press } from '../unit/store/device.ts';
import { sharedLock } from '../unit/sync/world.ts';
import { type Eyes, Watch, wakesToSettle } from './invariants.ts';
import { rawRows, rawTables } from './raw-tables.ts';

export type Fetch = Seams['fetch'];

/** Every connection is a new one, so that a proxy's faults meet one request each. */
export const fetchAlone: Fetch = (url, init) =>
  fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), connection: 'close' } });

interface DeviceOptions {
  readonly url: string;
  readonly invite: string;
  /** How often each insight is on the endpoint. */
  readonly there: Eyes['there'];
  /** What stands between device and endpoint. Default: one connection per request. */
  readonly fetch?: Fetch;
  /** How far its clock is off at the start, in ms. */
  readonly clockOff?: number;
}

/** Enrols a new device and keeps watch over it: what must hold is checked after each of its steps. */
export async function realDevice({ url, invite, there, fetch = fetchAlone, clockOff = 0 }: DeviceOptions) {
  const device = createDevice();
  device.now = Date.now() + clockOff;
  let store = device.start();
  const now = () => device.now;
  await enrolDevice({ fetch, now, store }, { url, invite, label: 'Device' });
  const lock = sharedLock();
  const engine = (over: Partial<Seams> = {}) =>
    createEngine({
      store,
      fetch,
      now,
      lock,
      elapsed: () => 0,
      random: () => 0,
      newId: v7,
      schedule: () => undefined,
      notify: () => undefined,
      ...over,
    });
  const shown = () => syncStatus(store, device.now);
  const watch = new Watch({ tables: rawTables(device), shown, there });
  let tickets = 0;

  const real = {
    device,
    engine,
    watch,
    get store() {
      return store;
    },
    status: shown,
    /** Rows of one table as they lie there. */
    rows: (table: string) => rawRows(device, table),
    /** Presses that were answered "recorded". */
    async presses(count: number, payload: Partial<InsightPayload> = {}): Promise<string[]> {
      const ids: string[] = [];
      for (let n = 0; n < count; n += 1) {
        tickets += 1;
        const { row } = await store.record(press({ ticket: `${tickets}`, ...payload }));
        ids.push(row.id);
        watch.told.add(row.id);
      }
      return ids;
    },
    /** One wake of the sync, unwatched: the endpoint may not be there to look at. Time goes on by an hour, so that no delay stands in the way. */
    async wake(reason: Reason = 'online'): Promise<void> {
      device.now += 3_660_000;
      await engine().run(reason);
    },
    /** One wake, and what must hold after it. */
    sync: (reason: Reason = 'online') => watch.step(() => real.wake(reason)),
    /** The process ends and starts again. */
    async restart(): Promise<void> {
      store.close();
      store = device.start();
      await store.restoreFromJournal();
    },
    waiting: async () => (await store.waiting()).count,
    /** I4: the faults have stopped; three wakes are enough. */
    async settle(): Promise<void> {
      for (let wakes = 0; wakes < wakesToSettle; wakes += 1) await real.wake('startup');
      expect(await shown()).toMatchObject({ waiting: 0, lastError: null });
      watch.endpointBehind = false;
      await watch.check();
    },
  };
  return real;
}
export type RealDevice = Awaited<ReturnType<typeof realDevice>>;
