/**
 * The database of an endpoint that was given none: a real PostgreSQL with its data under `<data>/postgres`, on a free port
 * of the loopback. One endpoint owns a folder at a time. Ownership is a session lock inside that PostgreSQL, so it ends
 * with the endpoint however that ends; a PostgreSQL left behind by a killed endpoint is taken over as it runs.
 */
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import { findBinaries } from './binaries.ts';
import {
  clusterMajor,
  clusterPath,
  createCluster,
  freePort,
  readPassword,
  startPostgres,
  superuser,
} from './cluster.ts';
import { databaseUser } from './os-user.ts';
import { runningOn, stopPostmaster } from './postmaster.ts';
import { ownerConnection } from './roles.ts';

export interface EmbeddedOptions {
  /** Absolute or relative path, e.g. `./data`. */
  readonly dataDir: string;
  readonly log: Logger;
  /** `own` (an endpoint) refuses a folder another endpoint uses; `share` (a command beside it) does not. Default `own`. */
  readonly use?: 'own' | 'share';
  /** Whether a new cluster is synced to disk once after it is made. Default true; tests say no. */
  readonly sync?: boolean;
}

export interface Embedded {
  /** Connection of the role that owns the schema: neither superuser nor able to pass row-level security. */
  readonly connection: pg.PoolConfig;
  readonly postmasterPid: number;
  /** True when this PostgreSQL was running already. */
  readonly adopted: boolean;
  /** Called once if the database goes away while in use. */
  onLost(listener: () => void): void;
  /** Ends PostgreSQL if this caller owns it, else only its own connection. */
  stop(): Promise<void>;
}

/** A second endpoint on a folder; the message is for the person at the terminal. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

const ownershipLock = 4_706_001;
const startPatience = 60_000;

async function connect(port: number, password: string): Promise<pg.Client> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Connects to what runs on the folder and makes sure that it is this folder's PostgreSQL and nobody else's. */
async function reach(cluster: string, password: string): Promise<{ client: pg.Client; pid: number } | undefined> {
  const running = runningOn(cluster);
  if (!running?.port) return undefined;
  let client: pg.Client | undefined;
  try {
    client = await connect(running.port, password);
    const { rows } = await client.query<{ folder: string }>('select current_setting($1) as folder', ['data_directory']);
    if (resolve(rows[0]?.folder ?? '') === resolve(cluster)) return { client, pid: running.pid };
  } catch {
    // Starting up, shutting down, or another server on a reused port: not ours to use now.
  }
  await client?.end().catch(() => undefined);
  return undefined;
}

async function reachOrStart(cluster: string, options: EmbeddedOptions, user: ReturnType<typeof databaseUser>) {
  const password = readPassword(cluster);
  const end = Date.now() + startPatience;
  let failure = '';
  while (Date.now() < end) {
    const adopted = await reach(cluster, password);
    if (adopted) return { ...adopted, adopted: true };
    if (runningOn(cluster)) {
      // It is there but not answering yet, or on its way out.
      await pause(50);
      continue;
    }
    const binaries = findBinaries(user, clusterMajor(cluster));
    const { exited } = startPostgres(cluster, binaries, user, await freePort());
    let over = false;
    void exited.then((log) => {
      over = true;
      failure = log;
    });
    while (!over && Date.now() < end) {
      const started = await reach(cluster, password);
      if (started) {
        options.log.info({ version: binaries.version, pid: started.pid }, 'database started');
        return { ...started, adopted: false };
      }
      await pause(15);
    }
    await pause(100);
  }
  throw new Error(`PostgreSQL did not start on ${cluster}. Its log ends: ${failure || '(empty)'}`);
}

async function takeOwnership(client: pg.Client): Promise<boolean> {
  // A killed endpoint's session may need a moment to be noticed as gone.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      ownershipLock,
    ]);
    if (rows[0]?.taken) return true;
    await pause(100);
  }
  return false;
}

/** Opens the embedded database, making, starting or taking it over as needed. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const user = databaseUser();
  const cluster = clusterPath(dataDir, user, (message) => options.log.warn(message));
  if (clusterMajor(cluster) === undefined) await createCluster(cluster, findBinaries(user), user, options.sync);

  const { client, pid, adopted } = await reachOrStart(cluster, options, user);
  const owns = options.use === 'share' && adopted ? false : await takeOwnership(client);
  if (!owns && options.use !== 'share') {
    await client.end();
    throw new FolderInUse(
      `Another endpoint is using ${dataDir}. Stop it first, or give this one a folder of its own with DATA_DIR.`,
    );
  }
  if (owns && adopted) options.log.warn({ pid }, 'took over the database an endpoint left running');

  let ending = false;
  let lost: () => void = () => undefined;
  client.on('end', () => {
    if (!ending) lost();
  });
  const { host, port } = client;
  return {
    connection: await ownerConnection(client, { host, port, password: readPassword(cluster) }),
    postmasterPid: pid,
    adopted,
    onLost: (listener) => {
      lost = listener;
    },
    stop: async () => {
      ending = true;
      await client.end().catch(() => undefined);
      if (owns) await stopPostmaster(pid);
    },
  };
}
