import type { World } from '../../e2e/world.ts';
import { panelReady, withoutExtension } from './other-browser.ts';
import { taxOf } from './tax.ts';
import { taxTable } from './tax-table.ts';

/** `FAIRSIDE_BENCH_PAYERS=Fairside` or `alone` measures one of the two: each takes minutes at the full number of keys. */
const payers = (process.env.FAIRSIDE_BENCH_PAYERS ?? 'alone Fairside').split(/[ ,]+/);

/** Memory after a day's keys and tickets, with the extension and without it. */
export async function heapPiece(world: World): Promise<void> {
  const fairside = payers.includes('Fairside') ? await taxOf(world.context, panelReady) : undefined;
  await world.stopBrowser();
  const alone = payers.includes('alone')
    ? await withoutExtension(world.helpdesks, false, (context) => taxOf(context, async () => undefined))
    : undefined;
  console.log(`${taxTable({ ...(alone && { alone }), ...(fairside && { Fairside: fairside }) })}\n`);
}
