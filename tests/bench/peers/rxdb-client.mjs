/**
 * RxDB with the handlers of its documentation of HTTP replication. `storage` is memory or dexie, `batch` null for its own
 * size, `pull` whether it asks for news as well.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createRxDatabase } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { getRxStorageMemory } from 'rxdb/plugins/storage-memory';
import { documentsFrom, serveSteps } from './steps.mjs';

const schema = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 40 },
    kind: { type: 'string' },
    captured_at: { type: 'string' },
    payload: { type: 'object' },
  },
};
const json = { 'content-type': 'application/json' };
let collection;
let state;
let replication;

const storages = {
  memory: () => getRxStorageMemory(),
  dexie: () => getRxStorageDexie({ indexedDB: new IDBFactory(), IDBKeyRange }),
};

function replicate({ url, batch, pull }) {
  const size = batch === null ? {} : { batchSize: batch };
  return replicateRxCollection({
    collection,
    replicationIdentifier: 'bench',
    live: true,
    waitForLeadership: false,
    // Tries again at once whatever fails, so that no wait of its own is counted.
    retryTime: 0,
    push: {
      ...size,
      async handler(rows) {
        const answer = await fetch(`${url}/push`, { method: 'POST', headers: json, body: JSON.stringify(rows) });
        return answer.json();
      },
    },
    ...(pull && {
      pull: {
        ...size,
        async handler(checkpoint, limit) {
          const answer = await fetch(`${url}/pull?from=${checkpoint?.from ?? 0}&limit=${limit}`);
          return answer.json();
        },
      },
    }),
  });
}

serveSteps({
  async begin(given) {
    state = given;
    const storage = storages[given.storage]();
    const database = await createRxDatabase({ name: 'bench', storage, multiInstance: false });
    ({ tags: collection } = await database.addCollections({ tags: { schema } }));
  },
  /** Without a connection: the replication begins with the first push, and rests between the steps. */
  async capture(items) {
    await replication?.pause();
    // All at once took minutes on an IndexedDB in memory.
    for (let n = 0; n < items.length; n += 100)
      await collection.bulkInsert(documentsFrom(items.slice(n, n + 100), 'id'));
  },
  async push() {
    // Started again after a pause, it looks for all that is new here and there.
    if (replication) await replication.start();
    else replication = replicate(state);
    await replication.awaitInSync();
  },
  async idle() {
    replication.reSync();
    await replication.awaitInSync();
  },
});
