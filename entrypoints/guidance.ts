import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { checks } from '../lib/guidance/checks/index.ts';
import { createReviewer } from '../lib/guidance/review.ts';
import { guidancePart } from './sidebar/parts.ts';

/** The checks, laid where the sidebar of the same tab finds them. */
export default defineUnlistedScript(() => guidancePart.lay({ createReviewer, checks }));
