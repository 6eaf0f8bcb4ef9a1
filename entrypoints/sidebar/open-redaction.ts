/** The sidebar's way to the redaction: asked for with the first detail, and again after a try that failed. */
import type { RedactionPort } from '../../components/sidebar/ports.ts';
import type { Ask } from '../../lib/messages/contract.ts';
import { laidRedaction } from './redaction-key.ts';

export function openRedaction(ask: Ask, world: object = globalThis): RedactionPort {
  let opening: Promise<unknown> | undefined;
  return {
    async redact(text, names) {
      if (laidRedaction(world) === undefined) {
        opening ??= ask('openRedaction', {}).finally(() => {
          opening = undefined;
        });
        await opening;
      }
      return laidRedaction(world)?.redactAll(text, names) ?? null;
    },
  };
}
