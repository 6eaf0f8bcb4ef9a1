/** The PostgreSQL of a test asked by itself, past every rule of the endpoint. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from '../../endpoint/db/binaries.ts';
import { clusterMajor, freePort, readPassword, startPostgres, superuser } from '../../endpoint/db/cluster.ts';
import { databaseUser } from '../../endpoint/db/os-user.ts';
import { runningOn } from '../../endpoint/db/postmaster.ts';
import { databaseName } from '../../endpoint/db/roles.ts';

export const clusterOf = (dataDir: string): string => join(dataDir, 'postgres');

/** The PostgreSQL that runs on the folder now. Throws when none does. */
export function postmasterOf(dataDir: string): { readonly pid: number; readonly port: number } {
  const running = runningOn(clusterOf(dataDir));
  if (running === undefined) throw new Error('PostgreSQL is not running');
  return running;
}

/** Connection as the superuser of the cluster. */
export async function connectTo(dataDir: string): Promise<pg.Client> {
  const { port } = postmasterOf(dataDir);
  const password = readPassword(clusterOf(dataDir));
  const client = new pg.Client({ host: '127.0.0.1', port, user: superuser, password, database: databaseName });
  // A test that ends the server cuts this one off too.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function inCluster<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectTo(dataDir);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Between two looks at what is waited for: another process is at it, and needs the processor more. */
export const aMoment = (): Promise<void> => pause(5);

/** Starts PostgreSQL on the folder without an endpoint, through another program if one is given, and waits until it answers. Throws when it ends instead. */
export async function startByHand(dataDir: string, program?: (postgres: string) => string): Promise<void> {
  const cluster = clusterOf(dataDir);
  const user = databaseUser();
  const binaries = findBinaries(user, clusterMajor(cluster));
  const { postgres } = binaries;
  const named = { ...binaries, postgres: program?.(postgres) ?? postgres };
  const { exited } = startPostgres(cluster, named, user, await freePort());
  let ended: string | undefined;
  void exited.then((log) => {
    ended = log;
  });
  while (!(await inCluster(dataDir, async () => true).catch(() => false))) {
    if (ended !== undefined) throw new Error(`PostgreSQL did not start on ${cluster}: ${ended}`);
    await aMoment();
  }
}

/** How often each recorded insight is in the database. */
export const countsIn = (dataDir: string) => (): Promise<Map<string, number>> =>
  inCluster(dataDir, async (client) => {
    const { rows } = await client.query<{ id: string; n: number }>(
      "select id::text, count(*)::int as n from items where kind = 'insight.recorded' group by id",
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  });

/** Resolves once some session waits for a lock: the batch has inserted and has not committed. */
export async function someoneWaits(client: pg.Client, sessions = 1): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
    );
    if ((rows[0]?.n ?? 0) >= sessions) return;
    await aMoment();
  }
}
