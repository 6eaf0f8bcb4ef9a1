/**
 * Real HTTP, a real endpoint in a process of its own that is really killed, on the embedded PostgreSQL and on one of its
 * own: what was acknowledged is there once, what was not is still on the device.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { RealDevice } from './real-device.ts';
import { type RealEndpoint, realEndpoint } from './real-endpoint.ts';
import { runs, seed, told } from './scale.ts';
import { type SeparateDatabase, separateDatabase } from './separate-database.ts';

const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
});

type Kill = { readonly at: 'answer' | 'request' | 'work'; readonly bytes: number; readonly ms: number };
const kill: fc.Arbitrary<Kill> = fc.record({
  at: fc.constantFrom('answer' as const, 'request' as const, 'work' as const),
  bytes: fc.integer({ min: 1, max: 1500 }),
  ms: fc.nat({ max: 60 }),
});

/** Presses, lets one sync begin, kills the server in it, starts it again. */
async function oneKill(device: RealDevice, endpoint: RealEndpoint, how: Kill): Promise<void> {
  const { proxy } = endpoint;
  await device.presses(25);
  const kill = () => void endpoint.server.child.kill('SIGKILL');
  if (how.at === 'answer') {
    // The answer to the push begins after COMMIT: the process ends between the two for the device.
    proxy.cuts = [{ in: 'answer', after: 1 }];
    proxy.onAnswer = kill;
  } else if (how.at === 'request') {
    // A part of it has come.
    proxy.cuts = [{ in: 'request', after: how.bytes }];
    proxy.onRequest = kill;
  } else {
    // Part of the fault: how far the endpoint has come with it.
    proxy.onRequest = () => setTimeout(kill, how.ms);
  }
  await device.wake();
  await endpoint.kill();
  await endpoint.start();
}

async function expectAllThere(device: RealDevice, endpoint: RealEndpoint): Promise<void> {
  await device.settle();
  expect([...(await endpoint.there()).keys()].sort()).toEqual([...device.watch.told].sort());
}

describe.each(['embedded', 'separate'] as const)('a killed endpoint on its %s PostgreSQL', (kind) => {
  it('loses nothing acknowledged, doubles nothing, and gets the rest when it is back', async () => {
    const separate: SeparateDatabase | undefined = kind === 'separate' ? await separateDatabase() : undefined;
    if (separate) ends.push(separate.close);
    const endpoint = await realEndpoint(separate && { separate });
    ends.push(endpoint.close);
    const device = await endpoint.device();
    const kills = fc.sample(kill, { numRuns: runs({ short: kind === 'embedded' ? 2 : 1, full: 20 }), seed });
    for (const how of kills) {
      await oneKill(device, endpoint, how);
      await device.watch.check();
    }
    await expectAllThere(device, endpoint);
    told(`${kind}: ${kills.length} kills, ${device.watch.told.size} presses: lost 0, double 0`);
  }, 1_200_000);
});

describe('a line that breaks anywhere', () => {
  it('in requests and answers, at random bytes, loses nothing and doubles nothing', async () => {
    const endpoint = await realEndpoint();
    ends.push(endpoint.close);
    const { proxy } = endpoint;
    const device = await endpoint.device();
    const cut = fc.record({ in: fc.constantFrom('request' as const, 'answer' as const), after: fc.nat({ max: 900 }) });
    const rounds = fc.sample(fc.array(cut, { maxLength: 4 }), { numRuns: runs({ short: 10, full: 200 }), seed });
    for (const cuts of rounds) {
      await device.presses(5);
      proxy.cuts = [...cuts];
      for (let wakes = 0; wakes < 3; wakes += 1) await device.wake();
      await device.watch.check();
    }
    proxy.cuts = [];
    await expectAllThere(device, endpoint);
    // A cut beyond the end of what was said is none; a run in which most are none would prove little.
    expect(proxy.done).toBeGreaterThan(rounds.length / 2);
    told(`${proxy.done} cuts, ${device.watch.told.size} presses: lost 0, double 0`);
  }, 600_000);
});
