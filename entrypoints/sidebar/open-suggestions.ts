/** The sidebar's way to the suggestions of tags: asked for with the first thread, and again after a try that failed. */
import type { SuggestionPort } from '../../components/sidebar/ports.ts';
import type { Ask } from '../../lib/messages/contract.ts';
import { laidSuggestions } from './suggestions-key.ts';

export function openSuggestions(ask: Ask, world: object = globalThis): SuggestionPort {
  let opening: Promise<unknown> | undefined;
  return {
    async suggestTags(thread, pack, preference) {
      if (laidSuggestions(world) === undefined) {
        opening ??= ask('openSuggestions', {}).finally(() => {
          opening = undefined;
        });
        await opening;
      }
      return laidSuggestions(world)?.suggestTags(thread, pack, preference) ?? null;
    },
  };
}
