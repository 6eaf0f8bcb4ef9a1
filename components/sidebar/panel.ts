import type { CheckId, Finding } from '../../lib/guidance/types.ts';
import type { Ask, RequestOf } from '../../lib/messages/contract.ts';
import { applyRewrite, type RewriteOutcome, taken } from './apply-rewrite.ts';
import { followStop, type StopActions, stopActions } from './ask-before-sending.ts';
import { changeSettings } from './change-settings.ts';
import { type RuleActions, ruleActions } from './count-rules.ts';
import { type DetailActions, detailActions, followDetail } from './detail.ts';
import { followTicket } from './follow-ticket.ts';
import { keepFresh } from './keep-fresh.ts';
import { markFindings } from './mark-findings.ts';
import { followCommands } from './panel-commands.ts';
import { followLook, type PlaceActions, placeActions } from './panel-place.ts';
import { createPanelStore, type Failure, type PanelStore } from './panel-state.ts';
import { pasteDraft } from './paste-draft.ts';
import type { SidebarPorts } from './ports.ts';
import { type TagActions, tagActions } from './record-tags.ts';
import { reviewDraft } from './review-draft.ts';
import { type ShownState, shownState } from './shown-state.ts';
import { suggestForThread } from './suggest-tags.ts';
import { type TellActions, tellActions } from './tell/tell-actions.ts';
import { ticketKey } from './ticket-key.ts';
import { type NativeTagActions, nativeTagActions } from './write-tags.ts';

/** What a person can do in the panel. */
export interface PanelActions
  extends Omit<TagActions, 'refreshPressed'>,
    Pick<NativeTagActions, 'writeAgain'>,
    DetailActions,
    TellActions,
    StopActions,
    RuleActions,
    PlaceActions {
  /** Silences a check on this ticket until the page is left. `byKey`: the focus was on the finding. */
  readonly mute: (check: CheckId, byKey?: boolean) => void;
  /** Lets a check silenced on this ticket, or for this agent, speak again. */
  readonly unmute: (check: CheckId) => Promise<Failure | null>;
  /** Silences a check on every ticket of this device. */
  readonly muteForMe: (check: CheckId) => Promise<Failure | null>;
  /** Proposes to the team that a check be silenced. */
  readonly propose: (check: CheckId, reason: string) => Promise<Failure | null>;
  readonly syncNow: () => Promise<void>;
  readonly openOptions: () => void;
  /** The team's page of what care brings in. */
  readonly openValue: () => void;
  readonly changeSettings: (some: RequestOf<'changeSettings'>) => Promise<Failure | null>;
  /** Takes this text for the draft of the ticket in front, while the page's own cannot be read. */
  readonly paste: (text: string) => void;
  /** Says no more about the parts of the page that are missing now. Others will be said. */
  readonly hideHealth: () => void;
  /** Puts the rewrite in the place of the finding's words, or copies it where it is advice. */
  readonly rewrite: (finding: Finding) => Promise<RewriteOutcome>;
}

/** State, actions and wiring of one panel. Nothing happens before `start`; everything ends with its signal. */
export interface Panel {
  readonly store: PanelStore;
  /** What is drawn reads this; what acts reads the store. */
  readonly shown: ShownState;
  readonly actions: PanelActions;
  readonly ports: SidebarPorts;
  readonly start: (signal: AbortSignal) => void;
}

export function createPanel(given: SidebarPorts): Panel {
  const ports: SidebarPorts = { ...given, ask: answering(given.ask) };
  const store = createPanelStore();
  const tags = tagActions(store, ports.ask);
  const native = nativeTagActions(store, ports.changeNativeTag);
  const detail = detailActions(store, ports);

  const setMuted = (edit: (checks: readonly CheckId[]) => readonly CheckId[]) =>
    store.setState(({ ticket, muted }) => {
      if (ticket === null) return {};
      const key = ticketKey(ticket);
      return { muted: { ...muted, [key]: edit(muted[key] ?? []) } };
    });

  const setForMe = (check: CheckId, muted: boolean) => changeSettings(store, ports.ask, 'muteForMe', { check, muted });
  const change: PanelActions['changeSettings'] = (some) => changeSettings(store, ports.ask, 'changeSettings', some);

  const actions: PanelActions = {
    ...tags,
    writeAgain: native.writeAgain,
    ...detail,
    withdraw: async (insight) => {
      const failure = await detail.withdraw(insight);
      if (failure === null) native.takeOff(insight);
      return failure;
    },
    ...tellActions(store, ports, change),
    changeSettings: change,
    mute: (check, byKey = false) => {
      setMuted((checks) => (checks.includes(check) ? checks : [...checks, check]));
      store.setState({ mutedByKey: byKey ? check : null });
    },
    unmute: async (check) => {
      const forMe = store.getState().settings.mutedChecks.includes(check);
      const failure = forMe ? await setForMe(check, false) : null;
      if (failure === null) setMuted((checks) => checks.filter((one) => one !== check));
      return failure;
    },
    muteForMe: (check) => setForMe(check, true),
    propose: async (check, reason) => {
      const answer = await ports.ask('propose', reason === '' ? { check } : { check, reason });
      return answer.ok ? null : answer.error;
    },
    syncNow: async () => {
      const answer = await ports.ask('syncNow', {});
      store.setState(answer.ok ? { sync: answer.value, syncFailure: null } : { syncFailure: answer.error });
    },
    paste: (text) => pasteDraft(store, text),
    hideHealth: () => store.setState(({ health }) => ({ healthHidden: health?.missing.join() ?? null })),
    openOptions: () => void ports.ask('openOptions', {}),
    openValue: () => void ports.ask('openOptions', { value: true }),
    ...ruleActions(store, ports.ask),
    rewrite: async (finding) => {
      const outcome = await applyRewrite(store, ports, finding);
      if (taken.includes(outcome)) void ports.ask('countRules', { used: [finding.check] });
      return outcome;
    },
    ...stopActions(store, ports),
    ...placeActions(store, ports),
  };

  const start = (signal: AbortSignal) => {
    keepFresh(store, ports, tags, signal);
    reviewDraft(store, ports, signal);
    ports.adapter.watchTheme((theme) => store.setState({ theme }), signal);
    followTicket(store, ports, signal);
    followLook(store, ports, signal);
    followStop(store, ports, signal);
    markFindings(store, ports, signal);
    suggestForThread(store, ports, signal);
    followDetail(store, signal);
    followCommands(store, ports, tags, signal);
    native.follow(signal);
  };

  return { store, shown: shownState(store), actions, ports, start };
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
