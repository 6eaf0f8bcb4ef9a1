import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { Database } from '../../../lib/store/database.ts';
import { fc } from '../property.ts';
import { createDevice } from './device.ts';

afterEach(() => vi.restoreAllMocks());

/** A database whose `setAside` holds these keys and nothing else. */
async function holding(ids: Iterable<string>) {
  const { indexedDB } = createDevice();
  const database = new Database({ indexedDB, IDBKeyRange });
  await database.setAside.bulkPut([...ids].map((id) => ({ id, at: '', code: '', item: id })));
  return database;
}

const key = fc.integer({ min: 100, max: 160 }).map(String);
const keys = fc.array(key, { maxLength: 40 });

it('reads and deletes what was asked for and nothing that lies between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(key, { maxLength: 60 }), keys, keys, async (there, asked, gone) => {
      const database = await holding(there);
      const known = new Set(there);
      const read = await database.setAside.bulkGet(asked);
      expect(read.map((row) => row?.item)).toEqual(asked.map((id) => (known.has(id) ? id : undefined)));
      await database.setAside.bulkDelete(gone);
      for (const id of gone) known.delete(id);
      expect(await database.setAside.toCollection().primaryKeys()).toEqual([...known].sort());
      database.close();
    }),
    { numRuns: 150 },
  );
});

it('asks the browser once for rows that lie side by side', async () => {
  const ids = Array.from({ length: 50 }, (_, n) => String(100 + n));
  const database = await holding(ids);
  const [one, all, removed] = (['get', 'getAll', 'delete'] as const).map((name) =>
    vi.spyOn(IDBObjectStore.prototype, name),
  );
  expect((await database.setAside.bulkGet(ids.slice(5, 45))).every((row) => row !== undefined)).toBe(true);
  expect([one?.mock.calls.length, all?.mock.calls.length]).toEqual([0, 1]);
  await database.setAside.bulkDelete(ids.slice(5, 45));
  expect(removed).toHaveBeenCalledTimes(1);
  expect(await database.setAside.count()).toBe(10);
  database.close();
});
