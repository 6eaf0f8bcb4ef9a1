/**
 * A data folder as an endpoint leaves it that migrated a new database and stopped: made once in a run, by whoever needs it
 * first, and copied for every file. Making a cluster takes a processor seconds, copying it a moment. How a new one is made
 * is tested in `tests/unit/endpoint/` (`embedded`, `cli`, `migrate`), which take no copies.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from '../../endpoint/db/binaries.ts';
import { createCluster } from '../../endpoint/db/cluster.ts';
import { openDatabase } from '../../endpoint/db/open.ts';
import { databaseUser } from '../../endpoint/db/os-user.ts';
import { quiet } from '../../endpoint/log.ts';

/**
 * Puts a copy there, with owners and modes. The folder may be there already. No team is in it yet. Does nothing where no
 * test runner made a place for it, as in a bench: the endpoint then makes its own.
 */
export async function fillDataFolder(dataDir: string): Promise<void> {
  const { FAIRSIDE_READY: folder } = process.env;
  if (folder === undefined) return;
  const ready = join(folder, 'data');
  if (!existsSync(ready)) await make(ready);
  mkdirSync(dataDir, { recursive: true });
  copyInto(ready, dataDir);
  // Others may pass through it, not list it: the database's own user must.
  chmodSync(dataDir, 0o711);
}

/** What is in one folder into another that is there, with owners and modes: PostgreSQL refuses files of somebody else. */
export function copyInto(from: string, to: string): void {
  if (process.platform === 'win32') cpSync(from, to, { recursive: true });
  else execFileSync('cp', ['-pR', `${from}/.`, to]);
}

/** Whole or not at all: two files may make one at the same moment, and the first that is done is everybody's. */
async function make(ready: string): Promise<void> {
  const fresh = mkdtempSync(`${ready}.new-`);
  chmodSync(fresh, 0o711);
  const major = process.env.TEST_POSTGRES;
  if (major) {
    const user = databaseUser();
    await createCluster(join(fresh, 'postgres'), findBinaries(user, Number(major)), user, false);
  }
  const { close } = await openDatabase({ dataDir: fresh, log: quiet, use: 'own', sync: false });
  await close();
  rmSync(join(fresh, 'postgres.log'), { force: true });
  try {
    renameSync(fresh, ready);
  } catch (error) {
    if (!existsSync(ready)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}
