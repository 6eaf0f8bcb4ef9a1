import type { Page } from 'playwright-core';
import type { World } from '../../e2e/world.ts';
import { opened, withoutExtension } from './other-browser.ts';
import { clockOf, printRows, processorOf, row, shareRow, sureRow } from './rows.ts';
import { idleTimes, type KeyTime, type Pace, typingTimes } from './typing.ts';

/** How often each of the two browsers has its turn, and the keys and seconds of one turn. */
const turns = 4;
const counts: Readonly<Record<Activity, number>> = { fast: 60, paused: 15, idle: 8 };

type Activity = Pace | 'idle';
type Typing = Readonly<Record<Activity, readonly KeyTime[]>>;
const activities: Readonly<Record<Activity, string>> = {
  fast: 'per key, typing on',
  paused: 'per key, each one reviewed',
  idle: 'per second, nobody typing',
};

/**
 * The main thread while somebody types, with the extension and without it. Both browsers are open and type in turns, because a machine
 * works faster in one minute than in the next by more than what is looked for.
 */
export async function keysPiece(world: World): Promise<void> {
  const own: Typing[] = [];
  const page: Typing[] = [];
  await withoutExtension(world.helpdesks, false, async (context) => {
    const alone = await opened(context);
    const beside = await world.ticket('zendesk', 1001);
    for (let turn = 0; turn < turns; turn += 1) {
      // Neither is always the one that comes second.
      if (turn % 2 === 0) own.push(await typing(beside));
      page.push(await typing(alone));
      if (turn % 2 === 1) own.push(await typing(beside));
    }
  });
  printRows(
    'keys',
    (['fast', 'paused', 'idle'] as const).flatMap((activity) =>
      rowsOf(activity, all(own, activity), all(page, activity)),
    ),
  );
}

const all = (turns: readonly Typing[], activity: Activity) => turns.flatMap((one) => one[activity]);

function rowsOf(activity: Activity, own: readonly KeyTime[], page: readonly KeyTime[]): string[][] {
  const name = `main thread ${activities[activity]}`;
  // Held against processor time, which a busy machine stretches least.
  const budget = activity === 'idle' ? undefined : 2;
  return [
    row(`${name}, processor: with the extension`, processorOf(own)),
    row(`${name}, processor: without`, processorOf(page)),
    shareRow(`${name}, processor: difference`, processorOf(own), processorOf(page), budget),
    sureRow(`${name}, processor: difference, 19 times in 20`, processorOf(own), processorOf(page)),
    shareRow(`${name}, clock: difference`, clockOf(own), clockOf(page)),
  ];
}

async function typing(page: Page): Promise<Typing> {
  return {
    fast: await typingTimes(page, 'fast', counts.fast),
    paused: await typingTimes(page, 'paused', counts.paused),
    idle: await idleTimes(page, counts.idle),
  };
}
