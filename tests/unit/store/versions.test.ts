import { readdirSync, readFileSync } from 'node:fs';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { Database } from '../../../lib/store/database.ts';
import { versions } from '../../../lib/store/versions.ts';
import { createDevice } from './device.ts';

const folder = new URL('./versions/', import.meta.url);
type Example = Record<string, Record<string, unknown>[]>;
const example = (version: number): Example => JSON.parse(readFileSync(new URL(`${version}.json`, folder), 'utf8'));

/** Leaves a database behind as that version of the extension did. */
async function deviceAt(version: number) {
  const device = createDevice();
  const { indexedDB } = device;
  const past = versions.filter((entry) => entry.version <= version);
  const database = new Database({ indexedDB, IDBKeyRange, versions: past });
  for (const [table, rows] of Object.entries(example(version))) await database.table(table).bulkPut(rows);
  database.close();
  return device;
}

describe('versions of the database', () => {
  it('have an example each', () => {
    const examples = readdirSync(folder).map((name) => Number.parseInt(name, 10));
    expect(examples.sort((a, b) => a - b)).toEqual(versions.map(({ version }) => version));
  });

  it.each(versions.map(({ version }) => version))('%i opens now, with every row', async (version) => {
    const store = (await deviceAt(version)).start();
    const rows = example(version);
    const { insights, total } = await store.ownInsights(100);
    expect(total).toBe(rows.insights?.length);
    expect(insights.map(({ id }) => id).sort()).toEqual(rows.insights?.map(({ id }) => id).sort());
    expect((await store.waiting()).count).toBe(rows.outbox?.length);
    expect(await store.setAside()).toHaveLength(rows.setAside?.length ?? -1);
    expect(await store.takeBatch(100, 1e6)).toHaveLength(rows.outbox?.length ?? -1);
    expect(await store.enrolment()).toMatchObject({ url: 'https://fairside.example.com', role: 'agent' });
    expect(await store.syncState()).toMatchObject({ epoch: 'e1', cursor: 'c1' });
  });

  it('of the future are opened as they are, and lose nothing', async () => {
    const device = await deviceAt(1);
    const { indexedDB } = device;
    const later = { version: 99, tables: {} };
    const future = new Database({ indexedDB, IDBKeyRange, versions: [...versions, later] });
    await future.open();
    future.close();
    const store = device.start();
    expect((await store.ownInsights(100)).total).toBe(2);
  });
});
