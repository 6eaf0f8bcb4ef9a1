/** The taxonomy's rules of use, as far as a press has to know them. Pure. */
import { noneFits } from './none-fits.ts';
import { additions } from './tag-order.ts';
import { tagById } from './taxonomy.ts';
import type { TagKind } from './types.ts';

/** Tags of the customer's side that one ticket holds. The agent's own (`int.*`) stand apart and are not counted. */
export const mostTags = 3;

/** Whether a tag is the agent's own, never shown where a customer could see it. */
export const isInternal = (tag: string): boolean => tag.startsWith('int.');

/** Whether a tag is only ever added to a cause: `rel.churn` and `svc.again`. */
export const isAddition = (tag: string): boolean => additions.has(tag);

/** Whether a tag says what the matter is, so that another can be added to it. */
export const isCause = (tag: string): boolean => !isInternal(tag) && !isAddition(tag) && tag !== noneFits;

/**
 * What becomes of a press beside the tags that stand on the ticket. `needs-cause`: it goes with a cause, and there is
 * none yet. `full`: three stand; `least` is the one of the four that comes last by the order of preference (safety,
 * broken promise, defect, friction, need; what is added to a cause after the causes, `web.self` at the end).
 */
export type Ruling =
  | { readonly kind: 'record' }
  | { readonly kind: 'needs-cause' }
  | { readonly kind: 'full'; readonly least: string };

export function rulingOn(tag: string, standing: readonly string[]): Ruling {
  if (isInternal(tag) || tag === noneFits || standing.includes(tag)) return { kind: 'record' };
  if (isAddition(tag) && !standing.some(isCause)) return { kind: 'needs-cause' };
  const counted = standing.filter((one) => !isInternal(one) && one !== noneFits);
  if (counted.length < mostTags) return { kind: 'record' };
  const ordered = [...counted, tag].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return { kind: 'full', least: ordered.at(-1) ?? tag };
}

/** Which kind goes first where more tags fit than a ticket holds. */
const kinds: readonly TagKind[] = ['safety', 'promise', 'defect', 'friction', 'need', 'praise', 'internal', 'churn'];

function rank(tag: string): number {
  if (tag === 'web.self') return 200;
  if (isAddition(tag)) return 100;
  const kind = tagById(tag)?.kind;
  return kind === undefined ? kinds.length : kinds.indexOf(kind);
}
