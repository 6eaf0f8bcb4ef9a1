import type { World } from '../../e2e/world.ts';
import { printRows, row } from './rows.ts';
import { findingTimes, firstPaintTimes, padTimes } from './tasks.ts';

/** What the processor's speed is divided by, and what the panel may take then, in ms. */
const speeds = [
  [1, 150, ''],
  [4, 400, ', processor at a quarter'],
] as const;

/** How long the agent waits: for the panel, for the tags of a group, for a finding. */
export async function paintPiece(world: World): Promise<void> {
  const rows: string[][] = [];
  for (const coming of ['from the start page', 'anew'] as const) {
    const name = `ticket shown → panel painted, ${coming}`;
    for (const [slowdown, budget, suffix] of speeds) {
      const { panel, tags } = await firstPaintTimes(world, coming, 20, slowdown);
      rows.push(row(`${name}${suffix}`, panel, budget));
      rows.push(row(`ticket shown → its tags painted, ${coming}${suffix}`, tags));
    }
  }
  const page = await world.ticket('zendesk', 1001);
  rows.push(row('click on a group of tags → its tags painted', await padTimes(page, 10), 50));
  rows.push(row('last key → finding shown', await findingTimes(page, 20)));
  printRows('paint', rows);
}
