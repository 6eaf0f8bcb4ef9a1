import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openReply } from '../../e2e/page-parts.ts';
import { chance } from '../difference.ts';
import { reply } from '../guidance/texts.ts';

/**
 * How keys follow each other: `steady` is a burst without a pause, `natural` what most people do, and a `paused` key has a pause
 * of its own behind it, in which the draft is reviewed.
 */
export type Pace = 'steady' | 'natural' | 'paused';
const keys = 'I will call the courier today and write to you before six. ';

/** In ms, from one key to the next. */
const gaps: Readonly<Record<Pace, () => (key: string) => number>> = {
  steady: () => () => 120,
  natural: naturalGaps,
  paused: () => () => 900,
};

/**
 * Fifty words a minute, 240 ms from key to key: most people write 30 to 60 (Dhakal et al., "Observations on Typing from 136
 * Million Keystrokes", 2018). The gaps of free text fit a log-normal distribution well (Heliyon 7, e08413, 2021); its width is
 * an assumption: two gaps in three within 0.6 and 1.65 of the middle. Two seconds of thought follow the end of a sentence.
 */
function naturalGaps(): (key: string) => number {
  const next = chance();
  const [mean, width] = [240, 0.5];
  return (key) => {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return key === '.' ? 2_000 : mean * Math.exp(width * normal - width ** 2 / 2);
  };
}

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
  const gapAfter = gaps[pace]();
  for (let index = -8; index < count; index += 1) {
    const before = await spent();
    const key = keys.charAt((index + 8) % keys.length);
    await page.keyboard.type(key);
    await wait(gapAfter(key));
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
