import { taxonomy } from '../insights/taxonomy.ts';
import type { Tag } from '../insights/types.ts';
import type { TeamPack } from './pack.ts';

/**
 * The tags a team presses: the built-in ones it does not hide, then its own, each with the label it chose. A hidden tag
 * is not offered any more; what was recorded under it keeps its meaning (`tagById`).
 */
export function tagsOf(pack: Pick<TeamPack, 'taxonomy'>): Tag[] {
  const hidden = new Set(pack.taxonomy.hidden);
  const shown: Tag[] = [...taxonomy.tags.filter((tag) => !hidden.has(tag.id)), ...pack.taxonomy.local];
  return shown.map((tag) => {
    const label = pack.taxonomy.labels?.[tag.id];
    return label ? { ...tag, label: { en: label.en, es: label.es } } : tag;
  });
}
