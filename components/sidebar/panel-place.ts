/** Where the panel stands and how wide it is: what a person chose on this helpdesk, and changing it. */
import { narrowest, type RoomWish, type Side, widest } from '../../lib/helpdesks/room/types.ts';
import type { HelpdeskId } from '../../lib/helpdesks/types.ts';
import type { Settings } from '../../lib/messages/contract.ts';
import { changeSettings } from './change-settings.ts';
import { lookOf } from './look-of.ts';
import type { PanelState, PanelStore } from './panel-state.ts';
import type { SidebarPorts } from './ports.ts';

/** The folded panel, in px; its style says the same. */
export const railWidth = 36;

export interface PlaceActions {
  /** Opens, folds or hides the panel on this helpdesk, and remembers it. */
  readonly show: (look: Settings['panel'][HelpdeskId]) => Promise<void>;
  /** Puts the panel at one side of the page, and remembers it. */
  readonly moveTo: (side: Side) => Promise<void>;
  /** Makes the panel this wide, in px, as near as its limits allow. Remembered with `keepWidth`, not while it is drawn. */
  readonly resize: (width: number) => void;
  readonly keepWidth: () => Promise<void>;
}

/** Side and width chosen for a helpdesk. */
export function chosenPlace(
  { settings }: Pick<PanelState, 'settings'>,
  helpdesk: HelpdeskId,
): { side: Side; width: number } {
  const { side, width = settings.width } = settings.place[helpdesk];
  return { side, width };
}

/** What the panel asks of the page now; null while it is off. */
export function roomWished(
  state: Pick<PanelState, 'ready' | 'settings' | 'stop'>,
  helpdesk: HelpdeskId,
): RoomWish | null {
  const look = lookOf(state, helpdesk);
  if (look === 'off') return null;
  const { side, width } = chosenPlace(state, helpdesk);
  return look === 'rail' ? { side, width: railWidth, least: railWidth } : { side, width, least: narrowest };
}

/**
 * With the panel's look goes what holds the focus in it, and a letter typed nowhere would be a shortcut of the page's: it stays
 * in the panel, or goes back to the page.
 */
export function followLook(store: PanelStore, { adapter, focus }: SidebarPorts, signal: AbortSignal): void {
  const end = store.subscribe((now, before) => {
    const look = lookOf(now, adapter.helpdesk);
    if (look === lookOf(before, adapter.helpdesk) || !focus.isInside()) return;
    if (look === 'off') focus.leave();
    else focus.enter();
  });
  signal.addEventListener('abort', end, { once: true });
}

export function placeActions(store: PanelStore, ports: SidebarPorts): PlaceActions {
  const { helpdesk } = ports.adapter;
  // Shown at once: it is the reader's own act, and is taken up even where it cannot be remembered.
  const set = (part: Partial<Settings>) => store.setState(({ settings }) => ({ settings: { ...settings, ...part } }));
  const place = (part: Partial<Settings['place'][HelpdeskId]>) => {
    const { settings } = store.getState();
    set({ place: { ...settings.place, [helpdesk]: { ...settings.place[helpdesk], ...part } } });
  };
  const keep = async (part: Partial<Pick<Settings, 'panel' | 'place'>>) => {
    await changeSettings(store, ports.ask, 'changeSettings', part);
  };

  return {
    async show(look) {
      const panel = { ...store.getState().settings.panel, [helpdesk]: look };
      set({ panel });
      store.setState({ stop: null });
      await keep({ panel });
    },
    async moveTo(side) {
      place({ side });
      await keep({ place: store.getState().settings.place });
    },
    resize: (width) => place({ width: Math.round(Math.min(widest, Math.max(narrowest, width))) }),
    keepWidth: () => keep({ place: store.getState().settings.place }),
  };
}
