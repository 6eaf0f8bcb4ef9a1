import type { Finding } from '../../lib/guidance/types.ts';
import type { PanelStore } from './panel-state.ts';
import { pasteDraft } from './paste-draft.ts';
import type { SidebarPorts } from './ports.ts';

/**
 * What became of a press of "Use rewrite". `copied` and `not-copied`: the rewrite is advice. `replaced`, `changed` and
 * `read-only` as the adapter says. The others: the editor did not take it, or not as meant, and whether it is on the
 * clipboard instead.
 */
export type RewriteOutcome =
  | 'copied'
  | 'not-copied'
  | 'replaced'
  | 'changed'
  | 'read-only'
  | 'copied-instead'
  | 'not-placed'
  | 'misplaced';

/** Outcomes with which the agent has the rewrite. */
export const taken: readonly RewriteOutcome[] = ['copied', 'replaced', 'copied-instead'];

/** Puts a finding's text in the place of its words; a rewrite that only says what to write is copied. */
export async function applyRewrite(store: PanelStore, ports: SidebarPorts, finding: Finding): Promise<RewriteOutcome> {
  const { replacement, start, end } = finding;
  if (replacement === undefined) return (await ports.copy(finding.rewrite)) ? 'copied' : 'not-copied';
  const { ticket, draft, reviewed, review, pasted } = store.getState();
  if (ticket === null || draft === null || draft === 'unread' || !review?.findings.includes(finding)) return 'changed';
  if (pasted) {
    if (draft.text !== reviewed) return 'changed';
    pasteDraft(store, reviewed.slice(0, start) + replacement + reviewed.slice(end));
    return 'replaced';
  }
  const change = { draft: reviewed, kind: draft.kind, start, end, replacement };
  const outcome = await ports.adapter.replaceInDraft(ticket, change);
  if (outcome !== 'not-placed' && outcome !== 'misplaced') return outcome;
  const copied = await ports.copy(replacement);
  if (outcome === 'misplaced') return 'misplaced';
  return copied ? 'copied-instead' : 'not-placed';
}
