import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { redactAll } from '../lib/insights/redact/redact-all.ts';
import { redactionPart } from './sidebar/parts.ts';

/** The redaction with numbering plans and names, laid where the sidebar of the same tab finds it. */
export default defineUnlistedScript(() => redactionPart.lay({ redactAll }));
