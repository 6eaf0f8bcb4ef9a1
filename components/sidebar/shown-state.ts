/** What of a panel's state is shown: all of it, except that it stands still while somebody aims or presses. */
import type { PanelState, PanelStore } from './panel-state.ts';

type Reader = (now: PanelState, before: PanelState) => void;

export interface ShownState extends Pick<PanelStore, 'getState' | 'subscribe'> {
  /** For this long from now, in ms, what comes by itself waits, so that nothing moves under a pointer. */
  readonly holdStill: (ms: number) => void;
}

/** The longest anything waits, in ms: a pointer that never rests must not keep the news away. */
export const LONGEST_STILL_MS = 1000;

/** What comes by itself and may move what stands below it. All else is somebody's doing, or another ticket, and shows at once. */
const waits: ReadonlySet<string> = new Set<keyof PanelState>([
  ...(['context', 'contextLate', 'draft', 'review', 'reviewed', 'reviewFailed', 'health'] as const),
  ...(['suggestions', 'suggested', 'recent', 'native', 'team', 'own', 'impact', 'sync'] as const),
]);

/** One for each panel: it hears the store as long as that lives. */
export function shownState(store: PanelStore): ShownState {
  const readers = new Set<Reader>();
  let held: PanelState | null = null;
  let heldAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell: Reader = (now, before) => {
    for (const reader of readers) reader(now, before);
  };
  const letGo = () => {
    clearTimeout(timer);
    const before = held;
    held = null;
    const now = store.getState();
    if (before !== null && before !== now) tell(now, before);
  };
  store.subscribe((now, before) => {
    if (held === null) tell(now, before);
    else if (!mayWait(now, before)) letGo();
  });

  return {
    getState: () => held ?? store.getState(),
    subscribe(reader) {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    holdStill(ms) {
      const now = Date.now();
      if (held === null) {
        held = store.getState();
        heldAt = now;
      }
      clearTimeout(timer);
      timer = setTimeout(letGo, Math.min(ms, heldAt + LONGEST_STILL_MS - now));
    },
  };
}

function mayWait(now: PanelState, before: PanelState): boolean {
  const parts = Object.keys(now) as (keyof PanelState)[];
  return parts.every((part) => now[part] === before[part] || waits.has(part));
}
