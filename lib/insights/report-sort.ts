/** What a tag is in the report: thanks (praise, of customers or between departments), a cause, or neither (that none fits). */
import { noneFits } from './none-fits.ts';
import type { Tag } from './types.ts';

/** @param tags As the team has them, its own among them. */
export function reportSortOf(
  tags: readonly Pick<Tag, 'id' | 'kind'>[],
): (tag: string) => 'cause' | 'thanks' | undefined {
  const praise = new Set(tags.filter(({ kind }) => kind === 'praise').map(({ id }) => id));
  return (tag) => (tag === noneFits ? undefined : praise.has(tag) ? 'thanks' : 'cause');
}
