import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CheckId, Review } from '../../lib/guidance/types.ts';
import type { Place } from '../../lib/helpdesks/room/types.ts';
import type { Draft, Health, TicketContext, TicketRef } from '../../lib/helpdesks/types.ts';
import type { Suggestion } from '../../lib/insights/suggestion.ts';
import type { CommandName } from '../../lib/messages/commands.ts';
import type { ErrorCode, OwnInsight, ResponseOf, Settings, SyncStatus } from '../../lib/messages/contract.ts';
import { defaultTeam, type TeamView } from '../../lib/messages/team-contract.ts';
import type { LetThrough, StopQuestion } from './ask-before-sending.ts';
import type { NativeNote } from './write-tags.ts';

/** Why a message was not answered as hoped. */
export interface Failure {
  readonly code: ErrorCode;
  readonly detail?: string | undefined;
}

/** What the last press or undo of one tag on one ticket has to say. */
export type TagNote =
  | { readonly kind: 'again' }
  | { readonly kind: 'not-recorded' | 'not-withdrawn'; readonly failure: Failure };

/** A press that the rules of use answer with a word instead of a record. */
export type PadNote =
  | { readonly kind: 'full'; readonly tag: string; readonly least: string }
  | { readonly kind: 'needs-cause'; readonly tag: string };

/** Tags that stand on one ticket, by tag id. */
export type Pressed = Readonly<Record<string, OwnInsight>>;

/** All the panel shows. What belongs to a ticket is kept by ticket, so that nothing of one appears on another. */
export interface PanelState {
  readonly settings: Settings;
  /** The team's pack: `products` and `areas` to choose from, what it changes of tags and checks. */
  readonly team: TeamView;
  /** False until the background has answered once, or too late. */
  readonly ready: boolean;
  readonly theme: 'light' | 'dark';
  readonly ticket: TicketRef | null;
  /** The page is on its way from one ticket to the next, or was until a moment ago: no ticket, and nothing to say of it. */
  readonly between: boolean;
  /** Null until the conversation has been read. */
  readonly context: TicketContext | null;
  /** The conversation takes long: guidance no longer waits for it. */
  readonly contextLate: boolean;
  /** `unread` until the adapter has looked; null when there is no reply box. */
  readonly draft: Draft | 'unread' | null;
  /** True while `draft` is what the agent pasted into the panel, because the page's own reply box cannot be read. */
  readonly pasted: boolean;
  /** What was pasted, by ticket key. */
  readonly pastes: Readonly<Record<string, string>>;
  /** Null until the ticket's page was checked against what the adapter knows of it. */
  readonly health: Health | null;
  /** The missing marks of which the agent does not want to hear again on this page, joined. */
  readonly healthHidden: string | null;
  readonly review: Review | null;
  /** The text the review is of; offsets of its findings count in it. */
  readonly reviewed: string;
  /** Why there is no review: a check failed on this draft, or the checks could not be brought into the tab. */
  readonly reviewFailed: 'draft' | 'missing' | null;
  /** By ticket key. */
  readonly muted: Readonly<Record<string, readonly CheckId[]>>;
  /** A check just muted by keyboard: its finding is gone, and the focus follows it to where it can be brought back. */
  readonly mutedByKey: CheckId | null;
  /** Height in px the panel leaves free at the window's lower edge, where the helpdesk's send button stands. */
  readonly sendRoom: number;
  /** Where the page has room for the panel; null until it was looked at. */
  readonly place: Place | null;
  /** Tags suggested for the ticket in front, best first; the keys `tag-1` to `tag-3` record them in this order. */
  readonly suggested: readonly string[];
  /** The keys a person gave to the commands, as the browser writes them; a command without a key is missing. */
  readonly keys: Readonly<Partial<Record<CommandName, string>>>;
  /** Whether more findings than the first few are open in the list. */
  readonly allOpen: boolean;
  /** Key of the finding that is pointed at or has the focus. */
  readonly pointed: string | null;
  /** The question before sending, while it waits for an answer. */
  readonly stop: StopQuestion | null;
  /** By ticket key. */
  readonly letThrough: Readonly<Record<string, LetThrough>>;
  /** By ticket key. */
  readonly pressed: Readonly<Record<string, Pressed>>;
  /** Slots (ticket and tag) whose press or undo is not yet answered. */
  readonly pending: readonly string[];
  /** By slot. */
  readonly notes: Readonly<Record<string, TagNote>>;
  /** What became of the helpdesk's own tags, by slot. Empty while that is switched off. */
  readonly native: Readonly<Record<string, NativeNote>>;
  /** What the thread suggests, best first; null until it was read for that. They stay as they are while the ticket is in front. */
  readonly suggestions: readonly Suggestion[] | null;
  /** Tags this agent pressed last, on any ticket; as they were when the ticket came in front. */
  readonly recent: readonly string[];
  /** What the rules of use say of the last press, if they had to say anything. */
  readonly padNote: PadNote | null;
  /** Additions that wait for their cause, by ticket key. */
  readonly awaiting: Readonly<Record<string, readonly string[]>>;
  /** The press that can be undone by key, until its time is over. `at`: ms since 1970. */
  readonly latest: { readonly insight: OwnInsight; readonly at: number } | null;
  /** The insight whose detail card is open. */
  readonly detail: OwnInsight | null;
  readonly sync: SyncStatus | null;
  readonly syncFailure: Failure | null;
  readonly own: { readonly insights: readonly OwnInsight[]; readonly total: number } | null;
  readonly ownFailure: Failure | null;
  readonly impact: ResponseOf<'ownImpact'> | null;
}

export type PanelStore = StoreApi<PanelState>;

/** Settings until the background has answered. */
export const defaultSettings: Settings = {
  language: 'auto',
  panel: { zendesk: 'open', freshdesk: 'open' },
  width: 360,
  place: { zendesk: { side: 'right' }, freshdesk: { side: 'right' } },
  mutedChecks: [],
  internalOpen: false,
};

export function createPanelStore(): PanelStore {
  return createStore<PanelState>(() => ({
    settings: defaultSettings,
    team: defaultTeam,
    ready: false,
    theme: 'light',
    ticket: null,
    between: true,
    context: null,
    contextLate: false,
    draft: 'unread',
    pasted: false,
    pastes: {},
    health: null,
    healthHidden: null,
    review: null,
    reviewed: '',
    reviewFailed: null,
    muted: {},
    mutedByKey: null,
    sendRoom: 0,
    place: null,
    suggested: [],
    keys: {},
    allOpen: false,
    pointed: null,
    stop: null,
    letThrough: {},
    pressed: {},
    pending: [],
    notes: {},
    native: {},
    suggestions: null,
    recent: [],
    padNote: null,
    awaiting: {},
    latest: null,
    detail: null,
    sync: null,
    syncFailure: null,
    own: null,
    ownFailure: null,
    impact: null,
  }));
}
