/**
 * Three endpoint processes behind a round-robin proxy on one PostgreSQL of its own. One after another is killed while a
 * group of devices presses, takes back, says more and syncs without a pause; what must hold is asked after every kill.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { runEndpoint, type Started, stop } from '../commands/process.ts';
import { startBalancer } from './balancer.ts';
import { countsIn } from './cluster.ts';
import { type RealDevice, realDevice } from './real-device.ts';
import { portOf } from './real-endpoint.ts';
import { runs, seed, told } from './scale.ts';
import { separateDatabase } from './separate-database.ts';

const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

const processes = 3;

/** What a device does, round after round, until it is told to stop. */
async function works(device: RealDevice, acts: Iterator<number>, on: () => boolean): Promise<void> {
  while (on()) {
    const [id = ''] = await device.presses(3);
    const act = acts.next().value ?? 0;
    if (act === 1) await device.store.amend(id, { note: 'more' });
    if (act === 2) {
      device.watch.takenBack.add(id);
      await device.store.withdraw(id);
    }
    if (act === 3) await device.restart();
    await device.wake();
  }
}

describe('three endpoints behind a balancer', () => {
  it('one killed after another: nothing acknowledged is lost, nothing is there twice', async () => {
    const separate = await separateDatabase();
    ends.push(separate.close);
    const start = () => runEndpoint(separate.dataDir, [], { DATABASE_URL: separate.databaseUrl });
    const first = await start();
    const servers: Started[] = [first, ...(await Promise.all([start(), start()]))];
    ends.push(() => Promise.all(servers.map((server) => stop(server))));
    const balancer = await startBalancer(servers.map(portOf));
    ends.push(balancer.close);
    const url = `http://127.0.0.1:${balancer.port}`;
    const invite = first.line?.invites?.agent ?? '';
    const devices: RealDevice[] = [];
    for (let n = 0; n < runs({ short: 3, full: 10 }); n += 1) {
      devices.push(await realDevice({ url, invite, there: countsIn(separate.dataDir) }));
    }
    const kills = fc.sample(
      fc.record({ which: fc.nat({ max: processes - 1 }), after: fc.integer({ min: 5, max: 40 }) }),
      {
        numRuns: runs({ short: 1, full: 20 }),
        seed,
      },
    );
    for (const { which, after } of kills) {
      // Part of the fault: after how many more connections the process ends.
      const reached = balancer.after(after);
      const acts = fc.sample(fc.infiniteStream(fc.nat({ max: 12 })), { numRuns: devices.length, seed: seed + after });
      let on = true;
      const working = devices.map((device, index) => works(device, acts[index] ?? [][Symbol.iterator](), () => on));
      await reached;
      servers[which]?.child.kill('SIGKILL');
      await servers[which]?.ended();
      const next = await start();
      servers[which] = next;
      balancer.targets = servers.map(portOf);
      on = false;
      await Promise.all(working);
      for (const device of devices) await device.watch.check();
    }
    for (const device of devices) await device.settle();
    const presses = devices.reduce((sum, { watch }) => sum + watch.told.size, 0);
    told(
      `three endpoints: ${kills.length} kills, ${balancer.connections} connections, ${presses} presses: lost 0, double 0`,
    );
    expect(presses).toBeGreaterThan(devices.length);
  }, 1_200_000);
});
