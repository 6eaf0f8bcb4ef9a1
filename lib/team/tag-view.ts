/**
 * The tags as one team counts them: every one it knows, and what is shown under what. From it come the recorded ids that a
 * filter by function, kind or quadrant means. Nobody goes by the first part of an id: a team's own tag belongs to the function
 * its pack names.
 */
import { taxonomy } from '../insights/taxonomy.ts';
import { functionIds, type Tag } from '../insights/types.ts';
import { type Retired, shownAs } from './retired.ts';
import { knownTags, type TagSettings } from './tags.ts';

export interface TagView {
  readonly tags: readonly Pick<Tag, 'id' | 'function' | 'kind' | 'quadrant'>[];
  readonly retired: Retired;
}

/** Without a pack. */
export const builtInView: TagView = { tags: taxonomy.tags, retired: {} };

export function tagViewOf(settings: TagSettings): TagView {
  return { tags: knownTags(settings), retired: settings.retired ?? {} };
}

/** The parts of a filter that speak of a sort of tags. */
export interface TagWish {
  readonly function?: string | undefined;
  readonly kind?: string | undefined;
  readonly quadrant?: string | undefined;
}

/** The function that answers for a tag; of one nobody here knows, the first part of its id: a newer taxonomy may have it. */
export function functionOf({ tags }: TagView, id: string): string {
  return tags.find((tag) => tag.id === id)?.function ?? id.slice(0, id.indexOf('.'));
}

/** What `function=local` asks for: all tags a team has made itself, whoever answers for them. */
export const teamsOwn = 'local';

/**
 * Ids an insight may have been recorded under so that it is shown under a tag of this sort; undefined where every tag is
 * meant. A function nobody knows is taken as the first part of an id: a newer taxonomy may have it.
 */
export function idsOfSort({ tags, retired }: TagView, wish: TagWish): string[] | undefined {
  if (!wish.function && !wish.kind && !wish.quadrant) return undefined;
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const recorded = new Set([...byId.keys(), ...Object.keys(retired)]);
  return [...recorded].filter((id) => {
    const shown = shownAs(retired, id);
    const tag = byId.get(shown);
    if (wish.kind && tag?.kind !== wish.kind) return false;
    if (wish.quadrant && tag?.quadrant !== wish.quadrant) return false;
    return !wish.function || isOf(wish.function, shown, tag);
  });
}

function isOf(wanted: string, id: string, tag: Pick<Tag, 'function'> | undefined): boolean {
  if (wanted === teamsOwn || !functionIds.some((one) => one === wanted)) return id.startsWith(`${wanted}.`);
  return tag?.function === wanted;
}
