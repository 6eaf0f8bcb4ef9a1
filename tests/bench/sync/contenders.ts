/** Who takes part, and how each is started: a client and a server in processes of their own. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { insight } from '../endpoint/items.ts';
import { serve } from '../endpoint/serve.ts';
import { type Child, startChild } from './child.ts';
import { peersFolder } from './peers-folder.ts';

/** One side of a contest, ready to be joined by a wire. */
export interface Contender {
  readonly client: Child;
  /** Where its server listens. */
  readonly port: number;
  /** What the client is told before it begins, beside the address. */
  readonly given: object;
  /** What `capture` is given for so many tags, from the nth on. */
  captured(count: number): unknown;
  /** Processor time of its server so far, its database's with it, in ms. */
  used(): Promise<number>;
  /** How many tags its server has. */
  stored(): Promise<number>;
  end(): Promise<void>;
}

export interface Product {
  readonly name: string;
  start(): Promise<Contender>;
}

const tsx = import.meta.resolve('tsx');
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The endpoint as it is run, PostgreSQL syncing to the disk, with one agent. */
export const fairside: Product = {
  name: 'Fairside',
  async start() {
    const served = await serve('embedded', 1);
    const client = startChild(join(root, 'tests/bench/sync/device.ts'), [], root, ['--import', tsx]);
    return {
      client,
      port: served.port,
      given: { token: served.agents[0], team: served.team },
      captured: (count) => count,
      async used() {
        const { endpoint, database } = served.processor();
        return (endpoint + database) / 1000;
      },
      async stored() {
        const { rows } = await served.pool.query<{ n: number }>('select count(*)::int as n from insights');
        return rows[0]?.n ?? 0;
      },
      async end() {
        await client.end();
        await served.stop();
      },
    };
  },
};

function peer(name: string, kind: 'pouchdb' | 'rxdb', given: object): Product {
  return {
    name,
    async start() {
      const folder = peersFolder();
      const server = startChild(join(folder, `${kind}-server.mjs`), [], folder);
      const client = startChild(join(folder, `${kind}-client.mjs`), [], folder);
      const { port = 0 } = await server.ask('listen');
      let made = 0;
      return {
        client,
        port,
        given,
        captured: (count) => Array.from({ length: count }, () => insight(made++)),
        used: async () => (await server.ask('used')).used ?? 0,
        stored: async () => (await server.ask('count')).count ?? 0,
        async end() {
          await client.end();
          await server.end();
        },
      };
    },
  };
}

/** With batches of their own size (100), as somebody has them who follows the documentation; then with batches of 500. */
export const products: readonly Product[] = [
  fairside,
  peer('RxDB, Dexie', 'rxdb', { storage: 'dexie', batch: null, pull: true }),
  peer('PouchDB, memory', 'pouchdb', { adapter: 'memory', batch: null }),
  peer('RxDB, memory, push only, 500', 'rxdb', { storage: 'memory', batch: 500, pull: false }),
  peer('PouchDB, memory, 500', 'pouchdb', { adapter: 'memory', batch: 500 }),
  peer('PouchDB, leveldb', 'pouchdb', { adapter: 'leveldb', batch: null }),
];
