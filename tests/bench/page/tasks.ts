import type { Page } from 'playwright-core';
import { openReply, tagButton } from '../../e2e/page-parts.ts';
import type { World } from '../../e2e/world.ts';
import {
  benchAnswer,
  benchTags,
  lastClick,
  lastCommit,
  noteClick,
  watchCommits,
  watchFinding,
  watchFirstPaint,
  watchPad,
  watchPress,
} from './in-page.ts';

/** Times from the last key of a vague promise to its finding, in ms. */
export async function findingTimes(page: Page, rounds: number): Promise<number[]> {
  const editor = await openReply(page, 'zendesk');
  const times: number[] = [];
  for (let round = -2; round < rounds; round += 1) {
    await editor.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.locator('fairside-sidebar li[data-check]').first().waitFor({ state: 'detached' });
    await page.evaluate(watchFinding, 'H02');
    await page.keyboard.type(`Your refund of $${40 + round} will arrive soon`, { delay: 30 });
    const time = await answer(page);
    if (round >= 0) times.push(time);
  }
  return times;
}

/** How long each press took until the browser had it on the disk, and until the panel showed it, in ms. */
export interface PressTimes {
  readonly durable: readonly number[];
  readonly shown: readonly number[];
}

/** How often a ticket is opened. Of fewer presses in all, the twentieth part that may take longer would be the slowest one alone. */
const visits = 16;
const pressesEach = 3;

/** Presses tags on the practice tickets, as a hand does: the pointer is there before it presses. Each is taken back, so that the next finds room. */
export async function pressTimes(world: World): Promise<PressTimes> {
  const durable: number[] = [];
  const shown: number[] = [];
  const [background] = world.context.serviceWorkers();
  if (background === undefined) throw new Error('the background is not there');
  await background.evaluate(watchCommits);
  for (let visit = 0; visit < visits; visit += 1) {
    const page = await world.ticket('zendesk', 1001 + (visit % 8));
    const tags = await page
      .locator('fairside-sidebar [data-tag]')
      .evaluateAll((all) =>
        [
          ...new Set(
            all
              .map((button) => button.getAttribute('data-tag') ?? '')
              .filter((tag) => !['rel.churn', 'svc.again'].includes(tag)),
          ),
        ].sort(),
      );
    for (let index = 0; index < pressesEach; index += 1) {
      const tag = tags[(visit * pressesEach + index) % tags.length] ?? '';
      const button = await tagButton(page, tag);
      await button.hover();
      await page.evaluate(noteClick);
      await page.evaluate(watchPress, tag);
      await button.click({ delay: 60 });
      shown.push(await answer(page));
      durable.push((await background.evaluate(lastCommit)) - (await page.evaluate(lastClick)));
      await page.locator('fairside-sidebar .pressed').getByRole('button', { name: 'Undo' }).first().click();
      await page.locator(`fairside-sidebar [data-tag="${tag}"][aria-pressed="true"]`).waitFor({ state: 'detached' });
    }
    await page.close();
  }
  return { durable, shown };
}

/** Times from the click on a group of the pad to the frame that shows its tags, in ms. */
export async function padTimes(page: Page, rounds: number): Promise<number[]> {
  const times: number[] = [];
  const groups = page.locator('fairside-sidebar details:has([data-tag]) > summary');
  const count = await groups.count();
  for (let round = -1; round < rounds; round += 1) {
    const group = groups.nth((round + count) % count);
    await page.evaluate(noteClick);
    await page.evaluate(watchPad);
    await group.click();
    const time = await answer(page);
    await group.click();
    if (round >= 0) times.push(time);
  }
  return times;
}

/** Where the agent comes from: a page opened anew, whose own editor is still loading, or the helpdesk's start page, open for a while. */
export type Coming = 'anew' | 'from the start page';

/** How long each ticket stood until the panel did, and until its groups of tags did, in ms. */
export interface FirstPaintTimes {
  readonly panel: readonly number[];
  readonly tags: readonly number[];
}

/** Times from the ticket's first frame to the panel's. `slowdown` divides the processor's speed. */
export async function firstPaintTimes(
  world: World,
  coming: Coming,
  rounds: number,
  slowdown: number,
): Promise<FirstPaintTimes> {
  const panel: number[] = [];
  const tags: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    const page = await world.context.newPage();
    const session = await world.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const ticket = `https://practice.zendesk.com/agent/tickets/${1001 + ((round + 8) % 8)}`;
    if (coming === 'anew') {
      await page.addInitScript(watchFirstPaint);
      await page.goto(ticket);
    } else {
      await page.goto('https://practice.zendesk.com/agent/dashboard', { waitUntil: 'networkidle' });
      await page.evaluate(watchFirstPaint);
      await page.evaluate((address) => {
        history.pushState({}, '', address);
        dispatchEvent(new PopStateEvent('popstate'));
      }, ticket);
    }
    const times = [await answer(page), await answer(page, benchTags)] as const;
    if (round >= 0) {
      panel.push(times[0]);
      tags.push(times[1]);
    }
    // Its process may be busy to the end: what comes next shall not be measured beside one that is slowed.
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.close();
  }
  return { panel, tags };
}

async function answer(page: Page, asked = benchAnswer): Promise<number> {
  const time = await page.evaluate(asked);
  if (time === undefined) throw new Error('the page was not asked');
  return time;
}
