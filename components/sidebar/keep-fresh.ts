import { sameTicket } from '../../lib/helpdesks/same-ticket.ts';
import { weekBegan } from '../../lib/i18n/week.ts';
import type { Ask, ChangeTopic, Settings } from '../../lib/messages/contract.ts';
import type { PanelState, PanelStore } from './panel-state.ts';
import type { SidebarPorts } from './ports.ts';
import type { TagActions } from './record-tags.ts';

/** How many of one's own insights the panel asks for. */
export const OWN_LIMIT = 50;
/** The panel waits this long for its settings before it shows itself with the usual ones. */
export const SETTINGS_PATIENCE_MS = 400;

/** Asks for everything the background knows: at the start, and again for what it says has changed. */
export function keepFresh(store: PanelStore, ports: SidebarPorts, tags: TagActions, signal: AbortSignal): void {
  const { ask } = ports;
  const set: PanelStore['setState'] = (state) => {
    if (!signal.aborted) store.setState(state);
  };

  /** What was answered, where it is something else than what is known: to be told the same again shall not draw the panel anew. */
  const changed = <K extends 'settings' | 'team' | 'impact' | 'sync'>(key: K, value: PanelState[K]) =>
    JSON.stringify(value) === JSON.stringify(store.getState()[key]) ? {} : { [key]: value };
  /** What the panel's first picture does not wait for is asked after it: each answer takes the page's thread, and draws something anew. */
  let askTheRest = () => {
    askTheRest = () => {};
    cancelRest = ports.whenIdle(() => {
      refresh.team();
      pressed();
      // The first answer may be to a question of the loader's, from before this panel heard of changes.
      refresh.settings();
      refresh.sync();
      refresh.insights();
    });
  };
  let cancelRest = () => {};

  const pressed = () => {
    const { ticket } = store.getState();
    if (ticket !== null) void tags.refreshPressed(ticket);
  };
  const own = latest(
    ask,
    'ownInsights',
    () => ({ limit: OWN_LIMIT }),
    (answer) => set(answer.ok ? { own: answer.value, ownFailure: null } : { ownFailure: answer.error }),
  );
  const impact = latest(
    ask,
    'ownImpact',
    () => ({ since: weekBegan(new Date()).toISOString() }),
    (answer) => answer.ok && set(changed('impact', answer.value)),
  );
  /** The settings when they were asked for last. */
  let held: Settings;
  const asked = () => {
    held = store.getState().settings;
    return {};
  };
  const refresh: Record<ChangeTopic, () => void> = {
    settings: latest(ask, 'settings', asked, (answer) => {
      // Older than what was chosen here meanwhile, and perhaps younger than all else.
      if (answer.ok && store.getState().settings !== held) return refresh.settings();
      set({ ...(answer.ok && changed('settings', answer.value)), ready: true });
      if (!signal.aborted) askTheRest();
    }),
    sync: latest(ask, 'syncStatus', nothing, (answer) =>
      set(answer.ok ? { ...changed('sync', answer.value), syncFailure: null } : { syncFailure: answer.error }),
    ),
    insights: () => {
      own();
      impact();
    },
    team: latest(ask, 'team', nothing, (answer) => answer.ok && set(changed('team', answer.value))),
    enrolment: () => {},
    preference: () => {},
  };

  const patience = setTimeout(() => {
    set({ ready: true });
    askTheRest();
  }, SETTINGS_PATIENCE_MS);
  const stopChanges = ports.onChange((topics) => {
    for (const topic of topics) refresh[topic]();
    if (topics.includes('insights')) pressed();
    if (topics.includes('enrolment') && !topics.includes('sync')) refresh.sync();
  });
  const stopTicket = store.subscribe((now, before) => {
    if (now.ready && !sameTicket(now.ticket, before.ticket)) pressed();
  });
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(patience);
      cancelRest();
      stopChanges();
      stopTicket();
    },
    { once: true },
  );
  refresh.settings();
}

const nothing = () => ({});

/** Asks, and hands on the answer unless the same was asked again meanwhile. */
function latest<N extends 'settings' | 'syncStatus' | 'ownInsights' | 'ownImpact' | 'team'>(
  ask: Ask,
  name: N,
  request: () => Parameters<typeof ask<N>>[1],
  then: (answer: Awaited<ReturnType<typeof ask<N>>>) => void,
): () => void {
  let turn = 0;
  return () => {
    const mine = ++turn;
    void ask(name, request()).then((answer) => {
      if (mine === turn) then(answer);
    });
  };
}
