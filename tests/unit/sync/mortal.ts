/** A process that ends between two steps of a sync. */
import type { Store } from '../../../lib/store/store.ts';
import type { World } from './world.ts';

/** Steps of one sync at which the process may end: before the step begins, or after it ended and before anything else. */
const storeSteps = [
  'enrolment',
  'syncState',
  'installId',
  'takeBatch',
  'stillWait',
  'settle',
  'applyChanges',
  'moveState',
  'waiting',
] as const;
export const steps = [...storeSteps, 'fetch'] as const;
export type Step = (typeof steps)[number];
export type When = 'before' | 'after';

/** What the caller of a dead process sees. */
export class Killed extends Error {}

/** The seams of a process that ends at the `nth` time it comes to `step`. */
export function mortal(world: World, step: Step, when: When, nth: number) {
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
