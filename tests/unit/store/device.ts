import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { EnrolmentRow } from '../../../lib/store/meta.ts';
import { createStore, type Store } from '../../../lib/store/store.ts';
import type { InsightPayload } from '../../../lib/sync/protocol.ts';

/** A `StorageArea` in memory. */
export function memoryStorage(entries: Record<string, unknown> = {}) {
  return {
    entries,
    async get(keys: string[] | null) {
      const wanted = keys ?? Object.keys(entries);
      return structuredClone(
        Object.fromEntries(wanted.flatMap((key) => (key in entries ? [[key, entries[key]]] : []))),
      );
    },
    async set(some: Record<string, unknown>) {
      Object.assign(entries, structuredClone(some));
    },
    async remove(keys: string[]) {
      for (const key of keys) delete entries[key];
    },
  };
}

/** One computer: its IndexedDB, its `storage.local`, its clock. `start()` is the extension starting on it. */
export function createDevice() {
  const device = {
    indexedDB: new IDBFactory(),
    storage: memoryStorage(),
    now: Date.parse('2026-03-02T09:00:00Z'),
    start(): Store {
      const { indexedDB, storage } = device;
      return createStore({ indexedDB, IDBKeyRange, storage, now: () => device.now });
    },
    /** IndexedDB is lost, `storage.local` is not. */
    loseDatabase() {
      device.indexedDB = new IDBFactory();
    },
  };
  return device;
}
export type Device = ReturnType<typeof createDevice>;

export function press(over: Partial<InsightPayload> = {}): InsightPayload {
  const ref = { helpdesk: 'zendesk' as const, host: 'acme.zendesk.com', ticket: '42' };
  return { tag: 'log.late', taxonomy: 1, language: 'en', ...ref, ...over };
}

/** As a device stands that joined a team. */
export const enrolment: EnrolmentRow = {
  url: 'https://fairside.example.com',
  token: 'a-token',
  agent: 'a',
  team: { id: 't', name: 'T' },
  role: 'agent',
  since: '2026-03-01T08:00:00.000Z',
};

export const refOf = ({ helpdesk, host, ticket }: InsightPayload) => ({ helpdesk, host, ticket });

export const journalled = (device: Device) =>
  Object.keys(device.storage.entries).filter((key) => key.startsWith('journal:'));

/** Puts a row into a table as it is, around the store. */
export async function putRaw(device: Device, table: string, row: unknown): Promise<void> {
  const database = await opened(device.indexedDB.open('fairside'));
  const transaction = database.transaction(table, 'readwrite');
  transaction.objectStore(table).put(row);
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

export function opened<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
