import { describe, expect, it } from 'vitest';
import { Killed, mortal, steps } from './mortal.ts';
import { createWorld } from './world.ts';

/** A device with four batches waiting: from the second on each is taken while the one before is on its way, and settled while the next one is. */
async function fourBatches() {
  const world = await createWorld();
  world.endpoint.limits.max_items = 2;
  await world.store.moveState(world.enrolment.token, { batchItems: 2, maxItems: 2 });
  return { world, ids: await world.presses(7) };
}

const cases = steps.flatMap((step) =>
  (['before', 'after'] as const).flatMap((when) => [1, 2, 3, 4].map((nth) => [step, when, nth] as const)),
);

describe('a process that ends in the middle of a sync', () => {
  it.each(cases)('at %s, %s, time %i, loses nothing and doubles nothing', async (step, when, nth) => {
    const { world, ids } = await fourBatches();
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
    expect(world.endpoint.stored.size).toBe(7);
    expect([...world.endpoint.inserts.values()].every((times) => times === 1)).toBe(true);
    expect((await world.states()).filter((state) => state === 'seen')).toHaveLength(1);
    expect(ended() || nth > 1).toBe(true);
  });

  it('and loses its database at the same time, brings back what was not acknowledged', async () => {
    const { world, ids } = await fourBatches();
    const { seams } = mortal(world, 'fetch', 'after', 2);
    await world.engine(seams).run('capture').catch(onlyKilled);
    world.device.loseDatabase();
    const after = world.device.start();
    await after.restoreFromJournal();
    await after.enrol(world.enrolment);
    await world.engine({ store: after }).run('startup');
    expect(world.endpoint.stored.size).toBe(7);
    expect([...world.endpoint.inserts.keys()].sort()).toEqual([...ids].sort());
    expect((await after.waiting()).count).toBe(0);
  });
});

function onlyKilled(error: unknown) {
  if (!(error instanceof Killed)) throw error;
}
