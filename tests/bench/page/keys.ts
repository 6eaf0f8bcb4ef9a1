import type { Page } from 'playwright-core';
import type { World } from '../../e2e/world.ts';
import { addBareLine } from './bare-line.ts';
import { opened, withoutExtension } from './other-browser.ts';
import { clockOf, printRows, processorOf, ratioRow, row, shareRow, sureRow } from './rows.ts';
import { idleTimes, type KeyTime, type Pace, typingTimes } from './typing.ts';

/** How often each of the three browsers has its turn, and the keys and seconds of one turn. */
const turns = 4;
const counts: Readonly<Record<Activity, number>> = { fast: 120, paused: 18, idle: 8 };

type Activity = Pace | 'idle';
type Typing = Readonly<Record<Activity, readonly KeyTime[]>>;
const activities: Readonly<Record<Activity, string>> = {
  fast: 'per key, typing on',
  paused: 'per key, each one reviewed',
  idle: 'per second, nobody typing',
};

/**
 * The main thread while somebody types: with the extension, without it, and beside the least any panel can do. All three browsers
 * are open and type in turns, because a machine works faster in one minute than in the next by more than what is looked for.
 */
export async function keysPiece(world: World): Promise<void> {
  await withoutExtension(world.helpdesks, false, async (context) => {
    const alone = { page: await opened(context), times: [] as Typing[] };
    await withoutExtension(world.helpdesks, false, async (other) => {
      const bare = { page: await opened(other), times: [] as Typing[] };
      await addBareLine(bare.page);
      const own = { page: await world.ticket('zendesk', 1001), times: [] as Typing[] };
      const order = [own, alone, bare];
      for (let turn = 0; turn < turns; turn += 1) {
        for (const { page, times } of order) times.push(await typing(page));
        // None always comes behind the same one.
        order.reverse();
      }
      printRows(
        'keys',
        (['fast', 'paused', 'idle'] as const).flatMap((activity) =>
          rowsOf(activity, all(own.times, activity), all(alone.times, activity), all(bare.times, activity)),
        ),
      );
    });
  });
}

const all = (turns: readonly Typing[], activity: Activity) => turns.flatMap((one) => one[activity]);

function rowsOf(
  activity: Activity,
  own: readonly KeyTime[],
  page: readonly KeyTime[],
  bare: readonly KeyTime[],
): string[][] {
  const name = `main thread ${activities[activity]}`;
  // Held against processor time, which a busy machine stretches least.
  const budget = activity === 'idle' ? undefined : 2;
  const [ours, alone, bound] = [processorOf(own), processorOf(page), processorOf(bare)];
  return [
    row(`${name}, processor: with the extension`, ours),
    row(`${name}, processor: with a bare line`, bound),
    row(`${name}, processor: without`, alone),
    shareRow(`${name}, processor: difference`, ours, alone, budget),
    sureRow(`${name}, processor: difference, 19 times in 20`, ours, alone),
    shareRow(`${name}, processor: difference of a bare line`, bound, alone, budget),
    sureRow(`${name}, processor: difference of a bare line, 19 times in 20`, bound, alone),
    ratioRow(`${name}, processor: difference / that of a bare line`, ours, bound, alone),
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
