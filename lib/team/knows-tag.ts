import { noneFits } from '../insights/none-fits.ts';
import { builtInTags } from '../insights/tag-ids.ts';
import type { TeamPack } from './pack.ts';

/** Whether a team can record this: that none fits, a built-in tag or one of its own, shown, hidden or retired: devices may still send some. */
export function knowsTag({ taxonomy }: Pick<TeamPack, 'taxonomy'>, id: string): boolean {
  if (id === noneFits || builtInTags.has(id) || taxonomy.local.some((tag) => tag.id === id)) return true;
  return Object.hasOwn(taxonomy.retired ?? {}, id);
}
