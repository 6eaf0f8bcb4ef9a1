import { taxonomy } from '../insights/taxonomy.ts';
import type { Quadrant, Tag, Taxonomy } from '../insights/types.ts';
import { type Retired, shownAs } from './retired.ts';

/** The part of a pack that speaks of tags. */
export interface TagSettings {
  readonly hidden: readonly string[];
  readonly local: readonly Tag[];
  readonly labels?: Readonly<Record<string, { readonly en: string; readonly es: string }>> | undefined;
  readonly quadrants?: Readonly<Record<string, Quadrant>> | undefined;
  readonly retired?: Retired | undefined;
}

/** Every tag of a team, offered or not, with the label and the quadrant it chose: the built-in ones, then its own. */
export function knownTags(settings: TagSettings): Tag[] {
  return [...taxonomy.tags, ...settings.local].map((tag) => {
    const label = settings.labels?.[tag.id];
    const quadrant = settings.quadrants?.[tag.id];
    if (label === undefined && quadrant === undefined) return tag;
    return { ...tag, ...(label && { label: { en: label.en, es: label.es } }), ...(quadrant && { quadrant }) };
  });
}

/**
 * The tags a team presses: all but those it hides or has retired. Such a tag is not offered any more; what was recorded
 * under it keeps its id, and is named by `tagNamed`.
 */
export function tagsOf(pack: { readonly taxonomy: TagSettings }): Tag[] {
  const { hidden, retired = {} } = pack.taxonomy;
  return knownTags(pack.taxonomy).filter(({ id }) => !hidden.includes(id) && !Object.hasOwn(retired, id));
}

/** The taxonomy as one team has it: what it offers, what it still knows, and what is shown under another tag. */
export function taxonomyOf(settings: TagSettings): Taxonomy {
  return {
    ...taxonomy,
    tags: tagsOf({ taxonomy: settings }),
    known: knownTags(settings),
    retired: settings.retired ?? {},
  };
}

/** The tag an insight is shown under, by the id it was recorded with; undefined for one this version has never heard of. */
export function tagNamed({ tags, known = tags, retired = {} }: Taxonomy, id: string): Tag | undefined {
  const shown = shownAs(retired, id);
  return known.find((tag) => tag.id === shown);
}
