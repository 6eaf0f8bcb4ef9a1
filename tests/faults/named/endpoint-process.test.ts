/** Faults 25 and 27: the endpoint's process, or its PostgreSQL, is killed; or is not alone on its folder. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../endpoint/db/open.ts';
import { quiet } from '../../../endpoint/log.ts';
import { clusterOf, connectTo, postmasterOf, someoneWaits } from '../cluster.ts';
import type { RealDevice } from '../real-device.ts';
import { type RealEndpoint, realEndpoint } from '../real-endpoint.ts';
import { runs, seed } from '../scale.ts';

let endpoint: RealEndpoint;
let device: RealDevice;
beforeAll(async () => {
  endpoint = await realEndpoint();
  device = await endpoint.device();
});
afterAll(() => endpoint?.close());

describe('the endpoint', () => {
  it('25 is killed between insert and commit: nothing of the batch is there, all of it is still here', async () => {
    await device.presses(5);
    await device.sync();
    const before = (await endpoint.there()).size;
    // The batch has claimed its ids and waits for this table.
    const [holder, watcher] = [await connectTo(endpoint.dataDir), await connectTo(endpoint.dataDir)];
    await holder.query('begin');
    await holder.query('lock table insights in exclusive mode');
    await device.presses(10);
    const syncing = device.wake();
    await someoneWaits(watcher);
    await endpoint.kill();
    await syncing;
    await holder.query('rollback');
    await Promise.all([holder.end(), watcher.end()]);
    expect((await endpoint.there()).size).toBe(before);
    expect(await device.waiting()).toBe(10);
    await device.watch.check();
    await endpoint.start();
    await device.settle();
    expect((await endpoint.there()).size).toBe(before + 10);
  });

  it('25 is killed between commit and answer', async () => {
    const { proxy } = endpoint;
    await device.presses(7);
    const before = (await endpoint.there()).size;
    proxy.cuts = [{ in: 'answer', after: 1 }];
    proxy.onAnswer = () => endpoint.server.child.kill('SIGKILL');
    await device.wake();
    await endpoint.server.ended();
    expect((await endpoint.there()).size).toBe(before + 7);
    expect(await device.waiting()).toBe(7);
    await endpoint.start();
    await device.settle();
  });

  it('25 loses its PostgreSQL to a kill during a checkpoint, at a random moment: nothing acknowledged is gone', async () => {
    const moments = fc.sample(fc.nat({ max: 60 }), { numRuns: runs({ short: 1, full: 20 }), seed });
    for (const moment of moments) {
      await device.presses(20);
      await device.sync();
      await device.presses(20);
      const { pid } = postmasterOf(endpoint.dataDir);
      const admin = await connectTo(endpoint.dataDir);
      const checkpoint = admin.query('checkpoint').catch(() => undefined);
      const syncing = device.wake();
      // Part of the fault: how far checkpoint and batch have come.
      await new Promise((resolve) => setTimeout(resolve, moment));
      process.kill(pid, 'SIGKILL');
      await Promise.all([checkpoint, syncing]);
      await admin.end().catch(() => undefined);
      // It does not go on without its database: whoever keeps it running starts it again.
      expect(await endpoint.server.ended()).toBe(1);
      await endpoint.start();
      await device.watch.check();
    }
    await device.settle();
  }, 900_000);

  it('27 is started a second time on the same folder: refused, the first unharmed; the lock of one that is gone is taken over', async () => {
    const { dataDir } = endpoint;
    await expect(openDatabase({ dataDir, log: quiet, use: 'own' })).rejects.toThrow('Another endpoint is using');
    await device.presses(3);
    await device.sync();
    expect(await device.waiting()).toBe(0);

    const { pid } = endpoint.server.child;
    await endpoint.stop();
    // A process that has ended, and whose number is nobody's.
    const left = `${pid}\n${clusterOf(dataDir)}\n0\n5432\n\n127.0.0.1\n`;
    writeFileSync(join(clusterOf(dataDir), 'postmaster.pid'), left);
    await endpoint.start();
    await device.presses(2);
    await device.settle();
  });
});
