/** A CouchDB-compatible server that keeps its documents in memory. */
import { createServer } from 'node:http';
import expressPouchDB from 'express-pouchdb';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import mapReduce from 'pouchdb-mapreduce';
import replication from 'pouchdb-replication';
import { serveSteps } from './steps.mjs';

const InMemory = PouchDB.plugin(memory).plugin(mapReduce).plugin(replication).defaults({ adapter: 'memory' });
const app = expressPouchDB(InMemory, { mode: 'minimumForPouchDB', inMemoryConfig: true });
const server = createServer(app);

serveSteps({
  async listen() {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { port: server.address().port };
  },
  async count() {
    return { count: (await new InMemory('tags').info()).doc_count };
  },
});
