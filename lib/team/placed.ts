import type { Quadrant } from '../insights/types.ts';
import type { TeamPack } from './pack.ts';
import { knownTags } from './tags.ts';

/**
 * The pack with tags moved to other quadrants of the value–irritant board. A tag moved back to its usual quadrant leaves no trace;
 * one the pack does not know is passed over.
 */
export function placed(pack: TeamPack, moves: Readonly<Record<string, Quadrant>>): TeamPack {
  const { quadrants: before = {}, ...taxonomy } = pack.taxonomy;
  const quadrants = { ...before };
  for (const { id, quadrant: usual } of knownTags({ ...taxonomy, labels: undefined })) {
    const wanted = moves[id];
    if (wanted === undefined) continue;
    if (wanted === usual) delete quadrants[id];
    else quadrants[id] = wanted;
  }
  const next: TeamPack['taxonomy'] = { ...taxonomy };
  if (Object.keys(quadrants).length > 0) next.quadrants = quadrants;
  return { ...pack, taxonomy: next };
}
