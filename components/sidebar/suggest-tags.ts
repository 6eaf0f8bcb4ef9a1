import { noneFits } from '../../lib/insights/none-fits.ts';
import { noPreference } from '../../lib/insights/preference.ts';
import { isInternal } from '../../lib/insights/rules-of-use.ts';
import { taxonomyOf } from '../../lib/team/tags.ts';
import type { PanelState, PanelStore } from './panel-state.ts';
import type { SidebarPorts } from './ports.ts';

/** How many of the tags pressed last are kept at hand. */
const RECENT = 4;

/**
 * Reads the thread for suggestions once it is there, in idle time, and again when the team's tags change. What a press
 * teaches shows on the next ticket: nothing moves under the pointer.
 */
export function suggestForThread(store: PanelStore, ports: SidebarPorts, signal: AbortSignal): void {
  let cancel = () => {};
  let turn = 0;

  const run = async (mine: number) => {
    const { context, team } = store.getState();
    if (context === null) return;
    const preference = await ports.ask('tagPreference', {});
    const found = await ports
      .suggestTags(context.thread, taxonomyOf(team.taxonomy), preference.ok ? preference.value : noPreference)
      .catch(() => null);
    if (mine === turn && !signal.aborted && found !== null) {
      store.setState({ suggestions: found, suggested: found.map(({ tag }) => tag) });
    }
  };

  const stop = store.subscribe((now, before) => {
    if (now.ticket !== before.ticket || (before.own === null && now.own !== null)) {
      store.setState({ recent: recentOf(now) });
    }
    if (now.context === before.context && now.team.taxonomy === before.team.taxonomy) return;
    cancel();
    turn += 1;
    const mine = turn;
    if (now.context !== null) cancel = ports.whenIdle(() => void run(mine));
  });
  signal.addEventListener(
    'abort',
    () => {
      stop();
      cancel();
    },
    { once: true },
  );
}

/** The tags pressed last, each once, newest first. */
function recentOf({ own }: PanelState): readonly string[] {
  const pressed = (own?.insights ?? []).filter(({ state }) => state !== 'withdrawn').map(({ tag }) => tag);
  return [...new Set(pressed)].filter((tag) => !isInternal(tag) && tag !== noneFits).slice(0, RECENT);
}
