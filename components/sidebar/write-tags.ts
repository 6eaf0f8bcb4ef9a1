/** The helpdesk's own tags go with what is recorded and taken back, where the agent switched that on. */
import { type ChangeNativeTag, type NativeTagOutcome, nativeTagName } from '../../lib/helpdesks/native-tags.ts';
import type { TicketRef } from '../../lib/helpdesks/types.ts';
import { nativeTagsOf } from '../../lib/settings/native-tags.ts';
import type { PanelState, PanelStore } from './panel-state.ts';
import { ofSlot, slotOf, ticketKey } from './ticket-key.ts';

/** What became of one tag on the helpdesk's own ticket. Kept by slot, apart from the insight: it never changes that. */
export interface NativeNote {
  readonly ref: TicketRef;
  readonly tag: string;
  /** As the helpdesk shows it. */
  readonly name: string;
  readonly to: 'on' | 'off';
  readonly outcome: NativeTagOutcome | 'under-way';
}

export interface NativeTagActions {
  /** Tries the same once more. */
  readonly writeAgain: (note: NativeNote) => Promise<void>;
  /** Follows presses and undos of this panel to their end, and then does the same on the helpdesk's ticket. */
  readonly follow: (signal: AbortSignal) => void;
}

const slotsOf = (state: PanelState) => new Set(state.pending);

export function nativeTagActions(store: PanelStore, change: ChangeNativeTag): NativeTagActions {
  let life = new AbortController().signal;
  /** Whether the tag stood when the press or undo of a slot began. */
  const begun = new Map<string, { readonly ref: TicketRef; readonly tag: string; readonly stood: boolean }>();
  const turns = new Map<string, number>();

  const put = (note: NativeNote) =>
    store.setState(({ native }) => ({ native: { ...native, [slotOf(note.ref, note.tag)]: note } }));
  const write = async (note: NativeNote): Promise<void> => {
    const slot = slotOf(note.ref, note.tag);
    const turn = (turns.get(slot) ?? 0) + 1;
    turns.set(slot, turn);
    put({ ...note, outcome: 'under-way' });
    const outcome = await change(note.ref, { tag: note.name, to: note.to }, life);
    if (!life.aborted && turns.get(slot) === turn) put({ ...note, outcome });
  };
  const stands = (state: PanelState, ref: TicketRef, tag: string) => state.pressed[ticketKey(ref)]?.[tag] !== undefined;

  const look = (now: PanelState, before: PanelState) => {
    if (now.pending === before.pending) return;
    const [are, were] = [slotsOf(now), slotsOf(before)];
    for (const slot of are) {
      if (were.has(slot)) continue;
      const { ref, tag } = ofSlot(slot);
      begun.set(slot, { ref, tag, stood: stands(before, ref, tag) });
    }
    for (const slot of were) {
      const from = begun.get(slot);
      if (are.has(slot) || from === undefined) continue;
      begun.delete(slot);
      const isOn = stands(now, from.ref, from.tag);
      const { on, prefix } = nativeTagsOf(now.settings);
      // What was written while it was switched on is taken back also when it no longer is.
      const known = now.native[slot];
      if (isOn === from.stood || (!on && known === undefined)) continue;
      const name = isOn ? nativeTagName(prefix, from.tag) : (known?.name ?? nativeTagName(prefix, from.tag));
      void write({ ref: from.ref, tag: from.tag, name, to: isOn ? 'on' : 'off', outcome: 'under-way' });
    }
  };
  const follow = (signal: AbortSignal) => {
    life = signal;
    signal.addEventListener('abort', store.subscribe(look), { once: true });
  };
  return { writeAgain: write, follow };
}
