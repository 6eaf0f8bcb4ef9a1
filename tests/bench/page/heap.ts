import type { World } from '../../e2e/world.ts';
import { panelReady, withoutExtension } from './other-browser.ts';
import { taxOf } from './tax.ts';
import { taxTable } from './tax-table.ts';

/** Memory after a day's keys and tickets, with the extension and without it. */
export async function heapPiece(world: World): Promise<void> {
  const fairside = await taxOf(world.context, panelReady);
  await world.stopBrowser();
  const alone = await withoutExtension(world.helpdesks, false, (context) => taxOf(context, async () => undefined));
  console.log(`${taxTable({ alone, Fairside: fairside })}\n`);
}
