import type { Page } from 'playwright-core';
import type { World } from '../../e2e/world.ts';
import { opened, withoutExtension } from './other-browser.ts';
import { clockOf, printRows, processorOf, row, shareRow } from './rows.ts';
import { idleTimes, type KeyTime, type Pace, typingTimes } from './typing.ts';

const counts: Readonly<Record<Pace, number>> = { fast: 120, paused: 40 };
type Activity = Pace | 'idle';
type Typing = Readonly<Record<Activity, readonly KeyTime[]>>;
const activities: Readonly<Record<Activity, string>> = {
  fast: 'per key, typing on',
  paused: 'per key, each one reviewed',
  idle: 'per second, nobody typing',
};

/** The main thread while somebody types, with the extension and without it. */
export async function keysPiece(world: World): Promise<void> {
  const own = await typing(await world.ticket('zendesk', 1001));
  await world.stopBrowser();
  const page = await withoutExtension(world.helpdesks, false, async (context) => typing(await opened(context)));
  const rows = (['fast', 'paused', 'idle'] as const).flatMap((activity) => {
    const name = `main thread ${activities[activity]}`;
    // Held against processor time, which a busy machine stretches least.
    const budget = activity === 'idle' ? undefined : 2;
    return [
      row(`${name}, processor: with the extension`, processorOf(own[activity])),
      row(`${name}, processor: without`, processorOf(page[activity])),
      shareRow(`${name}, processor: difference`, processorOf(own[activity]), processorOf(page[activity]), budget),
      shareRow(`${name}, clock: difference`, clockOf(own[activity]), clockOf(page[activity])),
    ];
  });
  printRows('keys', rows);
}

async function typing(page: Page): Promise<Typing> {
  return {
    fast: await typingTimes(page, 'fast', counts.fast),
    paused: await typingTimes(page, 'paused', counts.paused),
    idle: await idleTimes(page, 20),
  };
}
