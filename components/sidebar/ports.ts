import type { Check } from '../../lib/guidance/checks/check.ts';
import type { CheckId, Review, ReviewInput } from '../../lib/guidance/types.ts';
import type { ChangeNativeTag } from '../../lib/helpdesks/native-tags.ts';
import type { Adapter, TicketRef } from '../../lib/helpdesks/types.ts';
import type { TagPreference } from '../../lib/insights/preference.ts';
import type { Piece } from '../../lib/insights/redact/pieces.ts';
import type { OfferedTags, SaidText, Suggestion } from '../../lib/insights/suggestion.ts';
import type { Taxonomy } from '../../lib/insights/types.ts';
import type { OnCommand } from '../../lib/messages/commands.ts';
import type { Ask, OnChange } from '../../lib/messages/contract.ts';

/** What a rule is called and where it comes from, for the reader of a finding. */
export type Rule = Pick<Check, 'title' | 'source' | 'tags'>;

/** The checks. They come into the tab apart from the panel, the first time a draft is there to review. */
export interface GuidancePort {
  /** Begins to bring the checks in, so that they are there when the pause in typing is over. Returns at once. */
  readonly prepareReview: () => void;
  /** `off`: checks muted for this agent. Null when the checks could not be brought in; the next call tries again. Rejects when a check fails. */
  readonly review: (input: ReviewInput, off: ReadonlySet<CheckId>) => Promise<Review | null>;
  /** Undefined for a check this version does not have, and before the checks are there. */
  readonly ruleOf: (check: CheckId) => Rule | undefined;
}

/** The suggestions of tags. They come into the tab apart from the panel, the first time there is a thread to read. */
export interface SuggestionPort {
  /**
   * `suggestTags` of lib/insights/suggest.ts, once it is there. Null when it could not be brought in; the next call tries again.
   * The preference is the answer to the message `tagPreference`.
   */
  readonly suggestTags: (
    thread: readonly SaidText[],
    pack: OfferedTags,
    preference: TagPreference,
  ) => Promise<readonly Suggestion[] | null>;
}

/** The redaction. It comes into the tab apart from the panel, the first time something is to be said beside a press. */
export interface RedactionPort {
  /** The text in pieces with everything masked that says who somebody is. Null when it could not be brought in; the next call tries again. */
  readonly redact: (text: string, names: readonly string[]) => Promise<readonly Piece[] | null>;
}

/** The way of the focus between page and panel. */
export interface FocusPort {
  /** Into the panel: to its first control. */
  readonly enter: () => void;
  /** Back to where it was before it came in. */
  readonly leave: () => void;
  /** Whether it is in the panel now. */
  readonly isInside: () => boolean;
}

/** Everything the panel needs from outside itself. The entrypoint hands in the real parts, tests hand in their own. */
export interface SidebarPorts extends GuidancePort, SuggestionPort, RedactionPort {
  readonly adapter: Adapter;
  /** Calls back at once and after every change of the ticket in front; null on a page without one. */
  readonly watchTicket: (onTicket: (ref: TicketRef | null) => void, signal: AbortSignal) => void;
  /** Calls back at once and after every change of what is selected in the conversation; empty where nothing is. */
  readonly watchSelection: (onText: (text: string) => void, signal: AbortSignal) => void;
  readonly ask: Ask;
  readonly onChange: OnChange;
  /** Keys of the extension's own, pressed while this tab was in front. */
  readonly onCommand: OnCommand;
  /** Puts the focus into the panel, or back to where it was in the page, caret included. */
  readonly focus: FocusPort;
  /** Writes one of the helpdesk's own tags on its ticket. */
  readonly changeNativeTag: ChangeNativeTag;
  readonly taxonomy: Taxonomy;
  /** What a report on a page that changed says of this installation. */
  readonly versions: { readonly extension: string; readonly browser: string };
  /** As `navigator.languages`. */
  readonly preferredLanguages: readonly string[];
  /** Puts text on the clipboard; false when the browser refuses. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Runs work when the page has nothing better to do; returns the cancel. */
  readonly whenIdle: (work: () => void) => () => void;
}
