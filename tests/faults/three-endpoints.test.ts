/**
 * Three endpoint processes behind a round-robin proxy on one PostgreSQL of its own. One after another is killed while a
 * group of devices presses, takes back, says more and syncs without a pause; what must hold is asked after every kill.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { runEndpoint, type Started, stop } from '../commands/process.ts';
import { startBalancer } from './balancer.ts';
import { countsIn, inCluster } from './cluster.ts';
import { type RealDevice, realDevice } from './real-device.ts';
import { portOf } from './real-endpoint.ts';
import { runs, seed, told } from './scale.ts';
import { separateDatabase } from './separate-database.ts';

const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

const processes = 3;

/** An agent's device and, of what it said after a press, the last. */
interface Hand {
  readonly device: RealDevice;
  readonly words: Map<string, string>;
  /** A press of the round before: it has left, or tried to. */
  earlier: string | undefined;
}

/** What a device does, round after round, until it is told to stop. */
async function works(hand: Hand, acts: Iterator<number>, on: () => boolean): Promise<void> {
  const { device, words } = hand;
  while (on()) {
    const [fresh = '', next] = await device.presses(3);
    const act = acts.next().value ?? 0;
    const id = act <= 2 ? fresh : (hand.earlier ?? fresh);
    if (act === 1 || act === 3) {
      words.set(id, `more, ${words.size}`);
      await device.store.amend(id, { note: words.get(id) });
    }
    if (act === 2 || act === 4) {
      device.watch.takenBack.add(id);
      await device.store.withdraw(id);
    }
    if (act === 5) await device.restart();
    hand.earlier = next;
    await device.wake();
  }
}

/** Insights of which the endpoints have not what was said of them last: that they were taken back, or more words. */
async function unheard(dataDir: string, { device, words }: Hand): Promise<string[]> {
  const { rows } = await inCluster(dataDir, (client) =>
    client.query<{ id: string; state: string; note: string | null }>(
      'select id::text, state, note from insights where id = any($1)',
      [[...device.watch.told]],
    ),
  );
  // What was taken back before it left is not there at all.
  return rows
    .filter(({ id, state, note }) =>
      device.watch.takenBack.has(id) ? state !== 'withdrawn' : note !== (words.get(id) ?? null),
    )
    .map(({ id }) => id);
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
    const hands: Hand[] = [];
    for (let n = 0; n < runs({ short: 3, full: 10 }); n += 1) {
      const device = await realDevice({ url, invite, there: countsIn(separate.dataDir) });
      hands.push({ device, words: new Map(), earlier: undefined });
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
      const acts = fc.sample(fc.infiniteStream(fc.nat({ max: 12 })), { numRuns: hands.length, seed: seed + after });
      let on = true;
      const working = hands.map((hand, index) => works(hand, acts[index] ?? [][Symbol.iterator](), () => on));
      await reached;
      servers[which]?.child.kill('SIGKILL');
      await servers[which]?.ended();
      const next = await start();
      servers[which] = next;
      balancer.targets = servers.map(portOf);
      on = false;
      await Promise.all(working);
      for (const { device } of hands) await device.watch.check();
    }
    for (const { device } of hands) await device.settle();
    for (const hand of hands) expect(await unheard(separate.dataDir, hand)).toEqual([]);
    const sum = (of: (hand: Hand) => number) => hands.reduce((all, hand) => all + of(hand), 0);
    const presses = sum(({ device }) => device.watch.told.size);
    const after = [sum(({ words }) => words.size), sum(({ device }) => device.watch.takenBack.size)];
    told(
      `three endpoints: ${kills.length} kills, ${balancer.connections} connections, ${presses} presses, ${after.join(' amended, ')} taken back: lost 0, double 0`,
    );
    expect(presses).toBeGreaterThan(hands.length);
  }, 1_200_000);
});
