import { v7 } from 'uuid';
import type { Store } from '../../../lib/store/store.ts';
import { createEngine } from '../../../lib/sync/engine.ts';
import type { Lock } from '../../../lib/sync/lock.ts';
import { syncStatus } from '../../../lib/sync/status.ts';
import type { Seams, SyncStore } from '../../../lib/sync/wake.ts';
import { createDevice, press } from '../store/device.ts';
import { createFakeEndpoint, endpointUrl, token } from './fake-endpoint.ts';

/** A lock over all engines that share it, as the browser's is over all contexts. */
export function sharedLock(): Lock {
  let last: Promise<unknown> | undefined;
  return async (work, when) => {
    if (last !== undefined && when === 'now or never') return false;
    const turn = (last ?? Promise.resolve()).then(work);
    const over = turn.catch(() => undefined);
    last = over;
    try {
      await turn;
      return true;
    } finally {
      if (last === over) last = undefined;
    }
  };
}

/** An engine that waits for nothing and tells nobody: each `run` is one wake. */
export const plainEngine = (seams: Pick<Seams, 'store' | 'fetch' | 'now'> & Partial<Seams>) =>
  createEngine({
    lock: sharedLock(),
    elapsed: () => performance.now(),
    random: () => 0,
    newId: v7,
    schedule: () => {},
    notify: () => {},
    ...seams,
  });

/** An enrolled device and its endpoint. */
export async function createWorld() {
  const device = createDevice();
  const endpoint = createFakeEndpoint();
  const lock = sharedLock();
  const scheduled: (number | null)[] = [];
  const notified: string[] = [];
  const store = device.start();
  const enrolment = {
    url: endpointUrl,
    token,
    agent: '019cae00-0000-7000-8000-00000000000a',
    team: { id: '019cae00-0000-7000-8000-00000000000b', name: 'Acme care' },
    role: 'agent' as const,
    since: '2026-03-01T00:00:00.000Z',
  };
  await store.enrol(enrolment);

  const world = {
    device,
    endpoint,
    store,
    enrolment,
    scheduled,
    notified,
    /** An engine over `over`'s store, as after a start of the background. */
    engine(over: Partial<Omit<Seams, 'store'>> & { store?: SyncStore } = {}) {
      return createEngine({
        store,
        fetch: endpoint.fetch,
        now: () => device.now,
        elapsed: () => 0,
        random: () => 1,
        newId: v7,
        lock,
        schedule: (delay) => scheduled.push(delay),
        notify: (topics) => notified.push(...topics),
        ...over,
      });
    },
    async presses(count: number, on: Pick<Store, 'record'> = store): Promise<string[]> {
      const ids: string[] = [];
      for (let n = 0; n < count; n += 1) ids.push((await on.record(press({ ticket: `${1000 + n}` }))).row.id);
      return ids;
    },
    status: () => syncStatus(store, device.now),
    states: async () => (await store.ownInsights(500)).insights.map(({ state }) => state),
    /** Every press is here: waiting, set aside, or acknowledged and on the endpoint once. */
    async unaccounted(ids: readonly string[]): Promise<string[]> {
      const { insights } = await store.ownInsights(500);
      const byId = new Map(insights.map((insight) => [insight.id, insight.state]));
      return ids.filter((id) => {
        const state = byId.get(id);
        if (state === 'waiting' || state === 'set-aside') return false;
        return state === undefined || endpoint.inserts.get(id) !== 1;
      });
    },
  };
  return world;
}
export type World = Awaited<ReturnType<typeof createWorld>>;
