/**
 * The sidebar's heavier parts come into the tab as scripts of their own. They and the sidebar meet at a symbol on the
 * `globalThis` of the isolated world they share; the page has another one. Types only: nothing of the parts themselves
 * may reach the sidebar's script this way.
 */
import type { Check } from '../../lib/guidance/checks/check.ts';
import type { Reviewer } from '../../lib/guidance/review.ts';
import type { RedactAll } from '../../lib/insights/redact/redact-all.ts';
import type { SuggestTags } from '../../lib/insights/suggestion.ts';
import type { Ask } from '../../lib/messages/contract.ts';

interface Part<T> {
  /** Lays the part down. A second time changes nothing. */
  lay(part: T, world?: object): void;
  /** The part, once it is there. */
  laid(world?: object): T | undefined;
}

function part<T>(name: string): Part<T> {
  const key = Symbol.for(`fairside.${name}`);
  const laid = (world: object = globalThis): T | undefined => Reflect.get(world, key);
  return {
    laid,
    lay(value, world = globalThis) {
      if (laid(world) === undefined) Reflect.set(world, key, value);
    },
  };
}

export const guidancePart = part<{
  readonly createReviewer: () => Reviewer;
  readonly checks: readonly Check[];
}>('guidance');
export const redactionPart = part<{ readonly redactAll: RedactAll }>('redaction');
export const suggestionsPart = part<{ readonly suggestTags: SuggestTags }>('suggestions');

/** Answers a part, having it brought in first if need be: one request at a time, none once it is there, again after a try that failed. */
export function partOpener<T>(
  { laid }: Part<T>,
  message: 'openGuidance' | 'openRedaction' | 'openSuggestions',
  ask: Ask,
  world: object,
): () => Promise<T | undefined> {
  let opening: Promise<unknown> | undefined;
  return async () => {
    if (laid(world) === undefined) {
      opening ??= ask(message, {}).finally(() => {
        opening = undefined;
      });
      await opening;
    }
    return laid(world);
  };
}
