/**
 * Where the checks, which come into the tab as a script of their own, and the sidebar meet: a symbol on the `globalThis` of
 * the isolated world both share; the page has another one. Types only: nothing of the guidance itself may reach the
 * sidebar's script this way.
 */
import type { Check } from '../../lib/guidance/checks/check.ts';
import type { Reviewer } from '../../lib/guidance/review.ts';

export interface Guidance {
  readonly createReviewer: () => Reviewer;
  readonly checks: readonly Check[];
}

const key = Symbol.for('fairside.guidance');

/** Lays the checks down. A second time changes nothing. */
export function layGuidance(guidance: Guidance, world: object = globalThis): void {
  if (laidGuidance(world) === undefined) Reflect.set(world, key, guidance);
}

/** The checks, once they are there. */
export function laidGuidance(world: object = globalThis): Guidance | undefined {
  return Reflect.get(world, key);
}
