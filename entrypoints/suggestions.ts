import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { suggestTags } from '../lib/insights/suggest.ts';
import { suggestionsPart } from './sidebar/parts.ts';

/** The suggestions of tags, laid where the sidebar of the same tab finds them. */
export default defineUnlistedScript(() => suggestionsPart.lay({ suggestTags }));
