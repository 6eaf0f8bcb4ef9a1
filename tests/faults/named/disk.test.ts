/** Faults 26 and 28: the disk under PostgreSQL is full in the middle of a commit; the power goes. */
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isAlive, runningOn } from '../../../endpoint/db/postmaster.ts';
import { removeFolder } from '../../unit/endpoint/database.ts';
import { aMoment, clusterOf, countsIn, inCluster, postmasterOf, startByHand } from '../cluster.ts';
import type { RealDevice } from '../real-device.ts';
import { type RealEndpoint, realEndpoint } from '../real-endpoint.ts';
import { full, runs, seed, told } from '../scale.ts';
import { canFailSync, failingSync } from './failing-sync.ts';
import { afterPowerCut, copyOf } from './power-cut.ts';

const leftovers: string[] = [];
let endpoint: RealEndpoint;
let device: RealDevice;
beforeAll(async () => {
  endpoint = await realEndpoint();
  device = await endpoint.device();
});
afterAll(async () => {
  await endpoint?.close();
  for (const folder of leftovers.splice(0)) removeFolder(folder);
});

/** Ends PostgreSQL at once, without a checkpoint, and waits for it. */
async function endAtOnce(dataDir: string, signal: 'SIGQUIT' | 'SIGKILL'): Promise<void> {
  const pid = runningOn(clusterOf(dataDir))?.pid;
  if (pid === undefined) return;
  process.kill(pid, signal);
  while (isAlive(pid)) await aMoment();
}

/** A folder that PostgreSQL's own user can read. */
function programFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fairside-program-'));
  leftovers.push(folder);
  chmodSync(folder, 0o755);
  return folder;
}

/** A program that stands in PostgreSQL's place. */
function script(line: string): string {
  const path = join(programFolder(), 'postgres');
  writeFileSync(path, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
  return path;
}

/** PostgreSQL started so that no file of its own may grow beyond so many bytes: to it, a full disk. */
function startOnFullDisk(dataDir: string, bytes: number): Promise<void> {
  // The shell counts in blocks of 512 bytes.
  const limit = `ulimit -f ${Math.ceil(bytes / 512)}`;
  return startByHand(dataDir, (postgres) => script(`${limit}\nexec '${postgres}' "$@"`));
}

describe('the disk', () => {
  it('26 is full in the middle of a commit: no acknowledgement, the process ends, all is there when there is room again', async () => {
    const { dataDir } = endpoint;
    await device.presses(5);
    await device.sync();
    // A new segment of the log, so that there is room for what is sent next and not for much more.
    await inCluster(dataDir, (client) => client.query('select pg_switch_wal()'));
    await endpoint.stop();
    await startOnFullDisk(dataDir, 2_000_000);
    await endpoint.start();
    // The last of these batches is the one that finds no room.
    for (let batches = 0; (await device.waiting()) === 0 && batches < 50; batches += 1) {
      await device.presses(100, { excerpt: 'x'.repeat(480) });
      await device.wake();
    }
    expect(await endpoint.server.ended()).toBe(1);
    expect(await device.waiting()).toBeGreaterThan(0);
    await endAtOnce(dataDir, 'SIGKILL');
    await endpoint.start();
    await device.watch.check();
    await device.settle();
  });

  // In the full form, and only where there is a compiler for what stands between PostgreSQL and the kernel.
  if (full && canFailSync)
    it('26 answers an error when the log is to be synced: no acknowledgement, the process ends, all is there afterwards', async () => {
      const { dataDir } = endpoint;
      const folder = programFolder();
      let acknowledged = 0;
      const moments = fc.sample(fc.integer({ min: 1, max: 9 }), { numRuns: 5, seed });
      for (const after of moments) {
        await endpoint.stop();
        const failing = failingSync(folder, after);
        await startByHand(dataDir, (postgres) => script(`${failing} exec '${postgres}' "$@"`));
        await endpoint.start();
        for (let batches = 0; (await device.waiting()) === 0 && batches < 100; batches += 1) {
          acknowledged = device.watch.told.size;
          await device.presses(5);
          await device.wake();
        }
        expect(await device.waiting()).toBeGreaterThan(0);
        expect(await endpoint.server.ended()).toBe(1);
        await endAtOnce(dataDir, 'SIGKILL');
        await endpoint.start();
        await device.watch.check();
        await device.settle();
      }
      told(`${moments.length} syncs of the log failed, ${acknowledged} acknowledged before: lost 0, double 0`);
    }, 900_000);

  it('28 loses what was written and not synced: the power goes in the middle of a batch', async () => {
    const first = endpoint;
    await device.presses(40);
    await device.sync();
    // A clean stop ends with a checkpoint: everything is synced.
    await first.stop();
    const checkpointed = copyOf(first.dataDir);
    leftovers.push(checkpointed);
    await first.start();
    for (let batches = 0; batches < runs({ short: 4, full: 20 }); batches += 1) {
      await device.presses(60);
      await device.sync();
    }
    await device.presses(60);
    const syncing = device.wake();
    await first.kill();
    await syncing;
    // Nobody is acknowledged any more: what was is before this position.
    const flushed = await inCluster(first.dataDir, async (client) => {
      const { rows } = await client.query<{ at: string }>("select (pg_current_wal_flush_lsn() - '0/0')::text as at");
      return BigInt(rows[0]?.at ?? '0');
    });
    expect(postmasterOf(first.dataDir).pid).toBeGreaterThan(0);
    await endAtOnce(first.dataDir, 'SIGQUIT');

    const acknowledged = (await device.rows('insights'))
      .filter(({ syncedAt }) => syncedAt !== null)
      .map(({ id }) => id);
    const cuts = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), {
      numRuns: runs({ short: 2, full: 20 }),
      seed,
    });
    let lost = 0;
    for (const [index, numbers] of cuts.entries()) {
      const random = () => numbers.next().value ?? 0;
      const cut = afterPowerCut(checkpointed, first.dataDir, flushed, random);
      lost += cut.lost;
      if (index === cuts.length - 1) {
        await first.start(cut.folder);
        break;
      }
      leftovers.push(cut.folder);
      // What it recovers is looked at once and thrown away: that alone need not reach a disk.
      await startByHand(cut.folder, (postgres) => script(`exec '${postgres}' "$@" -c fsync=off`));
      const there = await countsIn(cut.folder)();
      await endAtOnce(cut.folder, 'SIGQUIT');
      removeFolder(cut.folder);
      expect(acknowledged.filter((id) => there.get(String(id)) !== 1)).toEqual([]);
    }
    expect(lost).toBeGreaterThan(0);
    await device.watch.check();
    await device.settle();
    told(
      `power cuts ${cuts.length}, ${lost} pieces of 4 KiB had not reached the disk, acknowledged ${acknowledged.length}, lost 0`,
    );
  }, 900_000);
});
