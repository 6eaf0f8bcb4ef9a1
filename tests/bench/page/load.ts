import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { World } from '../../e2e/world.ts';
import { panelReady, withoutExtension } from './other-browser.ts';
import { printRows, row, shareRow } from './rows.ts';
import { countLongTasks } from './tax.ts';

const rounds = 10;
const places = {
  'with a ticket': 'https://practice.zendesk.com/agent/tickets/1001?theme=light',
  'without a ticket': 'https://practice.zendesk.com/agent/dashboard?theme=light',
} as const;
type Place = keyof typeof places;

interface Loaded {
  readonly processor: number[];
  readonly longTasks: number[];
  readonly longest: number[];
}

/** What a page pays in its first three seconds: processor time of its main thread, and tasks of 50 ms and more. */
export async function loadPiece(world: World): Promise<void> {
  const own = {
    ticket: await loads(world.context, 'with a ticket', panelReady),
    none: await loads(world.context, 'without a ticket'),
  };
  await world.stopBrowser();
  const page = await withoutExtension(world.helpdesks, false, async (context) => ({
    ticket: await loads(context, 'with a ticket'),
    none: await loads(context, 'without a ticket'),
  }));
  const rows = (['ticket', 'none'] as const).flatMap((key) => {
    const place: Place = key === 'ticket' ? 'with a ticket' : 'without a ticket';
    return [
      row(`main thread, page ${place}: with the extension`, own[key].processor),
      row(`main thread, page ${place}: without`, page[key].processor),
      shareRow(`main thread, page ${place}: difference`, own[key].processor, page[key].processor),
      row(`number of long tasks, page ${place}: with the extension`, own[key].longTasks),
      row(`number of long tasks, page ${place}: without`, page[key].longTasks),
      row(`longest task, page ${place}: with the extension`, own[key].longest),
      row(`longest task, page ${place}: without`, page[key].longest),
    ];
  });
  printRows('load', rows);
}

async function loads(context: BrowserContext, place: Place, ready?: (page: Page) => Promise<unknown>): Promise<Loaded> {
  const loaded: Loaded = { processor: [], longTasks: [], longest: [] };
  for (let round = -1; round < rounds; round += 1) {
    const page = await context.newPage();
    await page.addInitScript(countLongTasks);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    await page.goto(places[place]);
    await ready?.(page);
    await wait(3000);
    const { metrics } = await session.send('Performance.getMetrics');
    const tasks = await page.evaluate(() => (window as unknown as { benchLong: number[] }).benchLong);
    await page.close();
    if (round < 0) continue;
    loaded.processor.push((metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000);
    loaded.longTasks.push(tasks.length);
    loaded.longest.push(Math.max(0, ...tasks));
  }
  return loaded;
}
