/** What a page pays for what is beside it: at load, and in memory after a day's work. */
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { openReply } from '../../e2e/page-parts.ts';
import { type KeyTime, typingTimes } from './typing.ts';

const many = (name: string, usual: number) => Number(process.env[name] ?? usual);
/** Fewer for a quick look: `FAIRSIDE_BENCH_KEYS`, `FAIRSIDE_BENCH_SWITCHES`. */
const keys = many('FAIRSIDE_BENCH_KEYS', 10_000);
const switches = many('FAIRSIDE_BENCH_SWITCHES', 200);

export interface Tax {
  /** Processor time of the page's main thread, in ms, from the address to five seconds later. */
  readonly load: number;
  readonly longTasks: number;
  /** Each key of a burst, before any of the many. */
  readonly fast: readonly KeyTime[];
  /** MB in use after a collection: at first, after the keys, after the switches. */
  readonly heap: readonly [start: number, keys: number, switches: number];
}
export const taxRounds = { keys, switches };

/** Notes how long each long task of the page took, in ms. Sent into the page whole. */
export function countLongTasks(): void {
  const window_ = window as unknown as { benchLong: number[] };
  window_.benchLong = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window_.benchLong.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** `ready` waits until what is measured stands in the page. */
export async function taxOf(context: BrowserContext, ready: (page: Page) => Promise<unknown>): Promise<Tax> {
  const page = await context.newPage();
  await page.addInitScript(countLongTasks);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto('https://practice.zendesk.com/agent/tickets/1001?theme=light&open=1001,1002,1003');
  await ready(page);
  await openReply(page, 'zendesk');
  await wait(5_000);
  const { metrics } = await session.send('Performance.getMetrics');
  const load = (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
  const longTasks = await page.evaluate(() => (window as unknown as { benchLong: number[] }).benchLong.length);
  const fast = await typingTimes(page, 'steady', 60);
  // Each once, so that what is made only once does not count as growth.
  await type(page, 300);
  await visit(page, 6);
  const start = await heapOf(session);
  await type(page, keys);
  const typed = await heapOf(session);
  await visit(page, switches);
  const visited = await heapOf(session);
  await page.close();
  return { load, longTasks, fast, heap: [start, typed, visited] };
}

const sentence = 'I will call the courier today and write to you very soon. ';

async function type(page: Page, count: number): Promise<void> {
  const editor = await openReply(page, 'zendesk');
  for (let done = 0; done < count; done += 500) {
    await editor.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type(sentence.repeat(9).slice(0, Math.min(500, count - done)));
  }
}

async function visit(page: Page, count: number): Promise<void> {
  for (let done = 0; done < count; done++) {
    const ticket = [1002, 1003, 1001][done % 3];
    await page.locator(`[data-test-id="header-tab"][data-entity-id="${ticket}"]`).click();
    await page.waitForURL(new RegExp(`/tickets/${ticket}`));
    await openReply(page, 'zendesk');
  }
}

async function heapOf(session: CDPSession): Promise<number> {
  await wait(1_000);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1_048_576;
}
