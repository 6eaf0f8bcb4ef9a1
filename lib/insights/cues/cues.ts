import { billingCues } from './billing.ts';
import { internalCues } from './internal.ts';
import { logisticsCues } from './logistics.ts';
import { policyCues } from './policy.ts';
import { productCues } from './product.ts';
import { relationshipCues } from './relationship.ts';
import { safetyCues } from './safety.ts';
import { salesPromiseCues } from './sales-promise.ts';
import { serviceCues } from './service.ts';
import type { TagCues } from './types.ts';
import { webCues } from './web.ts';

/** The cues of all built-in tags. A team's local tag has none: it is pressed by hand. */
export const cues: readonly TagCues[] = [
  ...productCues,
  ...logisticsCues,
  ...billingCues,
  ...salesPromiseCues,
  ...webCues,
  ...policyCues,
  ...serviceCues,
  ...safetyCues,
  ...relationshipCues,
  ...internalCues,
];
