import type { StoreApi } from 'zustand/vanilla';
import type { PanelState } from './panel-state.ts';
import type { ShownState } from './shown-state.ts';

/** What the tags show of the panel's state. */
export type TagState = Pick<PanelState, 'ticket' | 'pressed' | 'pending' | 'notes'>;
type TagPart = Pick<StoreApi<TagState>, 'getState' | 'subscribe'>;

const parts = new WeakMap<ShownState, TagPart>();

/** That part of what a panel shows: it tells its readers of its own changes alone. One for each panel. */
export function tagPart(shown: ShownState): TagPart {
  const part = parts.get(shown) ?? partOf(shown);
  parts.set(shown, part);
  return part;
}

function partOf(shown: ShownState): TagPart {
  const readers = new Set<(now: TagState, before: TagState) => void>();
  let end = () => {};
  const hear = (now: PanelState, before: PanelState) => {
    const isSame =
      now.ticket === before.ticket &&
      now.pressed === before.pressed &&
      now.pending === before.pending &&
      now.notes === before.notes;
    if (!isSame) for (const reader of readers) reader(now, before);
  };
  return {
    getState: shown.getState,
    subscribe(reader) {
      if (readers.size === 0) end = shown.subscribe(hear);
      readers.add(reader);
      return () => {
        readers.delete(reader);
        if (readers.size === 0) end();
      };
    },
  };
}
