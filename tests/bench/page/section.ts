import buildWhenStale from '../../e2e/build.ts';
import { World } from '../../e2e/world.ts';
import { besidePiece } from './beside.ts';
import { heapPiece } from './heap.ts';
import { keysPiece } from './keys.ts';
import { loadPiece } from './load.ts';
import { paintPiece } from './paint.ts';
import { storePiece } from './store.ts';

/**
 * What the built extension costs in a real Chromium, on the practice Zendesk with its real editor and an enrolled device. Each piece opens its own
 * browser and takes a few minutes at most.
 */
const pieces: Readonly<Record<string, (world: World) => Promise<void>>> = {
  paint: paintPiece,
  store: storePiece,
  keys: keysPiece,
  load: loadPiece,
  heap: heapPiece,
  beside: besidePiece,
};
const pageParts: readonly string[] = Object.keys(pieces);

/** Measures the parts asked for, in order. */
export async function pageSection(asked: readonly string[] = pageParts): Promise<void> {
  buildWhenStale();
  for (const name of asked) {
    const world = await World.open({ language: 'en', endpoint: true });
    try {
      // The loader that runs this file names every function through a helper, which the page has not.
      await world.context.addInitScript('globalThis.__name ??= (named) => named;');
      await world.enrol('agent');
      await pieces[name]?.(world);
    } finally {
      await world.close();
    }
  }
}
