import type { RedactionPort } from '../../components/sidebar/ports.ts';
import type { Ask } from '../../lib/messages/contract.ts';
import { partOpener, redactionPart } from './parts.ts';

/** The sidebar's way to the redaction, asked for with the first detail. */
export function openRedaction(ask: Ask, world: object = globalThis): RedactionPort {
  const open = partOpener(redactionPart, 'openRedaction', ask, world);
  return { redact: async (text, names) => (await open())?.redactAll(text, names) ?? null };
}
