import type { CheckId } from '../../lib/guidance/types.ts';
import type { Ask } from '../../lib/messages/contract.ts';
import type { PanelStore } from './panel-state.ts';
import { ticketKey } from './ticket-key.ts';

export interface RuleActions {
  /** A finding of this rule stands before the agent. */
  readonly sawRule: (check: CheckId) => void;
}

/** Has rules counted: shown once a visit of a ticket, however often they come and go while somebody writes. Their ids, and nothing of the draft. */
export function ruleActions(store: PanelStore, ask: Ask): RuleActions {
  let visited = '';
  const seen = new Set<CheckId>();
  return {
    sawRule(check) {
      const { ticket } = store.getState();
      const here = ticket === null ? '' : ticketKey(ticket);
      if (here !== visited) seen.clear();
      visited = here;
      if (seen.has(check)) return;
      seen.add(check);
      void ask('countRules', { shown: [check] });
    },
  };
}
