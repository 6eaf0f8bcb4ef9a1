/** A device's tables read around its store, over one connection that steps aside when the store wants to change them. */
import { opened } from '../unit/store/device.ts';
import type { StoredInsight, Tables } from './invariants.ts';

const none: Tables = { insights: [], outbox: [], setAside: [] };

export function rawTables(device: { readonly indexedDB: IDBFactory }): () => Promise<Tables> {
  let connection: IDBDatabase | undefined;
  let of: IDBFactory | undefined;

  async function connect(): Promise<IDBDatabase | undefined> {
    if (connection !== undefined && of === device.indexedDB) return connection;
    of = device.indexedDB;
    connection = undefined;
    if ((await of.databases()).length === 0) return undefined;
    const fresh: IDBDatabase = await opened(of.open('fairside'));
    fresh.onversionchange = () => {
      fresh.close();
      connection = undefined;
    };
    connection = fresh;
    return fresh;
  }

  return async () => {
    const database = await connect();
    if (database === undefined || database.objectStoreNames.length === 0) return none;
    const transaction = database.transaction(['insights', 'outbox', 'setAside']);
    const all = <T>(name: string): Promise<T[]> => opened(transaction.objectStore(name).getAll());
    const rows = [
      all<StoredInsight>('insights'),
      all<{ id: string }>('outbox'),
      all<{ id: string }>('setAside'),
    ] as const;
    const [insights, outbox, setAside] = await Promise.all(rows);
    return { insights, outbox, setAside };
  };
}

/** Puts rows into a device's tables as they are, around the store, in one transaction. */
export async function putRawRows(
  device: { readonly indexedDB: IDBFactory },
  tables: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  const database: IDBDatabase = await opened(device.indexedDB.open('fairside'));
  const transaction = database.transaction(Object.keys(tables), 'readwrite');
  for (const [name, rows] of Object.entries(tables)) for (const row of rows) transaction.objectStore(name).put(row);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** Rows of one table as they lie there. */
export async function rawRows(
  device: { readonly indexedDB: IDBFactory },
  name: string,
): Promise<Record<string, unknown>[]> {
  const database: IDBDatabase = await opened(device.indexedDB.open('fairside'));
  try {
    return await opened(database.transaction(name).objectStore(name).getAll());
  } finally {
    database.close();
  }
}
