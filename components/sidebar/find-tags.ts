import type { Language } from '../../lib/guidance/types.ts';
import type { Tag } from '../../lib/insights/types.ts';

/**
 * Tags whose label, definition or id holds every word looked for, labels first; null when nothing is looked for.
 * Accents and case do not count. Both languages are searched, the reader's label decides the order.
 */
export function findTags(tags: readonly Tag[], wanted: string, language: Language): readonly Tag[] | null {
  const words = plain(wanted).split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const holds = (text: string) => words.every((word) => text.includes(word));
  const inLabel = tags.filter((tag) => holds(plain(tag.label[language])));
  const elsewhere = tags.filter(
    (tag) =>
      !inLabel.includes(tag) && holds(plain([tag.id, tag.label.en, tag.label.es, tag.definition[language]].join(' '))),
  );
  return [...inLabel, ...elsewhere];
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
