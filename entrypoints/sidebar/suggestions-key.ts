/** Where the suggestions and the sidebar meet: as `guidance-key.ts`, and like it types only. */
import type { SuggestTags } from '../../lib/insights/suggestion.ts';

export interface Suggestions {
  readonly suggestTags: SuggestTags;
}

const key = Symbol.for('fairside.suggestions');

/** Lays the suggestions down. A second time changes nothing. */
export function laySuggestions(suggestions: Suggestions, world: object = globalThis): void {
  if (laidSuggestions(world) === undefined) Reflect.set(world, key, suggestions);
}

/** The suggestions, once they are there. */
export function laidSuggestions(world: object = globalThis): Suggestions | undefined {
  return Reflect.get(world, key);
}
