import type { HelpdeskId } from '../../lib/helpdesks/types.ts';
import type { PanelState } from './panel-state.ts';

/**
 * How the panel stands on this helpdesk. Nothing is shown before the settings are known, so that no panel flashes up. A
 * folded one opens for a question before sending, and folds again with the answer.
 */
export function lookOf(
  state: Pick<PanelState, 'ready' | 'settings' | 'stop'>,
  helpdesk: HelpdeskId,
): 'open' | 'rail' | 'off' {
  const look = state.ready ? state.settings.panel[helpdesk] : 'off';
  return look === 'rail' && state.stop !== null ? 'open' : look;
}
