/**
 * The panel shows itself by the settings. The loader asks for them when it asks for the panel, so that they are there when
 * the panel is, instead of one way to the background and back later.
 */
import type { Result } from '../../lib/messages/contract.ts';

type Answer = Promise<Result<unknown>>;
/** On the `globalThis` of the isolated world that loader and panel share; the page has another one. */
const key = Symbol.for('fairside.settings');

/** Lays the answer down, unchecked, in place of an older one. */
export function laySettings(answer: Answer, world: object = globalThis): void {
  Reflect.set(world, key, answer);
}

/** The answer, once; undefined where the loader did not ask. */
export function takeSettings(world: object = globalThis): Answer | undefined {
  const answer: Answer | undefined = Reflect.get(world, key);
  Reflect.deleteProperty(world, key);
  return answer;
}
