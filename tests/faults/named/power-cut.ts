/**
 * What a disk may hold after the power went: everything PostgreSQL had synced, and of what it had only written any part.
 * Between two checkpoints the synced part is the data files as the last checkpoint left them and the write-ahead log up to
 * the flushed position; each 4 KiB of a data file written since is on the disk or not, and of the log a random stretch more.
 */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { copyInto } from '../../ready/data-folder.ts';

const piece = 4096;
const segment = 16n * 1024n * 1024n;

/** A copy of a data folder with owners and modes. */
export function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'fairside-cut-'));
  // PostgreSQL runs as a user of its own, who must get through.
  chmodSync(copy, 0o755);
  copyInto(folder, copy);
  return copy;
}

/** Files whose pages are written between checkpoints and replayed from the log. */
function replayed(cluster: string): string[] {
  const found: string[] = [];
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.push(relative(cluster, path));
    }
  };
  for (const part of ['base', 'global', 'pg_xact', 'pg_multixact']) walk(join(cluster, part));
  // Written whole and synced at once, or made anew at each start.
  return found.filter((path) => !/pg_control|pg_filenode\.map|PG_VERSION|pg_internal\.init/.test(path));
}

const bytesOf = (path: string) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0));

/** Overwrites a file as it is, keeping its owner and mode. */
const overwrite = (path: string, bytes: Buffer) => writeFileSync(path, bytes, { flag: 'r+' });

function mix(path: string, before: Buffer, random: () => number): number {
  const after = readFileSync(path);
  let lost = 0;
  for (let at = 0; at < after.length; at += piece) {
    const old = before.subarray(at, at + piece);
    if (after.subarray(at, at + piece).equals(old) || random() < 0.5) continue;
    after.fill(0, at, at + piece);
    old.copy(after, at);
    lost += 1;
  }
  if (lost > 0) overwrite(path, after);
  return lost;
}

/** The log is sure up to `flushed`; somewhere after it, it ends. */
function cutLog(cluster: string, checkpointed: string, flushed: bigint, random: () => number): void {
  const end = flushed + BigInt(Math.floor(random() * 65_536));
  for (const name of readdirSync(join(cluster, 'pg_wal'))) {
    if (!/^[0-9A-F]{24}$/.test(name)) continue;
    const start = (BigInt(`0x${name.slice(8, 16)}`) * 256n + BigInt(`0x${name.slice(16)}`)) * segment;
    if (start + segment <= end) continue;
    const path = join(cluster, 'pg_wal', name);
    const bytes = readFileSync(path);
    const keep = Number(end > start ? end - start : 0n);
    const old = bytesOf(join(checkpointed, 'pg_wal', name));
    bytes.fill(0, keep);
    old.subarray(keep).copy(bytes, keep);
    overwrite(path, bytes);
  }
}

/**
 * @param checkpointed Data folder as a checkpoint left it.
 * @param crashed The same folder later, without a checkpoint between, its processes ended at once.
 * @param flushed Position of the log that was synced, from `pg_current_wal_flush_lsn() - '0/0'`.
 * @returns A folder as the disk may be found, and how many pieces of data files had not reached it.
 */
export function afterPowerCut(checkpointed: string, crashed: string, flushed: bigint, random: () => number) {
  const folder = copyOf(crashed);
  const cluster = join(folder, 'postgres');
  const before = join(checkpointed, 'postgres');
  let lost = 0;
  for (const path of replayed(cluster)) lost += mix(join(cluster, path), bytesOf(join(before, path)), random);
  cutLog(cluster, before, flushed, random);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return { folder, lost, bytes: statSync(cluster).size };
}
