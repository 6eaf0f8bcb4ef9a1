import type { TicketRef } from '../../lib/helpdesks/types.ts';
import { isAddition, isCause, rulingOn } from '../../lib/insights/rules-of-use.ts';
import type { Ask, OwnInsight } from '../../lib/messages/contract.ts';
import type { PanelState, PanelStore, Pressed, TagNote } from './panel-state.ts';
import { slotOf, ticketKey } from './ticket-key.ts';

/** A press can be undone by key for this long, and what was passed over for it is forgotten again. */
export const UNDO_MS = 10_000;

/** Pressing a tag, taking it back, and asking which tags stand. */
export interface TagActions {
  /** Records a tag on the ticket in front, unless the rules of use have a word to say first. */
  readonly press: (tag: string) => Promise<void>;
  readonly undo: (insight: OwnInsight) => Promise<void>;
  /** Takes back the last press on this ticket, within its ten seconds; false when there is none. */
  readonly undoLatest: () => Promise<boolean>;
  /** Records the nth suggestion (from 1) of the ticket in front; false when there is none. */
  readonly recordSuggestion: (n: number) => Promise<boolean>;
  /** Puts a fourth tag in the place of the one that comes last by the order of preference. */
  readonly replaceLeast: () => Promise<void>;
  /** Asks the background which tags stand on this ticket. */
  readonly refreshPressed: (ref: TicketRef) => Promise<void>;
}

/** What was known of a ticket at the press: by the time of an answer another may be in front. */
type Seen = Pick<PanelState, 'context' | 'suggestions'>;

/**
 * A tag counts as pressed only once the background has answered that it is stored. Every answer is filed under the ticket
 * it was asked for, whichever is in front by then.
 */
