import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { checks } from '../lib/guidance/checks/index.ts';
import { createReviewer } from '../lib/guidance/review.ts';
import { layGuidance } from './sidebar/guidance-key.ts';

/** The checks, laid where the sidebar of the same tab finds them. */
export default defineUnlistedScript(() => layGuidance({ createReviewer, checks }));
