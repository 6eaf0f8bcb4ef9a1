import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { suggestTags } from '../lib/insights/suggest.ts';
import { laySuggestions } from './sidebar/suggestions-key.ts';

/** The suggestions of tags, laid where the sidebar of the same tab finds them. */
export default defineUnlistedScript(() => laySuggestions({ suggestTags }));