export function tagActions(store: PanelStore, ask: Ask, now: () => number = Date.now): TagActions {
  /** Raised by every press and undo, at its start and end: a list asked for before is then out of date. */
  const turns = new Map<string, number>();
  const turn = (ref: TicketRef) => turns.get(ticketKey(ref)) ?? 0;
  const advance = (ref: TicketRef) => turns.set(ticketKey(ref), turn(ref) + 1);
  /** Tickets whose list came out of date while a press or undo was under way. */
  const behind = new Set<string>();

  const change = (ref: TicketRef, edit: (pressed: Pressed) => Pressed) =>
    store.setState((state) => {
      const key = ticketKey(ref);
      return { pressed: { ...state.pressed, [key]: edit(state.pressed[key] ?? {}) } };
    });
  const standingOn = (ref: TicketRef) => Object.keys(store.getState().pressed[ticketKey(ref)] ?? {});

  /** Runs one press or undo at a time per slot; the note of the one before is cleared. */
  const alone = async (ref: TicketRef, tag: string, work: () => Promise<TagNote | null>) => {
    const slot = slotOf(ref, tag);
    if (store.getState().pending.includes(slot)) return;
    advance(ref);
    store.setState((state) => ({ pending: [...state.pending, slot], notes: without(state.notes, slot) }));
    const note = await work();
    advance(ref);
    store.setState((state) => ({
      pending: state.pending.filter((other) => other !== slot),
      notes: note === null ? state.notes : { ...state.notes, [slot]: note },
    }));
    if (behind.delete(ticketKey(ref))) await refreshPressed(ref);
  };

  const isInFront = (ref: TicketRef) => ticketKey(ref) === keyInFront(store);

  const record = (ref: TicketRef, tag: string, { context, suggestions }: Seen) =>
    alone(ref, tag, async () => {
      const standing = standingOn(ref);
      const answer = await ask('record', { ref, tag, language: context?.language ?? 'und' });
      if (!answer.ok) return { kind: 'not-recorded', failure: answer.error };
      const { insight, again } = answer.value;
      change(ref, (pressed) => ({ ...pressed, [tag]: insight }));
      if (isInFront(ref)) store.setState({ detail: insight, ...(!again && { latest: { insight, at: now() } }) });
      if (!again) void ask('tagChosen', choice(tag, suggestions, standing));
      return again ? { kind: 'again' } : null;
    });

  const awaitCause = (ref: TicketRef, edit: (tags: readonly string[]) => readonly string[]) =>
    store.setState(({ awaiting }) => {
      const key = ticketKey(ref);
      return { awaiting: { ...awaiting, [key]: edit(awaiting[key] ?? []) } };
    });

  const pressOn = async (ticket: TicketRef, tag: string, seen: Seen) => {
    const ruling = rulingOn(tag, standingOn(ticket));
    const isRecorded = ruling.kind === 'record';
    if (isInFront(ticket)) store.setState({ padNote: isRecorded ? null : { ...ruling, tag } });
    if (!isRecorded) {
      if (ruling.kind === 'needs-cause') awaitCause(ticket, (tags) => [...tags.filter((one) => one !== tag), tag]);
      return;
    }
    await record(ticket, tag, seen);
    if (!isCause(tag) || !standingOn(ticket).includes(tag)) return;
    // The cause is here: what waited for it goes with it.
    const waited = store.getState().awaiting[ticketKey(ticket)] ?? [];
    awaitCause(ticket, () => []);
    for (const one of waited) {
      if (rulingOn(one, standingOn(ticket)).kind === 'record') await record(ticket, one, seen);
    }
  };

  const press = async (tag: string) => {
    const state = store.getState();
    if (state.ticket !== null) await pressOn(state.ticket, tag, state);
  };

  const undo = (insight: OwnInsight) =>
    alone(insight.ref, insight.tag, async () => {
      const { latest, suggestions } = store.getState();
      const answer = await ask('withdraw', { id: insight.id });
      if (!answer.ok) return { kind: 'not-withdrawn', failure: answer.error };
      change(insight.ref, (pressed) => without(pressed, insight.tag));
      const isLatest = latest?.insight.id === insight.id;
      if (isLatest && now() - latest.at <= UNDO_MS) {
        void ask('tagChosen', { ...choice(insight.tag, suggestions, standingOn(insight.ref)), undone: true });
      }
      store.setState(({ detail }) => ({
        ...(isInFront(insight.ref) && { padNote: null }),
        ...(isLatest && { latest: null }),
        ...(detail?.id === insight.id && { detail: null }),
      }));
      return null;
    });

  const undoLatest = async () => {
    const { latest } = store.getState();
    if (latest === null || now() - latest.at > UNDO_MS || !isInFront(latest.insight.ref)) return false;
    await undo(latest.insight);
    return true;
  };

  const recordSuggestion = async (n: number) => {
    const suggestion = store.getState().suggestions?.[n - 1];
    if (suggestion === undefined) return false;
    await press(suggestion.tag);
    return true;
  };

  const replaceLeast = async () => {
    const state = store.getState();
    const { ticket, padNote, pressed } = state;
    if (ticket === null || padNote?.kind !== 'full') return;
    const insight = pressed[ticketKey(ticket)]?.[padNote.least];
    if (insight === undefined) return;
    await undo(insight);
    if (!standingOn(ticket).includes(padNote.least)) await pressOn(ticket, padNote.tag, state);
  };

  const refreshPressed = async (ref: TicketRef): Promise<void> => {
    const asked = turn(ref);
    const answer = await ask('pressedOn', { ref });
    if (!answer.ok) return;
    if (asked !== turn(ref)) {
      const busy = store.getState().pending.some((slot) => slot.startsWith(`${ticketKey(ref)} `));
      if (!busy) return refreshPressed(ref);
      behind.add(ticketKey(ref));
      return;
    }
    change(ref, () => Object.fromEntries(answer.value.map((insight) => [insight.tag, insight])));
  };

  return { press, undo, undoLatest, recordSuggestion, replaceLeast, refreshPressed };
}

/** Additions that stand on a ticket whose causes were all taken back. */
export function orphans(standing: readonly string[]): readonly string[] {
  return standing.some(isCause) ? [] : standing.filter(isAddition);
}

const choice = (tag: string, suggestions: readonly { readonly tag: string }[] | null, standing: readonly string[]) => ({
  tag,
  shown: (suggestions ?? []).map((one) => one.tag),
  standing: [...standing],
});

const keyInFront = (store: PanelStore): string | null => {
  const { ticket } = store.getState();
  return ticket === null ? null : ticketKey(ticket);
};

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
