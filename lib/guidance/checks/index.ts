import type { Check } from './check.ts';
import { absolutePromise } from './h01-absolute-promise.ts';
import { justSoon } from './h02-just-soon.ts';

/** Every check the product has, in the order of the catalogue. */
export const checks: readonly Check[] = [absolutePromise, justSoon];
