/** The folder of the embedded database: made whole or not at all, its password inside it, its process started on it. */
import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { systemFolder } from './binaries.ts';
import { canEnter, type RunAs } from './os-user.ts';

export const superuser = 'postgres';
const passwordFile = 'fairside-password';

function own(path: string, user: RunAs): void {
  if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid);
}

/**
 * Path of the cluster for a data folder. Normally `<data>/postgres`. Where root's project lies under a folder closed to
 * others (`/root` is 0700), nobody's modes are changed: the cluster goes to `/var/lib/fairside`, a link stands in its place.
 */
export function clusterPath(dataDir: string, user: RunAs, say: (message: string) => void): string {
  mkdirSync(dataDir, { recursive: true });
  const cluster = join(realpathSync(dataDir), 'postgres');
  if (existsSync(cluster)) return realpathSync(cluster);
  if (canEnter(user, dataDir)) return cluster;
  // The data folder is the endpoint's own: others may pass through it, not list it. What is in it stays closed.
  if (canEnter(user, dirname(dataDir))) {
    chmodSync(dataDir, statSync(dataDir).mode | 0o011);
    return cluster;
  }
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const home = join(systemFolder, `data-${name}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  rmSync(cluster, { force: true });
  symlinkSync(join(home, 'postgres'), cluster);
  say(`${dataDir} is closed to the user "postgres", so the database lies in ${home}, linked from there.`);
  return join(home, 'postgres');
}

/** Major version of the PostgreSQL that made this cluster; undefined when there is none yet. */
export function clusterMajor(cluster: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch {
    return undefined;
  }
}

export const readPassword = (cluster: string): string => readFileSync(join(cluster, passwordFile), 'utf8').trim();

/** Makes the cluster in a folder beside its place and moves it there when it is complete; two makers do not collide. */
export async function createCluster(cluster: string, binaries: Binaries, user: RunAs, sync = true): Promise<void> {
  const fresh = mkdtempSync(`${cluster}.new-`);
  const secret = join(`${fresh}.pw`);
  const password = randomBytes(24).toString('base64url');
  try {
    own(fresh, user);
    writeFileSync(secret, password, { mode: 0o600 });
    own(secret, user);
    const flags = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', `--username=${superuser}`];
    // ICU folds the case of É and Ñ in searches, which the plain C locale does not.
    const icu = ['--locale-provider=icu', '--icu-locale=und'];
    const args = [`--pgdata=${fresh}`, `--pwfile=${secret}`, ...flags, ...icu, ...(sync ? [] : ['--no-sync'])];
    await promisify(execFile)(binaries.initdb, args, { ...user, cwd: '/' });
    writeFileSync(join(fresh, passwordFile), password, { mode: 0o600 });
    try {
      renameSync(fresh, cluster);
    } catch (error) {
      if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
    }
  } finally {
    rmSync(secret, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** A free port on the loopback. Somebody may take it before PostgreSQL does; then starting is tried again with another. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  max_connections: '60',
  // A first sync may bring thousands of rows; pages are planned well only once the table was analysed.
  autovacuum_naptime: '15s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The log must not hold what agents wrote: no statements, no values.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
};

/**
 * Starts PostgreSQL on the cluster, in a session of its own so that Ctrl-C reaches the endpoint alone, its log in a file
 * beside the cluster. `exited` resolves with the end of the log when it ends.
 */
export function startPostgres(cluster: string, binaries: Binaries, user: RunAs, port: number) {
  const logFile = `${cluster}.log`;
  const size = existsSync(logFile) ? statSync(logFile).size : 0;
  const log = openSync(logFile, size > 1_000_000 ? 'w' : 'a', 0o600);
  chmodSync(logFile, 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...flags], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const logTail = () => (existsSync(logFile) ? readFileSync(logFile, 'utf8').slice(size) : '');
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(logTail().trim().split('\n').slice(-4).join(' ')));
  });
  return { exited };
}
