/**
 * Imported first by every entrypoint. Zod otherwise probes `new Function`, which the extension's content security policy
 * answers with a violation report; the setting has to stand before the first schema is built.
 */
import { config } from 'zod/mini';

config({ jitless: true });
