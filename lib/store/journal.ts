/**
 * The second copy of what has not been acknowledged: one small entry per event in the extension's `storage.local`, in case
 * IndexedDB is lost. Written after the commit, removed with the acknowledgement; it never decides anything while the
 * database stands.
 */
import * as z from 'zod/mini';
import { type Item, itemSchema } from '../sync/protocol.ts';

/** The part of a `StorageArea` used here. */
export interface KeyedStorage {
  get(keys: null): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

export interface Journal {
  add(items: readonly Item[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** All events still noted, those that fit. */
  all(): Promise<Item[]>;
}

const prefix = 'journal:';

/** A journal never fails its caller: the database is the first copy, and has committed. */
export function createJournal(storage: KeyedStorage): Journal {
  const keyOf = (id: string) => `${prefix}${id}`;
  return {
    async add(items) {
      await forgiving(() => storage.set(Object.fromEntries(items.map((item) => [keyOf(item.id), item]))));
    },
    async remove(ids) {
      if (ids.length > 0) await forgiving(() => storage.remove(ids.map(keyOf)));
    },
    async all() {
      const entries = (await forgiving(() => storage.get(null))) ?? {};
      return Object.entries(entries)
        .filter(([key]) => key.startsWith(prefix))
        .flatMap(([, value]) => {
          const item = z.safeParse(itemSchema, value);
          return item.success ? [item.data] : [];
        });
    },
  };
}

async function forgiving<T>(task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    console.warn('Fairside: the journal could not be used', error);
    return undefined;
  }
}
