/** The background's answer to every message, over the store, the sync and the settings. No browser API is used here. */
import { noneFits } from '../insights/none-fits.ts';
import { redactNumbers } from '../insights/redact/redact.ts';
import { builtInTags, taxonomyVersion } from '../insights/tag-ids.ts';
import { mayMute, withMuted } from '../settings/muted-checks.ts';
import type { OwnHosts } from '../settings/own-hosts.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { TagPreferenceStore } from '../settings/tag-preference.ts';
import { toOwnInsight, withoutUndefined } from '../store/rows.ts';
import type { Store } from '../store/store.ts';
import { aboutEndpoint } from '../sync/about-endpoint.ts';
import { answerPulse } from '../sync/answer-pulse.ts';
import type { Net } from '../sync/call.ts';
import { callEndpoint } from '../sync/call-endpoint.ts';
import { enrolDevice, enrolmentInfo } from '../sync/enrol.ts';
import { leadInsights } from '../sync/lead-insights.ts';
import { packVersions, publishPack, readPack } from '../sync/lead-packs.ts';
import { tagIdSchema } from '../sync/protocol.ts';
import { syncStatus } from '../sync/status.ts';
import type { CommandKeys } from './commands.ts';
import type { ChangeTopic, InsightDetail } from './contract.ts';
import { Failure } from './failure.ts';
import type { Sender } from './sender.ts';
import type { Handlers } from './serve.ts';
import { teamView } from './team-view.ts';

export interface HandlerSeams extends Net {
  readonly store: Store;
  readonly settings: SettingsStore;
  readonly tagPreference: TagPreferenceStore;
  readonly notify: (topics: readonly ChangeTopic[]) => void;
  /** Something was recorded or taken back: sync soon. */
  readonly captured: () => void;
  /** Syncs now; resolves after the try. */
  readonly syncNow: (reason: 'asked' | 'startup') => Promise<unknown>;
  readonly openSidebar: (sender: Sender) => Promise<void>;
  readonly openGuidance: (sender: Sender) => Promise<void>;
  readonly openSuggestions: (sender: Sender) => Promise<void>;
  readonly openRedaction: (sender: Sender) => Promise<void>;
  /** The options, or the leads' page at its value. */
  readonly openOptions: (value?: boolean) => Promise<unknown>;
  readonly commandKeys: () => Promise<CommandKeys>;
  readonly hosts: Pick<OwnHosts, 'list' | 'add' | 'remove'>;
}

