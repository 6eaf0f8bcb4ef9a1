import type { Page } from 'playwright-core';
import type { World } from '../../e2e/world.ts';
import { addBareLine } from './bare-line.ts';
import { panelReady } from './other-browser.ts';
import { clockOf, printRows, processorOf, ratioRow, row, shareRow, sureRow } from './rows.ts';
import { idleTimes, type KeyTime, type Pace, typingTimes } from './typing.ts';

/** How often each of the three has its turn, and the keys and seconds of one turn. */
const turns = 4;
const counts: Readonly<Record<Activity, number>> = { steady: 80, natural: 80, paused: 10, idle: 6 };

type Activity = Pace | 'idle';
type Typing = Readonly<Record<Activity, readonly KeyTime[]>>;
const activities: Readonly<Record<Activity, string>> = {
  steady: 'per key, steadily',
  natural: 'per key, as people type',
  paused: 'per key, each with a pause behind it',
  idle: 'per second, nobody typing',
};

/**
 * The main thread while somebody types: with the extension, without it, and beside the least any panel can do. All three have
 * their turns in one tab, where the extension is switched off and on again: a machine works faster in one minute than in the
 * next, and one browser is as far from another, by more than what is looked for.
 */
export async function keysPiece(world: World): Promise<void> {
  const extensions = await world.browser.openExtensionsPage();
  const page = await world.ticket('zendesk', 1001);
  const panel = page.locator('fairside-sidebar');
  const times = { own: [] as Typing[], alone: [] as Typing[], bare: [] as Typing[] };
  const order = ['own', 'alone', 'bare'] as const;
  for (let turn = 0; turn < turns; turn += 1) {
    // None always comes behind the same one.
    for (const who of turn % 2 === 0 ? order : [...order].reverse()) {
      const isOn = (await panel.count()) > 0;
      if (who === 'own' && !isOn) {
        await extensions.switchOn();
        await panelReady(page);
      } else if (who !== 'own' && isOn) {
        await extensions.switchOff();
        await panel.waitFor({ state: 'detached' });
      }
      await page.bringToFront();
      const endBareLine = who === 'bare' ? await addBareLine(page) : undefined;
      times[who].push(await typing(page));
      await endBareLine?.();
    }
  }
  printRows(
    'keys',
    (['steady', 'natural', 'paused', 'idle'] as const).flatMap((activity) =>
      rowsOf(activity, all(times.own, activity), all(times.alone, activity), all(times.bare, activity)),
    ),
  );
}

const all = (turns: readonly Typing[], activity: Activity) => turns.flatMap((one) => one[activity]);

function rowsOf(
  activity: Activity,
  own: readonly KeyTime[],
  page: readonly KeyTime[],
  bare: readonly KeyTime[],
): string[][] {
  const name = `main thread ${activities[activity]}`;
  // Held against processor time, which a busy machine stretches least. In a pause nobody waits for a key: what is done there
  // has no budget by the key, and the bare line beside it.
  const budget = activity === 'steady' || activity === 'natural' ? 2 : undefined;
  const [ours, alone, bound] = [processorOf(own), processorOf(page), processorOf(bare)];
  return [
    row(`${name}, processor: with the extension`, ours),
    row(`${name}, processor: with a bare line in as narrow a page`, bound),
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
    steady: await typingTimes(page, 'steady', counts.steady),
    natural: await typingTimes(page, 'natural', counts.natural),
    paused: await typingTimes(page, 'paused', counts.paused),
    idle: await idleTimes(page, counts.idle),
  };
}
