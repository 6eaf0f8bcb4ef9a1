/** What is said of a thread, without the engine that says it: the sidebar imports this, and brings the engine in when it needs it. */
import type { TagPreference } from './preference.ts';

/** One message of a thread, oldest first. `ThreadMessage` of an adapter fits. */
export interface SaidText {
  readonly from: 'customer' | 'agent';
  readonly text: string;
}

/** Where words stand: half-open range in UTF-16 units of `thread[message].text`. */
export interface WordsPlace {
  readonly message: number;
  readonly start: number;
  readonly end: number;
}

/** A tag that may fit, with the customer's own words that say so. Never applied by itself. */
export interface Suggestion {
  readonly tag: string;
  /** As they stand in the text, strongest first; never empty. */
  readonly words: readonly string[];
  /** Where each of `words` stands, in the same order. */
  readonly places: readonly WordsPlace[];
}

/** The tags a team presses. A `Taxonomy` fits. */
export interface OfferedTags {
  readonly tags: readonly { readonly id: string }[];
  /** Retired tag id → the tag that takes its place and what speaks for it. */
  readonly retired?: Readonly<Record<string, string>>;
}

/** How many tags are put before the agent. */
export const suggestionLimit = 3;

/**
 * The tags that the customer's messages of a thread suggest: best first, at most three, none when none fits.
 * Pure: the same input gives the same answer, nothing is read from elsewhere and nothing is kept.
 * @param thread oldest first; what agents wrote is passed over.
 * @param pack tags that may be suggested.
 * @param preference what this agent pressed and passed over before; `noPreference` for none. It moves the order of what fits, and never
 *   brings in a tag that no word speaks for.
 */
export type SuggestTags = (
  thread: readonly SaidText[],
  pack: OfferedTags,
  preference: TagPreference,
) => readonly Suggestion[];
