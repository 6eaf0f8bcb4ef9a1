/** What a person chose, in `storage.local`. Nothing stored is ever reset: what no longer fits is kept aside, raw. */
import '../messages/zod-setup.ts';
import * as z from 'zod/mini';
import { type Settings, settingsSchema } from '../messages/contract.ts';
import { oneAfterAnother } from '../messages/one-after-another.ts';

export const defaultSettings: Settings = {
  language: 'auto',
  panel: { zendesk: 'open', freshdesk: 'open' },
  width: 360,
  place: { zendesk: { side: 'right' }, freshdesk: { side: 'right' } },
  mutedChecks: [],
  internalOpen: false,
};

/** The part of a `StorageArea` used here. */
export interface SettingsStorage {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
}

const key = 'settings';
const asideKey = 'settings:aside';

export interface SettingsStore {
  /** As they are after every change that was asked for before. */
  read(): Promise<Settings>;
  /** Changes some, keeps the rest. Answers all of them. A function is given those that hold when its turn comes. */
  change(some: Partial<Settings> | ((now: Settings) => Partial<Settings>)): Promise<Settings>;
}

export function createSettings(storage: SettingsStorage): SettingsStore {
  const read = async () => {
    const stored = await storage.get([key, asideKey]);
    const { settings, unfit } = readSettings(stored[key]);
    if (Object.keys(unfit).length > 0) await keepAside(storage, stored[key], settings, unfit, stored[asideKey]);
    return settings;
  };
  const inTurn = oneAfterAnother();
  return {
    read: () => inTurn(read),
    change: (some) =>
      inTurn(async () => {
        const now = await read();
        const settings = { ...now, ...(typeof some === 'function' ? some(now) : some) };
        const stored = (await storage.get([key]))[key];
        await storage.set({ [key]: { ...(isRecord(stored) ? stored : {}), ...settings } });
        return settings;
      }),
  };
}

/** Each value that fits, the default for each that does not, and those that did not as they were. */
export function readSettings(stored: unknown): { settings: Settings; unfit: Record<string, unknown> } {
  if (stored === undefined) return { settings: defaultSettings, unfit: {} };
  if (!isRecord(stored)) return { settings: defaultSettings, unfit: { settings: stored } };
  const unfit: Record<string, unknown> = {};
  const pick = <K extends keyof Settings>(name: K): Settings[K] => {
    const schema: z.ZodMiniType = settingsSchema().shape[name];
    if (stored[name] === undefined) return defaultSettings[name];
    const checked = z.safeParse(schema, stored[name]);
    if (checked.success) return checked.data as Settings[K];
    unfit[name] = stored[name];
    return defaultSettings[name];
  };
  const names = Object.keys(settingsSchema().shape) as (keyof Settings)[];
  const held = names.map((name) => [name, pick(name)] as const).filter(([, value]) => value !== undefined);
  return { settings: Object.fromEntries(held) as Settings, unfit };
}

async function keepAside(
  storage: SettingsStorage,
  stored: unknown,
  settings: Settings,
  unfit: Record<string, unknown>,
  before: unknown,
): Promise<void> {
  const kept = isRecord(stored) ? stored : {};
  await storage.set({ [key]: { ...kept, ...settings }, [asideKey]: [...(Array.isArray(before) ? before : []), unfit] });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
