import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { redactAll } from '../lib/insights/redact/redact-all.ts';
import { layRedaction } from './sidebar/redaction-key.ts';

/** The redaction with numbering plans and names, laid where the sidebar of the same tab finds it. */
export default defineUnlistedScript(() => layRedaction({ redactAll }));