export function createHandlers(seams: HandlerSeams): Handlers {
  const { store, settings, notify, captured } = seams;
  return {
    async openSidebar(_, sender) {
      await seams.openSidebar(sender);
      return {};
    },
    async openGuidance(_, sender) {
      await seams.openGuidance(sender);
      return {};
    },
    async openSuggestions(_, sender) {
      await seams.openSuggestions(sender);
      return {};
    },
    tagPreference: () => seams.tagPreference.read(),
    async tagChosen(choice) {
      await seams.tagPreference.learn(choice, seams.now());
      notify(['preference']);
      return {};
    },
    async resetTagPreference() {
      await seams.tagPreference.reset();
      notify(['preference']);
      return {};
    },
    async record({ ref, tag, language }) {
      if (!tagIdSchema.safeParse(tag).success) throw new Failure('invalid_request', 'record.tag');
      // A team's own tag is the endpoint's to judge: its pack may have come to this device late.
      if (tag !== noneFits && !tag.startsWith('local.') && !builtInTags.has(tag)) throw new Failure('unknown_tag', tag);
      const { row, again } = await store.record({
        tag,
        taxonomy: taxonomyVersion,
        ...ref,
        language: primaryLanguage(language),
        // Marked by default (taxonomy, rule 10); the same key takes the mark off.
        ...(tag === 'saf.risk' && { urgent: true }),
      });
      if (!again) {
        notify(['insights', 'sync']);
        captured();
      }
      return { insight: toOwnInsight(row), again };
    },
    async withdraw({ id }) {
      const row = await store.withdraw(id);
      notify(['insights', 'sync']);
      captured();
      return toOwnInsight(row);
    },
    async amend({ id, change }) {
      const row = await store.amend(id, masked(change));
      notify(['insights', 'sync']);
      captured();
      return toOwnInsight(row);
    },
    async openRedaction(_, sender) {
      await seams.openRedaction(sender);
      return {};
    },
    pressedOn: ({ ref }) => store.pressedOn(ref),
    ownInsights: ({ limit, text }) => store.ownInsights(limit, text),
    ownImpact: ({ since }) => store.ownImpact(since),
    syncStatus: () => syncStatus(store, seams.now()),
    async syncNow() {
      await seams.syncNow('asked');
      return syncStatus(store, seams.now());
    },
    settings: () => settings.read(),
    async changeSettings(some) {
      const changed = await settings.change(withoutUndefined(some));
      // Whoever leaves the totals leaves them with what is not sent yet.
      if (some.ruleTotals === false) await store.forgetRules();
      notify(['settings']);
      return changed;
    },
    async muteForMe({ check, muted }) {
      if (muted && !mayMute(check)) throw new Failure('invalid_request', 'muteForMe.check');
      const changed = await settings.change(({ mutedChecks }) => ({
        mutedChecks: withMuted(mutedChecks, check, muted),
      }));
      notify(['settings']);
      return changed;
    },
    async propose({ check, reason }) {
      if (!mayMute(check)) throw new Failure('invalid_request', 'propose.check');
      const why = reason?.trim();
      const outcome = await store.propose({ check, proposal: 'mute', ...(why && { reason: why }) });
      if (!outcome.again) {
        notify(['sync']);
        captured();
      }
      return outcome;
    },
    async countRules({ shown = [], used = [] }) {
      const { ruleTotals, mutedChecks } = await settings.read();
      if (ruleTotals !== false) await store.countRules({ shown, used }, mutedChecks);
      return {};
    },
    team: async () => teamView(await store.teamPack()),
    async openOptions({ value }) {
      await seams.openOptions(value);
      return {};
    },
    async answerPulse(said) {
      await answerPulse(seams, said);
      return {};
    },
    commandKeys: () => seams.commandKeys(),
    ownHosts: () => seams.hosts.list(),
    addHost: ({ host }) => seams.hosts.add(host),
    removeHost: ({ host }) => seams.hosts.remove(host),
    async enrolment() {
      const row = await store.enrolment();
      return row === null ? null : enrolmentInfo(row);
    },
    async enrol(request) {
      const info = await enrolDevice(seams, request);
      notify(['enrolment', 'sync', 'team']);
      void seams.syncNow('startup');
      return info;
    },
    async leave() {
      await store.leave();
      notify(['enrolment', 'sync', 'team']);
      return {};
    },
    setAside: () => store.setAside(),
    aboutDevice: async () => ({
      ...(await store.aboutDevice()),
      settings: await settings.read(),
      suggestions: await seams.tagPreference.read(),
    }),
    aboutEndpoint: () => aboutEndpoint(seams),
    async eraseMe({ endpoint }) {
      const device = await store.eraseDevice(endpoint);
      await seams.tagPreference.reset();
      notify(['insights', 'sync', 'preference']);
      if (endpoint === null) return { device, endpoint: 'none' };
      await seams.syncNow('asked');
      const { erasure } = await store.aboutDevice();
      return { device, endpoint: erasure === null ? 'done' : 'waits' };
    },
    readPack: (request) => readPack(seams, request),
    packVersions: () => packVersions(seams),
    async publishPack(request) {
      const published = await publishPack(seams, request);
      void seams.syncNow('asked');
      return published;
    },
    callEndpoint: (request) => callEndpoint(seams, request),
    leadInsights: (request) => leadInsights(seams, request),
  };
}

/** Every written part without numbers that say who somebody is, whatever the tab has masked already. */
function masked(change: InsightDetail): InsightDetail {
  const written = ['excerpt', 'note', 'product', 'area', 'asked'] as const;
  const clean: InsightDetail = { ...change };
  for (const field of written) {
    const text = change[field];
    if (typeof text === 'string') clean[field] = redactNumbers(text).trim() || null;
  }
  return withoutUndefined(clean);
}

/** `es` of `es-MX`; `und` when the language is not known. A press never fails for its language. */
function primaryLanguage(language: string): string {
  return /^[a-z]{2,3}(?=$|[-_])/.exec(language.toLowerCase())?.[0] ?? 'und';
}
