import { functionNames } from './names.ts';
import { billingTags } from './tags/billing.ts';
import { internalTags } from './tags/internal.ts';
import { logisticsTags } from './tags/logistics.ts';
import { policyTags } from './tags/policy.ts';
import { productTags } from './tags/product.ts';
import { relationshipTags } from './tags/relationship.ts';
import { safetyTags } from './tags/safety.ts';
import { salesPromiseTags } from './tags/sales-promise.ts';
import { serviceTags } from './tags/service.ts';
import { webTags } from './tags/web.ts';
import type { Tag, Taxonomy } from './types.ts';

/** The built-in taxonomy: 28 tags in the order they are shown. Ids are never reused; a changed set raises `version`. */
export const taxonomy: Taxonomy = {
  version: 1,
  functions: functionNames,
  tags: [
    ...productTags,
    ...logisticsTags,
    ...billingTags,
    ...salesPromiseTags,
    ...webTags,
    ...policyTags,
    ...serviceTags,
    ...safetyTags,
    ...relationshipTags,
    ...internalTags,
  ],
};

const byId: ReadonlyMap<string, Tag> = new Map(taxonomy.tags.map((tag) => [tag.id, tag]));

/** A built-in tag, also one a team hides: what was recorded keeps its name. */
export function tagById(id: string): Tag | undefined {
  return byId.get(id);
}
