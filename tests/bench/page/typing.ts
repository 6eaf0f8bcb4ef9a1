import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openReply } from '../../e2e/page-parts.ts';
import { reply } from '../guidance/texts.ts';

/** How keys follow each other: `fast` is a burst, after which nothing is looked at until it ends; after a `paused` key the draft is reviewed each time. */
export type Pace = 'fast' | 'paused';
const gaps: Readonly<Record<Pace, number>> = { fast: 120, paused: 700 };
const keys = 'I will call the courier today and write to you before six. ';

/** The page's main thread during a key or a second, in ms: how long its tasks took by the clock, and how long the processor worked on them. */
export interface KeyTime {
  readonly clock: number;
  readonly processor: number;
}

/** What each key costs at the end of a reply of 1,000 characters: everything that runs until the next key. */
export async function typingTimes(page: Page, pace: Pace, count: number): Promise<KeyTime[]> {
  const editor = await openReply(page, 'zendesk');
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(reply('en', 1000, 3).replaceAll('\n', ' '));
  await page.keyboard.press('End');
  const { spent, end } = await mainThread(page);
  await wait(3000);
  const times: KeyTime[] = [];
  for (let index = -8; index < count; index += 1) {
    const before = await spent();
    await page.keyboard.type(keys.charAt((index + 8) % keys.length));
    await wait(gaps[pace]);
    const after = await spent();
    if (index < 0) continue;
    times.push(between(before, after));
  }
  await end();
  return times;
}

/** What the page costs while nobody types, for each second. */
export async function idleTimes(page: Page, seconds: number): Promise<KeyTime[]> {
  const { spent, end } = await mainThread(page);
  const times: KeyTime[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const before = await spent();
    await wait(1000);
    times.push(between(before, await spent()));
  }
  await end();
  return times;
}

/** Reads how long the page's main thread has worked so far, until `end`. */
async function mainThread(page: Page): Promise<{ spent: () => Promise<KeyTime>; end: () => Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return {
    async spent() {
      const { metrics } = await session.send('Performance.getMetrics');
      const value = (wanted: string) => (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN) * 1000;
      return { clock: value('TaskDuration'), processor: value('ThreadTime') };
    },
    end: () => session.detach(),
  };
}

const between = (before: KeyTime, after: KeyTime): KeyTime => ({
  clock: after.clock - before.clock,
  processor: after.processor - before.processor,
});
