import { beforeEach, describe, expect, it } from 'vitest';
import { firstHere, noLongerHere } from '../../../entrypoints/helpdesk.content/first-here.ts';

/** A script of the same world: what it finds ends the context of the one before, as the framework does it when a script begins. */
function script(world: object, before?: AbortController) {
  const context = new AbortController();
  before?.abort();
  return { context, life: firstHere(context.signal, world) };
}

/** The script has been run. */
const over = () => Promise.resolve();

describe('the loader of a page', () => {
  let world: object;
  beforeEach(() => {
    world = {};
  });

  it('goes on when the background brings in another, which does nothing, and ends with the last of them', async () => {
    const first = script(world);
    await over();
    const second = script(world, first.context);
    await over();
    const third = script(world, second.context);
    await over();
    expect([second.life, third.life, first.life?.aborted]).toEqual([undefined, undefined, false]);
    third.context.abort();
    await over();
    expect(first.life?.aborted).toBe(true);
  });

  it('ends where its context ends and no script of its own world follows: the extension was loaded anew', async () => {
    const first = script(world);
    const next = script({}, first.context);
    await over();
    expect([first.life?.aborted, next.life?.aborted]).toEqual([true, false]);
    expect(script(world).life).toBeDefined();
  });

  it('lets another in where the host was taken and given back, and then ends', async () => {
    const first = script(world);
    noLongerHere(world);
    const second = script(world, first.context);
    await over();
    expect([first.life?.aborted, second.life?.aborted]).toEqual([true, false]);
  });
});
