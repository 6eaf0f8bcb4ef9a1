import type { SuggestionPort } from '../../components/sidebar/ports.ts';
import type { Ask } from '../../lib/messages/contract.ts';
import { partOpener, suggestionsPart } from './parts.ts';

/** The sidebar's way to the suggestions of tags, asked for with the first thread. */
export function openSuggestions(ask: Ask, world: object = globalThis): SuggestionPort {
  const open = partOpener(suggestionsPart, 'openSuggestions', ask, world);
  return {
    suggestTags: async (thread, pack, preference) => (await open())?.suggestTags(thread, pack, preference) ?? null,
  };
}
