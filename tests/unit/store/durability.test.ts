import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { createDevice, press } from './device.ts';

afterEach(() => vi.restoreAllMocks());

/** Firefox and Chromium both tell of a commit before the data is on the disk unless they are asked otherwise, each time. */
it('every transaction that writes asks for the disk', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const store = createDevice().start();
  const { row } = await store.record(press());
  await store.takeBatch(100, 1e6);
  await store.withdraw(row.id);
  const writing = asked.mock.results
    .map(({ value }) => value as IDBTransaction)
    .filter(({ mode }) => mode === 'readwrite');
  expect(writing.length).toBeGreaterThanOrEqual(2);
  expect(new Set(writing.map(({ durability }) => durability))).toEqual(new Set(['strict']));
});
