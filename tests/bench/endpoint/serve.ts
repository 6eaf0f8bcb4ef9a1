/** Starts `served.ts` on either database, and gives the measuring side a connection that no security policy slows down. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { findBinaries } from '../../../endpoint/db/binaries.ts';
import { clusterMajor, createCluster, readPassword, superuser } from '../../../endpoint/db/cluster.ts';
import { openDatabase } from '../../../endpoint/db/open.ts';
import { databaseUser } from '../../../endpoint/db/os-user.ts';
import { runningOn } from '../../../endpoint/db/postmaster.ts';
import { databaseName } from '../../../endpoint/db/roles.ts';
import { quiet } from '../../../endpoint/log.ts';
import { processorOf, processorOfFamily } from './processor.ts';

export type Kind = 'embedded' | 'separate';

export interface Served {
  readonly port: number;
  readonly team: string;
  /** Tokens of agents, one per client of the load. */
  readonly agents: readonly string[];
  readonly lead: string;
  /** As superuser, on the endpoint's own tables. */
  readonly pool: pg.Pool;
  /** Its owner's connection string; of a separate one alone. */
  readonly url: string | undefined;
  /** e.g. `PostgreSQL 15.18, separate`. */
  readonly name: string;
  /** Processor time so far, in µs: of the endpoint's process, and of the database. */
  processor(): { readonly endpoint: number; readonly database: number };
  /** Resident memory of the endpoint's process, in bytes. */
  memory(): number;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A folder that is used again in the next run, with what was made in it: making a million rows is paid once. */
const kept = process.env.FAIRSIDE_BENCH_DATA;

/** The system's own PostgreSQL 15 where there is one, so that the oldest version served is the one measured. */
async function separate(folder: string) {
  const user = databaseUser();
  chmodSync(folder, 0o711);
  const cluster = join(folder, 'postgres');
  if (clusterMajor(cluster) === undefined) await createCluster(cluster, anyBinaries(user), user);
  const host = await openDatabase({ dataDir: folder, log: quiet, use: 'own' });
  const { user: owner, password, port, host: name, database } = host.pool.options;
  return { close: host.close, url: `postgres://${owner}:${password}@${name}:${port}/${database}` };
}

function anyBinaries(user: ReturnType<typeof databaseUser>) {
  try {
    return findBinaries(user, 15);
  } catch {
    return findBinaries(user);
  }
}

function memoryOf(child: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}

/** @param keeps Whether the folder of `FAIRSIDE_BENCH_DATA` is meant, where one is named. */
export async function serve(kind: Kind, agents: number, keeps = false): Promise<Served> {
  const again = keeps ? kept : undefined;
  if (again) mkdirSync(again, { recursive: true });
  const folder = again ?? mkdtempSync(join(tmpdir(), 'fairside-bench-'));
  const own = kind === 'separate' ? await separate(folder) : undefined;
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/endpoint/served.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: folder, AGENTS: String(agents), ...(own && { DATABASE_URL: own.url }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { databasePort, ...served } = JSON.parse(String(line));
  const password = readPassword(join(folder, 'postgres'));
  const pool = new pg.Pool({
    host: '127.0.0.1',
    port: databasePort,
    user: superuser,
    password,
    database: databaseName,
    max: 16,
  });
  const { rows } = await pool.query<{ version: string }>("select split_part(version(), ' ', 2) as version");
  const postmaster = runningOn(join(folder, 'postgres'))?.pid ?? 0;
  return {
    ...served,
    pool,
    url: own?.url,
    name: `PostgreSQL ${rows[0]?.version}, ${kind}`,
    processor: () => ({ endpoint: processorOf(child.pid ?? 0), database: processorOfFamily(postmaster) }),
    memory: () => memoryOf(child),
    stop: async () => {
      await pool.end();
      child.kill('SIGTERM');
      await once(child, 'close');
      await own?.close();
      if (!again) rmSync(folder, { recursive: true, force: true });
    },
  };
}
