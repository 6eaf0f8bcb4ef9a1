/** The extension's own keys, as the browser hands them on. None of them moves the focus, but for the one that is asked to. */
import { sameTicket } from '../../lib/helpdesks/same-ticket.ts';
import type { PanelCommand } from '../../lib/messages/commands.ts';
import type { OwnInsight } from '../../lib/messages/contract.ts';
import { lookOf } from './look-of.ts';
import type { PanelState, PanelStore } from './panel-state.ts';
import type { SidebarPorts } from './ports.ts';
import type { TagActions } from './record-tags.ts';
import { ticketKey } from './ticket-key.ts';

const places = { 'tag-1': 0, 'tag-2': 1, 'tag-3': 2 } as const;

/** The insight recorded last on the ticket in front, or null. Pure. */
export function lastOn({ ticket, pressed }: Pick<PanelState, 'ticket' | 'pressed'>): OwnInsight | null {
  const standing = ticket === null ? [] : Object.values(pressed[ticketKey(ticket)] ?? {});
  return standing.reduce<OwnInsight | null>(
    (last, one) => (last === null || one.recordedAt > last.recordedAt ? one : last),
    null,
  );
}

/**
 * Carries out commands while the signal lasts. A suggested tag is recorded only where it is in sight: a folded panel shows
 * no suggestion, and a press of something unseen would be a guess. Nor is anything recorded or taken back while the page is
 * on its way to another ticket than the panel.
 */
export function followCommands(
  store: PanelStore,
  ports: SidebarPorts,
  { press, undo }: Pick<TagActions, 'press' | 'undo'>,
  signal: AbortSignal,
): void {
  const carryOut = (command: PanelCommand) => {
    const state = store.getState();
    const look = lookOf(state, ports.adapter.helpdesk);
    if (signal.aborted || look === 'off') return;
    if (command === 'focus-panel') return ports.focus.enter();
    // The page hears nothing of these keys, so nothing has looked at it since: what the agent sees there decides.
    if (!sameTicket(ports.adapter.activeTicket(), state.ticket)) return;
    if (command === 'undo-tag') {
      const last = lastOn(state);
      return void (last !== null && undo(last));
    }
    const tag = look === 'open' ? state.suggested[places[command]] : undefined;
    if (tag !== undefined) void press(tag);
  };
  const readKeys = async () => {
    const answer = await ports.ask('commandKeys', {});
    if (answer.ok && !signal.aborted) store.setState({ keys: answer.value });
  };
  const stop = ports.onCommand(carryOut);
  signal.addEventListener('abort', stop, { once: true });
  // Keys are given in the browser's own page, which tells nobody: coming back to the tab is the time to ask again.
  document.addEventListener('visibilitychange', () => !document.hidden && void readKeys(), { signal });
  void readKeys();
}
