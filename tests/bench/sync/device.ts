/**
 * The device of the bench, in a process of its own: the real store and engine on an IndexedDB in memory, as they are shipped
 * but for the browser around them. What the engine waits between tries, it waits here.
 */
import { v7 } from 'uuid';
import { ticketKey } from '../../../lib/store/rows.ts';
import { createEngine } from '../../../lib/sync/engine.ts';
import type { Reason } from '../../../lib/sync/wake.ts';
import { putRawRows } from '../../faults/raw-tables.ts';
import { createDevice } from '../../unit/store/device.ts';
import { sharedLock } from '../../unit/sync/world.ts';
import { insight } from '../endpoint/items.ts';

interface Enrolment {
  readonly url: string;
  readonly token: string;
  readonly team: string;
}

const device = createDevice();
const now = () => Date.now();
device.now = now();
const store = device.start();
let recorded = 0;
let next: number | null = null;
const engine = createEngine({
  store,
  fetch,
  now,
  lock: sharedLock(),
  elapsed: () => performance.now(),
  random: Math.random,
  newId: v7,
  schedule: (delay) => {
    next = delay;
  },
  notify: () => undefined,
});

const steps: Readonly<Record<string, (given: never) => Promise<object | undefined>>> = {
  async begin({ url, token, team }: Enrolment) {
    const since = new Date(now()).toISOString();
    const agent = v7();
    await store.enrol({ url, token, agent, team: { id: team, name: 'Bench' }, role: 'agent', since });
    return undefined;
  },
  /** Laid into the tables as presses leave them, at once: what a press takes is another bench. */
  async capture(count: number) {
    const insights: object[] = [];
    const outbox: object[] = [];
    for (let n = 0; n < count; n += 1) {
      const item = insight(recorded++);
      const { id, captured_at: at, payload } = item;
      const row = { id, ticketKey: ticketKey(payload), tag: payload.tag, recordedAt: at, item, syncedAt: null };
      insights.push({ ...row, state: 'waiting' });
      outbox.push({ id, insight: id, attempts: 0, at, item });
    }
    await putRawRows(device, { insights, outbox });
    return undefined;
  },
  async push() {
    let waited = 0;
    let wakes = 0;
    for (let reason: Reason = 'capture'; ; reason = 'alarm') {
      await engine.run(reason);
      wakes += 1;
      const { failures } = await store.syncState();
      if ((await store.waiting()).count === 0 && failures === 0) return { wakes, waited };
      waited += next ?? 0;
      await new Promise((resolve) => setTimeout(resolve, next ?? 0));
    }
  },
  async idle() {
    await engine.run('online');
    return undefined;
  },
};

const used = () => process.cpuUsage().user + process.cpuUsage().system;

// Whoever asks may be ended itself.
process.on('disconnect', () => process.exit());
process.on('message', async ({ step, given }: { step: string; given: never }) => {
  const [start, before] = [performance.now(), used()];
  const said = await steps[step]?.(given);
  process.send?.({ ms: performance.now() - start, cpu: (used() - before) / 1000, ...said });
});
