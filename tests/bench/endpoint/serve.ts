/** Starts `served.ts` on either database, and gives the measuring side a connection that no security policy slows down. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { findBinaries } from '../../../endpoint/db/binaries.ts';
import { createCluster, readPassword, superuser } from '../../../endpoint/db/cluster.ts';
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
  /** e.g. `PostgreSQL 15.18, separate`. */
  readonly name: string;
  /** Processor time so far, in µs: of the endpoint's process, and of the database. */
  processor(): { readonly endpoint: number; readonly database: number };
  /** Resident memory of the endpoint's process, in bytes. */
  memory(): number;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The system's own PostgreSQL 15 where there is one, so that the oldest version served is the one measured. */
async function separate(folder: string) {
  const user = databaseUser();
  chmodSync(folder, 0o711);
  await createCluster(join(folder, 'postgres'), anyBinaries(user), user);
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

export async function serve(kind: Kind, agents: number): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'fairside-bench-'));
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
    name: `PostgreSQL ${rows[0]?.version}, ${kind}`,
    processor: () => ({ endpoint: processorOf(child.pid ?? 0), database: processorOfFamily(postmaster) }),
    memory: () => memoryOf(child),
    stop: async () => {
      await pool.end();
      child.kill('SIGTERM');
      await once(child, 'close');
      await own?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
