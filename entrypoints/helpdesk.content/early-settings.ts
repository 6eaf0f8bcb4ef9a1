/**
 * The panel shows itself by the settings. The loader asks for them when it asks for the panel, so that they are there when
 * the panel is, instead of one way to the background and back later.
 */
import type { MessageName, Result } from '../../lib/messages/contract.ts';

type Answer = Promise<Result<unknown>>;
/** On the `globalThis` of the isolated world that loader and panel share; the page has another one. */
const key = Symbol.for('fairside.settings');

/** Lays the answer down, unchecked, in place of an older one. */
export function laySettings(answer: Answer, world: object = globalThis): void {
  Reflect.set(world, key, answer);
}

/**
 * The answer that lies there now, for whoever asks for the settings first; undefined for every other question. What is laid down
 * later, by a loader that asks twice, would be an old answer to a new question.
 */
export function earlySettings(world: object = globalThis): (name: MessageName) => Answer | undefined {
  let first: Answer | undefined = Reflect.get(world, key);
  Reflect.deleteProperty(world, key);
  return (name) => {
    if (name !== 'settings') return undefined;
    const answer = first;
    first = undefined;
    return answer;
  };
}
