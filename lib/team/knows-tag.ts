import { builtInTags } from '../insights/tag-ids.ts';
import type { TeamPack } from './pack.ts';

/** Whether a team can record this tag: a built-in one or one of its own, shown, hidden or retired: devices may still send some. */
export function knowsTag({ taxonomy }: Pick<TeamPack, 'taxonomy'>, id: string): boolean {
  if (builtInTags.has(id) || taxonomy.local.some((tag) => tag.id === id)) return true;
  return Object.hasOwn(taxonomy.retired ?? {}, id);
}
