/** The helpdesk's own tags go with what is recorded and taken back, where the agent switched that on. */
import { type ChangeNativeTag, type NativeTagOutcome, nativeTagName } from '../../lib/helpdesks/native-tags.ts';
import type { TicketRef } from '../../lib/helpdesks/types.ts';
import { oneAfterAnother } from '../../lib/messages/one-after-another.ts';
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
  /** Takes the tag of an insight that was withdrawn off its ticket. */
  readonly takeOff: (insight: { readonly ref: TicketRef; readonly tag: string }) => void;
  /** Follows presses and undos of this panel to their end, and then does the same on the helpdesk's ticket. */
  readonly follow: (signal: AbortSignal) => void;
}

const slotsOf = (state: PanelState) => new Set(state.pending);

export function nativeTagActions(store: PanelStore, change: ChangeNativeTag): NativeTagActions {
  let life = new AbortController().signal;
  /** Whether the tag stood when the press or undo of a slot began. */
  const begun = new Map<string, { readonly ref: TicketRef; readonly tag: string; readonly stood: boolean }>();
  const turns = new Map<string, number>();
  /** Freshdesk's list is written whole: of two changes at once one would be lost, and nobody would know. */
  const inTurn = oneAfterAnother();
  /** Slots whose tag the helpdesk did not take: it is not there to be taken off. */
  const notTaken = new Set<string>();

  const put = (slot: string, note?: NativeNote) =>
    store.setState(({ native: { [slot]: _, ...others } }) => ({
      native: note === undefined ? others : { ...others, [slot]: note },
    }));
  const write = (note: NativeNote): Promise<void> => {
    const { ref, tag, to } = note;
    const slot = slotOf(ref, tag);
    const turn = (turns.get(slot) ?? 0) + 1;
    turns.set(slot, turn);
    const isLatest = () => !life.aborted && turns.get(slot) === turn;
    put(slot, { ...note, outcome: 'under-way' });
    return inTurn(async () => {
      if (!isLatest()) return;
      if (to === 'off' && notTaken.has(slot)) return put(slot);
      const outcome = await change(ref, { tag: note.name, to }, life);
      if (to === 'on') notTaken[outcome === 'refused' || outcome === 'signed-out' ? 'add' : 'delete'](slot);
      if (isLatest()) put(slot, { ...note, outcome });
    });
  };
  /** The insight stands on its ticket, or no longer: so does the tag. */
  const bring = (ref: TicketRef, tag: string, to: 'on' | 'off') => {
    const { settings, native } = store.getState();
    const { on, prefix } = nativeTagsOf(settings);
    // What was written while it was switched on is taken back also when it no longer is.
    const known = native[slotOf(ref, tag)];
    if (!on && (to === 'on' || known === undefined)) return;
    const name = (to === 'off' && known?.name) || nativeTagName(prefix, tag);
    void write({ ref, tag, name, to, outcome: 'under-way' });
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
      if (isOn !== from.stood) bring(from.ref, from.tag, isOn ? 'on' : 'off');
    }
  };
  const follow = (signal: AbortSignal) => {
    life = signal;
    signal.addEventListener('abort', store.subscribe(look), { once: true });
  };
  return { writeAgain: write, takeOff: ({ ref, tag }) => bring(ref, tag, 'off'), follow };
}
