import type { World } from '../../e2e/world.ts';
import { annotatorReady, withoutExtension } from './other-browser.ts';
import { taxOf } from './tax.ts';
import { taxTable } from './tax-table.ts';

/** The same for an open sidebar of the same kind, the client of Hypothesis, nobody signed in and nothing annotated. */
export async function besidePiece(world: World): Promise<void> {
  await world.stopBrowser();
  const annotator = await withoutExtension(world.helpdesks, true, (context) => taxOf(context, annotatorReady));
  console.log(`${taxTable({ Hypothesis: annotator })}\n`);
}
