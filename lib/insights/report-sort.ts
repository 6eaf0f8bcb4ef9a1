/** What a tag is in the report: thanks (praise, of customers or between departments), a cause, or neither (that none fits). */
import { noneFits } from './none-fits.ts';
import { taxonomy } from './taxonomy.ts';

const praise = new Set(taxonomy.tags.filter(({ kind }) => kind === 'praise').map(({ id }) => id));

export function reportSort(tag: string): 'cause' | 'thanks' | undefined {
  if (tag === noneFits) return undefined;
  return praise.has(tag) ? 'thanks' : 'cause';
}
