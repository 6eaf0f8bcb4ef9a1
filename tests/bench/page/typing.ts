import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openReply } from '../../e2e/page-parts.ts';
import { reply } from '../guidance/texts.ts';

/** How keys follow each other: `fast` is a burst, after which nothing is looked at until it ends; after a `paused` key the draft is reviewed each time. */
export type Pace = 'fast' | 'paused';
const gaps: Readonly<Record<Pace, number>> = { fast: 120, paused: 700 };
const keys = 'I will call the courier today and write to you before six. ';

/** Main-thread time of the page for each key, in ms, at the end of a reply of 1,000 characters: everything that runs until the next key. */
export async function typingTimes(page: Page, pace: Pace, count: number): Promise<number[]> {
  const editor = await openReply(page, 'zendesk');
  await editor.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(reply('en', 1000, 3).replaceAll('\n', ' '));
  await page.keyboard.press('End');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  await wait(3000);
  const times: number[] = [];
  for (let index = -8; index < count; index += 1) {
    const before = await spent();
    await page.keyboard.type(keys.charAt((index + 8) % keys.length));
    await wait(gaps[pace]);
    const time = (await spent()) - before;
    if (index >= 0) times.push(time);
  }
  await session.detach();
  return times;
}
