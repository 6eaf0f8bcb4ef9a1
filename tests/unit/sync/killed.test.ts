import { describe, expect, it } from 'vitest';
import type { Store } from '../../../lib/store/store.ts';
import { createWorld, type World } from './world.ts';

/** Steps of one sync at which the process may end: before the step begins, or after it ended and before anything else. */
const storeSteps = [
  'enrolment',
  'syncState',
  'installId',
  'takeBatch',
  'settle',
  'applyChanges',
  'moveState',
  'waiting',
] as const;
const steps = [...storeSteps, 'fetch'] as const;
type Step = (typeof steps)[number];
type When = 'before' | 'after';

class Killed extends Error {}

/** The seams of a process that ends at the `nth` time it comes to `step`. */
function mortal(world: World, step: Step, when: When, nth: number) {
  let dead = false;
  let times = 0;
  const guard = (name: Step, run: (...given: never[]) => Promise<unknown>) => {
    return async (...given: never[]) => {
      // What comes after the end is not run: a `finally` of a dead process does nothing.
      if (dead) throw new Killed();
      const mine = name === step && ++times === nth;
      if (mine && when === 'before') dead = true;
      if (dead) throw new Killed();
      const value = await run(...given);
      if (mine) dead = true;
      if (dead) throw new Killed();
      return value;
    };
  };
  const born = world.device.start();
  const store = { ...born } as Store & Record<string, unknown>;
  for (const name of storeSteps) store[name] = guard(name, born[name] as never) as never;
  const fetch = guard('fetch', world.endpoint.fetch as never) as never;
  return { seams: { store, fetch }, ended: () => dead };
}

/** A device with two batches waiting. */
async function twoBatches() {
  const world = await createWorld();
  world.endpoint.limits.max_items = 10;
  await world.store.moveState(world.enrolment.token, { batchItems: 10 });
  return { world, ids: await world.presses(15) };
}

const cases = steps.flatMap((step) =>
  (['before', 'after'] as const).flatMap((when) => [1, 2, 3].map((nth) => [step, when, nth] as const)),
);

describe('a process that ends in the middle of a sync', () => {
  it.each(cases)('at %s, %s, time %i, loses nothing and doubles nothing', async (step, when, nth) => {
    const { world, ids } = await twoBatches();
    world.endpoint.changes = [{ kind: 'decision', id: ids[0] ?? '', state: 'seen' }];
    const { seams, ended } = mortal(world, step, when, nth);
    await world.engine(seams).run('capture').catch(onlyKilled);
    expect(await world.unaccounted(ids)).toEqual([]);

    const restarted = world.device.start();
    await restarted.restoreFromJournal();
    world.device.now += 60_000;
    await world.engine({ store: restarted }).run('alarm');
    expect(await world.unaccounted(ids)).toEqual([]);
    expect(await world.status()).toMatchObject({ waiting: 0, setAside: 0, lastError: null });
    expect(world.endpoint.stored.size).toBe(15);
    expect([...world.endpoint.inserts.values()].every((times) => times === 1)).toBe(true);
    expect((await world.states()).filter((state) => state === 'seen')).toHaveLength(1);
    expect(ended() || nth > 1).toBe(true);
  });

  it('and loses its database at the same time, brings back what was not acknowledged', async () => {
    const { world, ids } = await twoBatches();
    const { seams } = mortal(world, 'fetch', 'after', 2);
    await world.engine(seams).run('capture').catch(onlyKilled);
    world.device.loseDatabase();
    const after = world.device.start();
    await after.restoreFromJournal();
    await after.enrol(world.enrolment);
    await world.engine({ store: after }).run('startup');
    expect(world.endpoint.stored.size).toBe(15);
    expect([...world.endpoint.inserts.keys()].sort()).toEqual([...ids].sort());
    expect((await after.waiting()).count).toBe(0);
  });
});

function onlyKilled(error: unknown) {
  if (!(error instanceof Killed)) throw error;
}
