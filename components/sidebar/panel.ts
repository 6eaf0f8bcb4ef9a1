import type { CheckId } from '../../lib/guidance/types.ts';
import type { Ask, Settings } from '../../lib/messages/contract.ts';
import { followTicket } from './follow-ticket.ts';
import { keepFresh } from './keep-fresh.ts';
import { createPanelStore, type PanelStore } from './panel-state.ts';
import type { SidebarPorts } from './ports.ts';
import { type TagActions, tagActions } from './record-tags.ts';
import { reviewDraft } from './review-draft.ts';
import { ticketKey } from './ticket-key.ts';

type PanelLook = Settings['panel']['zendesk'];

/** What a person can do in the panel. */
export interface PanelActions extends Pick<TagActions, 'press' | 'undo'> {
  /** Silences a check on this ticket until the page is left. */
  readonly mute: (check: CheckId) => void;
  /** Lets every silenced check of this ticket speak again. */
  readonly unmute: () => void;
  /** Opens, folds or hides the panel on this helpdesk, and remembers it. */
  readonly show: (look: PanelLook) => Promise<void>;
  readonly syncNow: () => Promise<void>;
  readonly openOptions: () => void;
  readonly copy: (text: string) => Promise<boolean>;
}

/** State, actions and wiring of one panel. Nothing happens before `start`; everything ends with its signal. */
export interface Panel {
  readonly store: PanelStore;
  readonly actions: PanelActions;
  readonly ports: SidebarPorts;
  readonly start: (signal: AbortSignal) => void;
}

export function createPanel(given: SidebarPorts): Panel {
  const ports: SidebarPorts = { ...given, ask: answering(given.ask) };
  const store = createPanelStore();
  const tags = tagActions(store, ports.ask);

  const setMuted = (edit: (checks: readonly CheckId[]) => readonly CheckId[]) =>
    store.setState(({ ticket, muted }) => {
      if (ticket === null) return {};
      const key = ticketKey(ticket);
      return { muted: { ...muted, [key]: edit(muted[key] ?? []) } };
    });

  const actions: PanelActions = {
    press: tags.press,
    undo: tags.undo,
    mute: (check) => setMuted((checks) => (checks.includes(check) ? checks : [...checks, check])),
    unmute: () => setMuted(() => []),
    show: async (look) => {
      const { settings } = store.getState();
      const panel = { ...settings.panel, [ports.adapter.helpdesk]: look };
      // Shown at once: folding is the reader's own act, and is taken up even where it cannot be remembered.
      store.setState({ settings: { ...settings, panel } });
      const answer = await ports.ask('changeSettings', { panel });
      if (answer.ok) store.setState({ settings: answer.value });
    },
    syncNow: async () => {
      const answer = await ports.ask('syncNow', {});
      store.setState(answer.ok ? { sync: answer.value, syncFailure: null } : { syncFailure: answer.error });
    },
    openOptions: () => void ports.ask('openOptions', {}),
    copy: ports.copy,
  };

  const start = (signal: AbortSignal) => {
    keepFresh(store, ports, tags, signal);
    reviewDraft(store, ports, signal);
    ports.adapter.watchTheme((theme) => store.setState({ theme }), signal);
    followTicket(store, ports, signal);
  };

  return { store, actions, ports, start };
}

/** A transport that throws is one that did not answer. */
function answering(ask: Ask): Ask {
  return async (name, request) => {
    try {
      return await ask(name, request);
    } catch (error) {
      return { ok: false, error: { code: 'no_answer', detail: error instanceof Error ? error.message : undefined } };
    }
  };
}
