import type { CommandKeys } from '../../../lib/messages/commands.ts';
import type {
  Ask,
  ChangeTopic,
  ErrorCode,
  MessageName,
  OnChange,
  OwnInsight,
  RequestOf,
  ResponseOf,
  Result,
  Settings,
  SyncStatus,
} from '../../../lib/messages/contract.ts';
import { defaultSettings } from '../../../lib/settings/settings.ts';

type Handler<N extends MessageName> = (request: RequestOf<N>) => Result<ResponseOf<N>> | Promise<Result<ResponseOf<N>>>;
type Handlers = { [N in MessageName]?: Handler<N> };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fails = (code: ErrorCode, detail?: string): Result<never> => ({ ok: false, error: { code, detail } });

export const synced: SyncStatus = {
  mode: 'active',
  waiting: 0,
  oldestWaiting: null,
  setAside: 0,
  lastSyncAt: '2025-05-12T09:00:00Z',
  lastError: null,
  nextTryAt: null,
};

/** A background in memory: stores what is recorded, tells of changes, and can be made to answer anything. */
export class FakeBackground {
  settings: Settings = { ...defaultSettings, language: 'en' };
  sync: SyncStatus = synced;
  keys: CommandKeys = {};
  insights: OwnInsight[] = [];
  readonly asked: { name: MessageName; request: unknown }[] = [];
  private readonly listeners = new Set<(topics: readonly ChangeTopic[]) => void>();
  private readonly overrides: Handlers = {};
  private count = 0;

  /** Answers one message in another way from now on. */
  answer<N extends MessageName>(name: N, handler: Handler<N>): void {
    (this.overrides as Record<string, unknown>)[name] = handler;
  }

  readonly ask: Ask = async (name, request) => {
    this.asked.push({ name, request });
    const handler = (this.overrides[name] ?? this.usual[name]) as Handler<typeof name> | undefined;
    return handler === undefined ? fails('invalid_request', name) : await handler(request);
  };

  readonly onChange: OnChange = (listener) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  tell(...topics: ChangeTopic[]): void {
    for (const listener of this.listeners) listener(topics);
  }

  /** How often a message was asked. */
  times(name: MessageName): number {
    return this.asked.filter((asked) => asked.name === name).length;
  }

  insight(part: Partial<OwnInsight> & Pick<OwnInsight, 'tag'>): OwnInsight {
    this.count += 1;
    return {
      id: `insight-${this.count}`,
      ref: { helpdesk: 'zendesk', host: 'practice.zendesk.com', ticket: '1001' },
      language: 'en',
      recordedAt: '2025-05-12T09:00:00Z',
      state: 'waiting',
      ...part,
    };
  }

  private readonly usual: Handlers = {
    settings: () => ok(this.settings),
    changeSettings: (change) => {
      this.settings = { ...this.settings, ...change } as Settings;
      return ok(this.settings);
    },
    muteForMe: ({ check, muted }) => {
      const others = this.settings.mutedChecks.filter((one) => one !== check);
      this.settings = { ...this.settings, mutedChecks: muted ? [...others, check] : others };
      return ok(this.settings);
    },
    propose: () => ok({ again: false }),
    syncStatus: () => ok(this.sync),
    syncNow: () => ok(this.sync),
    openOptions: () => ok({}),
    answerPulse: () => ok({}),
    countRules: () => ok({}),
    commandKeys: () => ok(this.keys),
    ownInsights: () => ok({ insights: this.insights, total: this.insights.length }),
    pressedOn: ({ ref }) =>
      ok(this.insights.filter((one) => one.ref.ticket === ref.ticket && one.state !== 'withdrawn')),
    record: ({ ref, tag, language }) => {
      const before = this.insights.find(
        (one) => one.ref.ticket === ref.ticket && one.tag === tag && one.state !== 'withdrawn',
      );
      if (before !== undefined) return ok({ insight: before, again: true });
      const insight = this.insight({ ref, tag, language });
      this.insights = [insight, ...this.insights];
      return ok({ insight, again: false });
    },
    withdraw: ({ id }) => {
      const found = this.insights.find((one) => one.id === id);
      if (found === undefined) return fails('not_found');
      const withdrawn: OwnInsight = { ...found, state: 'withdrawn' };
      this.insights = this.insights.map((one) => (one.id === id ? withdrawn : one));
      return ok(withdrawn);
    },
  };
}
