/** What this agent pressed and passed over, in `storage.local` of this device. It is sent nowhere. */
import '../messages/zod-setup.ts';
import * as z from 'zod/mini';
import { noPreference, prefer, type TagChoice, type TagPreference } from '../insights/preference.ts';
import { tagPreferenceSchema } from '../messages/contract.ts';
import { oneAfterAnother } from '../messages/one-after-another.ts';
import type { SettingsStorage } from './settings.ts';

const key = 'tagPreference';
const asideKey = 'tagPreference:aside';

export interface TagPreferenceStore {
  read(): Promise<TagPreference>;
  /** Takes one press in, at `now` (ms since 1970). */
  learn(choice: TagChoice, now: number): Promise<void>;
  reset(): Promise<void>;
}

export function createTagPreference(storage: SettingsStorage): TagPreferenceStore {
  /** What does not fit its schema counts for nothing and is kept aside as it was, once. */
  const read = async (): Promise<TagPreference> => {
    const stored = (await storage.get([key]))[key];
    if (stored === undefined) return noPreference;
    const checked = z.safeParse(tagPreferenceSchema(), stored);
    if (checked.success) return checked.data;
    await storage.set({ [asideKey]: stored, [key]: noPreference });
    return noPreference;
  };
  const inTurn = oneAfterAnother();
  return {
    read: () => inTurn(read),
    learn: (choice, now) => inTurn(async () => storage.set({ [key]: prefer(await read(), choice, now) })),
    reset: () => inTurn(() => storage.set({ [key]: noPreference })),
  };
}
