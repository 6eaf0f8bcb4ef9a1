import type { StoreApi } from 'zustand/vanilla';
import type { PanelState, PanelStore } from './panel-state.ts';

/** What the tags show of the panel's state. */
export type TagState = Pick<PanelState, 'ticket' | 'pressed' | 'pending' | 'notes'>;
type TagPart = Pick<StoreApi<TagState>, 'getState' | 'subscribe'>;

const parts = new WeakMap<PanelStore, TagPart>();

/** That part of a panel's store: it tells its readers of its own changes alone. One for each store. */
export function tagPart(store: PanelStore): TagPart {
  const part = parts.get(store) ?? partOf(store);
  parts.set(store, part);
  return part;
}

function partOf(store: PanelStore): TagPart {
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
    getState: store.getState,
    subscribe(reader) {
      if (readers.size === 0) end = store.subscribe(hear);
      readers.add(reader);
      return () => {
        readers.delete(reader);
        if (readers.size === 0) end();
      };
    },
  };
}
