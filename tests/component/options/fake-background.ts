/** The background as the options see it: what is asked is kept, what it answers can be set. */

import type { OwnHost } from '../../../lib/messages/browser-contract.ts';
import type {
  Ask,
  ChangeTopic,
  EnrolmentInfo,
  MessageName,
  OnChange,
  RequestOf,
  ResponseOf,
  Result,
  Settings,
  SyncStatus,
} from '../../../lib/messages/contract.ts';
import { defaultTeam } from '../../../lib/messages/team-contract.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';

type Failure = Extract<Result<unknown>, { ok: false }>['error'];

export const team: EnrolmentInfo = {
  url: 'https://fairside.example',
  team: 'Care North',
  role: 'lead',
  since: '2025-05-02T09:00:00Z',
};

export class FakeBackground {
  settings: Settings = { ...defaultSettings, language: 'en' };
  enrolment: EnrolmentInfo | null = null;
  hosts: OwnHost[] = [];
  keys: ResponseOf<'commandKeys'> = {};
  sync: SyncStatus = {
    mode: 'local',
    waiting: 0,
    oldestWaiting: null,
    setAside: 0,
    lastSyncAt: null,
    lastError: null,
    nextTryAt: null,
  };
  aside: ResponseOf<'setAside'> = [];
  preference: ResponseOf<'tagPreference'> = { tags: {} };
  /** What enrolling answers next; null = it works. */
  enrolFailure: Failure | null = null;
  readonly failures: Partial<Record<MessageName, Failure>> = {};
  readonly asked: { readonly name: MessageName; readonly request: unknown }[] = [];
  readonly #listeners = new Set<(topics: readonly ChangeTopic[]) => void>();

  readonly onChange: OnChange = (listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  changed(...topics: ChangeTopic[]): void {
    for (const listener of [...this.#listeners]) listener(topics);
  }

  requests(name: MessageName): unknown[] {
    return this.asked.filter((one) => one.name === name).map(({ request }) => request);
  }

  readonly #answers: Partial<{ [N in MessageName]: (request: RequestOf<N>) => unknown }> = {
    settings: () => this.settings,
    changeSettings: (part) => {
      this.settings = { ...this.settings, ...part } as Settings;
      return this.settings;
    },
    muteForMe: ({ check, muted }) => {
      const others = this.settings.mutedChecks.filter((one) => one !== check);
      this.settings = { ...this.settings, mutedChecks: muted ? [...others, check] : others };
      return this.settings;
    },
    tagPreference: () => this.preference,
    resetTagPreference: () => {
      this.preference = { tags: {} };
      return {};
    },
    commandKeys: () => this.keys,
    ownHosts: () => this.hosts,
    addHost: ({ host }) => {
      this.hosts = [...this.hosts.filter((one) => one.host !== host), { host, allowed: true }];
      return this.hosts;
    },
    removeHost: ({ host }) => {
      this.hosts = this.hosts.filter((one) => one.host !== host);
      return this.hosts;
    },
    enrolment: () => this.enrolment,
    syncStatus: () => this.sync,
    syncNow: () => this.sync,
    setAside: () => this.aside,
    team: () => this.team,
    packVersions: () =>
      this.packs
        .map(({ version, name }) => ({ version, name: name ?? null, published_at: '2025-05-02T09:00:00Z' }))
        .reverse(),
    readPack: ({ version }) => ({
      pack: version === null ? this.packs.at(-1) : this.packs.find((pack) => pack.version === version),
      etag: `"${this.packs.length}"`,
    }),
    publishPack: ({ pack }) => {
      const version = this.packs.length + 1;
      this.packs = [...this.packs, { ...(pack as object), version }];
      return { version };
    },
    ownInsights: () => this.own,
    aboutDevice: () => this.about,
    aboutEndpoint: () => ({ me: { agent: 'a' }, insights: [{}, {}], events: [{}, {}, {}], changes: [] }),
    eraseMe: ({ endpoint }) => {
      const device = this.about.insights.length;
      this.about = { ...this.about, insights: [], waiting: [] };
      return { device, endpoint: endpoint === null ? 'none' : 'done' };
    },
    enrol: () => {
      this.enrolment = team;
      this.sync = { ...this.sync, mode: 'active' };
      return team;
    },
    leave: () => {
      this.enrolment = null;
      this.sync = { ...this.sync, mode: 'local' };
      return {};
    },
  };

  /** What the endpoint's packs are, newest last; published ones are added. */
  packs: Record<string, unknown>[] = [];
  team: ResponseOf<'team'> = defaultTeam;
  own: ResponseOf<'ownInsights'> = { insights: [], total: 0 };
  about: ResponseOf<'aboutDevice'> = { insights: [], waiting: [], set_aside: [], erasure: null };

  readonly ask: Ask = async (name, request) => {
    this.asked.push({ name, request });
    const failure = name === 'enrol' ? this.enrolFailure : this.failures[name];
    if (failure) return { ok: false, error: failure };
    const answer = this.#answers[name] as ((request: unknown) => unknown) | undefined;
    return { ok: true, value: answer?.(request) as never };
  };
}
