import type { Page } from 'playwright-core';
import { table } from '../../../tools/evaluate/table.ts';
import buildWhenStale from '../../e2e/build.ts';
import { World } from '../../e2e/world.ts';
import { quantile } from '../quantile.ts';
import { annotatorReady, opened, panelReady, withoutExtension } from './other-browser.ts';
import { findingTimes, firstPaintTimes, pressTimes } from './tasks.ts';
import { taxOf } from './tax.ts';
import { taxTable } from './tax-table.ts';
import { idleTimes, type KeyTime, type Pace, typingTimes } from './typing.ts';

const keyCounts: Readonly<Record<Pace, number>> = { fast: 120, paused: 40 };
type Activity = Pace | 'idle';
type Typing = Readonly<Record<Activity, readonly KeyTime[]>>;
const activities: Readonly<Record<Activity, string>> = {
  fast: 'per key, typing on',
  paused: 'per key, each one reviewed',
  idle: 'per second, nobody typing',
};

/** What the built extension costs in a real Chromium, on the practice Zendesk with its real editor and an enrolled device. */
export async function pageSection(): Promise<void> {
  buildWhenStale();
  const world = await World.open({ language: 'en', endpoint: true });
  try {
    // The loader that runs this file names every function through a helper, which the page has not.
    await world.context.addInitScript('globalThis.__name ??= (named) => named;');
    await world.enrol('agent');
    const rows = [
      row('ticket shown → panel painted', await firstPaintTimes(world, 10, 1), 150),
      row('ticket shown → panel painted, processor at a quarter', await firstPaintTimes(world, 10, 4), 400),
      row('click on a tag → durable and shown pressed', await pressTimes(world), 20),
    ];
    const page = await world.ticket('zendesk', 1001);
    rows.push(row('last key → finding shown', await findingTimes(page, 20)));
    const withPanel = await typing(page);
    await page.close();
    const tax = await taxOf(world.context, panelReady);
    await world.stopBrowser();
    const without = await withoutExtension(world.helpdesks, false, async (context) => ({
      ...(await typing(await opened(context))),
      tax: await taxOf(context, async () => undefined),
    }));
    const beside = await withoutExtension(world.helpdesks, true, async (context) => {
      const shown = await opened(context);
      await annotatorReady(shown);
      const fast = await typingTimes(shown, 'fast', keyCounts.fast);
      await shown.close();
      return { fast, tax: await taxOf(context, annotatorReady) };
    });
    for (const activity of ['fast', 'paused', 'idle'] as const) {
      rows.push(...typingRows(activity, withPanel[activity], without[activity]));
    }
    console.log('# page: the built extension in Chromium, in ms\n');
    console.log(table(['what', 'rounds', 'p50', 'p95', 'budget p95'], rows, [1, 2, 3, 4]));
    console.log(`\n${taxTable({ fairside: { tax, fast: withPanel.fast }, alone: without, annotator: beside })}`);
  } finally {
    await world.close();
  }
}

function row(what: string, times: readonly number[], limit?: number): string[] {
  const high = quantile(times, 0.95);
  const budget = limit === undefined ? '' : `${limit} ${high <= limit ? 'kept' : 'MISSED'}`;
  return [what, String(times.length), quantile(times, 0.5).toFixed(1), high.toFixed(1), budget];
}

/** The extension's share is what a key costs with it less what it costs without; the budget is held against processor time, which a busy machine stretches least. */
function typingRows(activity: Activity, withPanel: readonly KeyTime[], without: readonly KeyTime[]): string[][] {
  const name = `main thread ${activities[activity]}`;
  return (['processor', 'clock'] as const).flatMap((kind) => {
    const own = withPanel.map((time) => time[kind]);
    const page = without.map((time) => time[kind]);
    const share = (q: number) => quantile(own, q) - quantile(page, q);
    const budget = kind === 'processor' && activity !== 'idle' ? `2 ${share(0.95) <= 2 ? 'kept' : 'MISSED'}` : '';
    return [
      row(`${name}, ${kind}: with the extension`, own),
      row(`${name}, ${kind}: without`, page),
      [`${name}, ${kind}: difference`, '', share(0.5).toFixed(1), share(0.95).toFixed(1), budget],
    ];
  });
}

async function typing(page: Page): Promise<Typing> {
  return {
    fast: await typingTimes(page, 'fast', keyCounts.fast),
    paused: await typingTimes(page, 'paused', keyCounts.paused),
    idle: await idleTimes(page, 20),
  };
}
