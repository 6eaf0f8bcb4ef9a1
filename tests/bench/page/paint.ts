import type { World } from '../../e2e/world.ts';
import { printRows, row } from './rows.ts';
import { findingTimes, firstPaintTimes, padTimes } from './tasks.ts';

/** How long the agent waits: for the panel, for the tags of a group, for a finding. */
export async function paintPiece(world: World): Promise<void> {
  const rows: string[][] = [];
  for (const coming of ['from the start page', 'anew'] as const) {
    const name = `ticket shown → panel painted, ${coming}`;
    rows.push(row(name, await firstPaintTimes(world, coming, 10, 1), 150));
    rows.push(row(`${name}, processor at a quarter`, await firstPaintTimes(world, coming, 10, 4), 400));
  }
  const page = await world.ticket('zendesk', 1001);
  rows.push(row('click on a group of tags → its tags painted', await padTimes(page, 10), 50));
  rows.push(row('last key → finding shown', await findingTimes(page, 20)));
  printRows('paint', rows);
}
