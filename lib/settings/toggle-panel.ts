import type { HelpdeskId } from '../helpdesks/types.ts';
import type { Settings } from '../messages/contract.ts';
import type { SettingsStore } from './settings.ts';

/** The toolbar button on a helpdesk's page: folds the open panel to its rail, opens it otherwise. */
export function togglePanel(settings: SettingsStore, helpdesk: HelpdeskId): Promise<Settings> {
  return settings.change(({ panel }) => ({
    panel: { ...panel, [helpdesk]: panel[helpdesk] === 'open' ? 'rail' : 'open' },
  }));
}
