import type { HelpdeskId } from '../../lib/helpdesks/types.ts';
import type { PanelState } from './panel-state.ts';

/** How the panel stands on this helpdesk. Nothing is shown before the settings are known, so that no panel flashes up. */
export function lookOf(state: Pick<PanelState, 'ready' | 'settings'>, helpdesk: HelpdeskId): 'open' | 'rail' | 'off' {
  return state.ready ? state.settings.panel[helpdesk] : 'off';
}
