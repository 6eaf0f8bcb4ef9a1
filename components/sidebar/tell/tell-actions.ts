import type { OwnInsight } from '../../../lib/messages/contract.ts';
import type { PanelActions } from '../panel.ts';
import type { Failure, PanelStore } from '../panel-state.ts';
import type { SidebarPorts } from '../ports.ts';
import { withTold } from './waiting.ts';

/** What became of a press of "Insert": as the editor says, or the text is on the clipboard instead. */
export type TellOutcome = 'inserted' | 'changed' | 'read-only' | 'copied-instead' | 'not-placed' | 'misplaced';

export interface TellActions {
  /** Puts the text into the reply of the ticket in front. */
  readonly insertTell: (insight: OwnInsight, text: string) => Promise<TellOutcome>;
  /** Their customers have been told: they wait no longer. */
  readonly markTold: (insights: readonly OwnInsight[]) => Promise<Failure | null>;
}

export function tellActions(
  store: PanelStore,
  ports: SidebarPorts,
  changeSettings: PanelActions['changeSettings'],
): TellActions {
  return {
    async insertTell({ ref }, text) {
      const outcome = await ports.adapter.insertInDraft(ref, text);
      if (outcome !== 'not-placed') return outcome;
      return (await ports.copy(text)) ? 'copied-instead' : 'not-placed';
    },
    async markTold(insights) {
      // As they are now: another tab may have told others meanwhile.
      const now = await ports.ask('settings', {});
      const settings = now.ok ? now.value : store.getState().settings;
      return changeSettings({ told: withTold(settings, insights) });
    },
  };
}
