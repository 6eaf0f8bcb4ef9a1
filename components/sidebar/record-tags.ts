import type { TicketRef } from '../../lib/helpdesks/types.ts';
import type { Ask, OwnInsight } from '../../lib/messages/contract.ts';
import type { PanelStore, Pressed, TagNote } from './panel-state.ts';
import { slotOf, ticketKey } from './ticket-key.ts';

/** Pressing a tag, taking it back, and asking which tags stand. */
export interface TagActions {
  readonly press: (tag: string) => Promise<void>;
  readonly undo: (insight: OwnInsight) => Promise<void>;
  /** Asks the background which tags stand on this ticket. */
  readonly refreshPressed: (ref: TicketRef) => Promise<void>;
}

/**
 * A tag counts as pressed only once the background has answered that it is stored. Every answer is filed under the ticket
 * it was asked for, whichever is in front by then.
 */
export function tagActions(store: PanelStore, ask: Ask): TagActions {
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

  const press = async (tag: string) => {
    const { ticket, context } = store.getState();
    if (ticket === null) return;
    await alone(ticket, tag, async () => {
      const answer = await ask('record', { ref: ticket, tag, language: context?.language ?? 'und' });
      if (!answer.ok) return { kind: 'not-recorded', failure: answer.error };
      change(ticket, (pressed) => ({ ...pressed, [tag]: answer.value.insight }));
      return answer.value.again ? { kind: 'again' } : null;
    });
  };

  const undo = (insight: OwnInsight) =>
    alone(insight.ref, insight.tag, async () => {
      const answer = await ask('withdraw', { id: insight.id });
      if (!answer.ok) return { kind: 'not-withdrawn', failure: answer.error };
      change(insight.ref, (pressed) => without(pressed, insight.tag));
      return null;
    });

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

  return { press, undo, refreshPressed };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
