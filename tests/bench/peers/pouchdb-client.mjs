/** PouchDB replicating to a CouchDB-compatible server. `adapter` is memory or leveldb, `batch` null for its own size. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import http from 'pouchdb-adapter-http';
import leveldb from 'pouchdb-adapter-leveldb';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import replication from 'pouchdb-replication';
import { documentsFrom, serveSteps } from './steps.mjs';

PouchDB.plugin(http).plugin(memory).plugin(leveldb).plugin(replication);
let local;
let remote;
let options;

/** Tries again at once whatever fails, so that no wait of its own is counted. */
async function replicate() {
  for (let wakes = 1; ; wakes += 1) {
    try {
      await PouchDB.replicate(local, remote, { ...options, retry: true, back_off_function: () => 0 });
      return { wakes };
    } catch (error) {
      if (wakes > 5000) throw error;
    }
  }
}

serveSteps({
  async begin({ url, adapter, batch }) {
    const name = adapter === 'memory' ? 'tags' : join(mkdtempSync(join(tmpdir(), 'fairside-pouchdb-')), 'tags');
    local = new PouchDB(name, { adapter });
    remote = new PouchDB(`${url}/tags`, { adapter: 'http' });
    options = batch === null ? {} : { batch_size: batch };
    await remote.info();
  },
  async capture(items) {
    await local.bulkDocs(documentsFrom(items, '_id'));
  },
  push: replicate,
  idle: replicate,
});
