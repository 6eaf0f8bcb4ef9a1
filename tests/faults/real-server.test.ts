/**
 * Real HTTP, a real endpoint in a process of its own that is really killed, on the embedded PostgreSQL and on one of its
 * own: what was acknowledged is there once, what was not is still on the device.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../endpoint/db/open.ts';
import { quiet } from '../../endpoint/log.ts';
import { listTeams } from '../../endpoint/teams/list.ts';
import { removeFolder, temporaryFolder } from '../unit/endpoint/database.ts';
import { runEndpoint, type Started, stop } from '../unit/endpoint/process.ts';
import { type CuttingProxy, startCuttingProxy } from './cutting-proxy.ts';
import { type RealDevice, realDevice } from './real-device.ts';
import { runs, seed } from './scale.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
};
const ends: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ends.reverse()) await end();
  for (const folder of folders) removeFolder(folder);
});

const portOf = ({ line, errors }: Started): number => {
  if (!line) throw new Error(errors());
  return Number(new URL(line.url).port);
};

/** How often each insight is in the database itself. */
async function stored(dataDir: string, databaseUrl: string | undefined): Promise<Map<string, number>> {
  const { pool, close } = await openDatabase({ dataDir, databaseUrl, log: quiet, use: 'share' });
  const client = await pool.connect();
  try {
    const found = new Map<string, number>();
    for (const team of await listTeams(client)) {
      await client.query("select set_config('app.team', $1, false)", [team]);
      const { rows } = await client.query<{ id: string; n: number }>(
        'select id::text, count(*)::int as n from items group by id',
      );
      for (const { id, n } of rows) found.set(id, (found.get(id) ?? 0) + n);
    }
    await client.query("select set_config('app.team', '', false)");
    return found;
  } finally {
    client.release();
    await close();
  }
}

async function expectNothingLost(device: RealDevice, found: Map<string, number>): Promise<void> {
  const there = new Set(found.keys());
  expect((await device.acknowledged()).filter((id) => !there.has(id))).toEqual([]);
  expect([...found.values()].filter((times) => times !== 1)).toEqual([]);
}

type Kill = { readonly at: 'answer' | 'request'; readonly bytes: number };
const kill: fc.Arbitrary<Kill> = fc.record({
  at: fc.constantFrom('answer' as const, 'request' as const),
  bytes: fc.integer({ min: 1, max: 4000 }),
});

/** Presses, lets one sync begin, kills the server in it, starts it again. */
async function oneKill(
  device: RealDevice,
  proxy: CuttingProxy,
  server: Started,
  how: Kill,
  start: () => Promise<Started>,
) {
  await device.presses(25);
  if (how.at === 'answer') {
    // The answer to the push begins after COMMIT: the process ends between the two for the device.
    proxy.cuts = [{ in: 'answer', after: 1 }];
    proxy.onAnswer = () => server.child.kill('SIGKILL');
  } else {
    proxy.cuts = [{ in: 'request', after: how.bytes }];
  }
  await device.sync();
  server.child.kill('SIGKILL');
  await server.ended();
  const next = await start();
  proxy.target = portOf(next);
  return next;
}

describe.each(['embedded', 'separate'] as const)('a killed endpoint on its %s PostgreSQL', (kind) => {
  it('loses nothing acknowledged, doubles nothing, and gets the rest when it is back', async () => {
    const dataDir = newFolder();
    let databaseUrl: string | undefined;
    if (kind === 'separate') {
      const host = await openDatabase({ dataDir, log: quiet, use: 'own' });
      ends.push(() => host.close());
      const { user, password, port, host: name, database } = host.pool.options;
      databaseUrl = `postgres://${user}:${password}@${name}:${port}/${database}`;
    }
    const start = () => runEndpoint(dataDir, [], databaseUrl ? { DATABASE_URL: databaseUrl } : {});
    let server = await start();
    ends.push(() => stop(server));
    const invite = server.line?.invites?.agent ?? '';
    const proxy = await startCuttingProxy(portOf(server));
    ends.push(() => proxy.close());
    const device = await realDevice(`http://127.0.0.1:${proxy.port}`, invite);
    const kills = fc.sample(kill, { numRuns: runs({ short: 3, full: 40 }), seed });
    for (const how of kills) {
      server = await oneKill(device, proxy, server, how, start);
      await expectNothingLost(device, await stored(dataDir, databaseUrl));
    }
    for (let wakes = 0; wakes < 3; wakes += 1) await device.sync();
    expect(await device.waiting()).toBe(0);
    const found = await stored(dataDir, databaseUrl);
    expect([...found.keys()].sort()).toEqual([...device.told].sort());
    await expectNothingLost(device, found);
  }, 1_200_000);
});

describe('a line that breaks anywhere', () => {
  it('in requests and answers, at random bytes, loses nothing and doubles nothing', async () => {
    const dataDir = newFolder();
    const server = await runEndpoint(dataDir);
    ends.push(() => stop(server));
    const proxy = await startCuttingProxy(portOf(server));
    ends.push(() => proxy.close());
    const device = await realDevice(`http://127.0.0.1:${proxy.port}`, server.line?.invites?.agent ?? '');
    const cut = fc.record({ in: fc.constantFrom('request' as const, 'answer' as const), after: fc.nat({ max: 3000 }) });
    for (const cuts of fc.sample(fc.array(cut, { maxLength: 4 }), { numRuns: runs({ short: 25, full: 400 }), seed })) {
      await device.presses(5);
      proxy.cuts = [...cuts];
      for (let wakes = 0; wakes < 3; wakes += 1) await device.sync();
    }
    proxy.cuts = [];
    for (let wakes = 0; wakes < 3; wakes += 1) await device.sync();
    expect(await device.waiting()).toBe(0);
    const found = await stored(dataDir, undefined);
    expect([...found.keys()].sort()).toEqual([...device.told].sort());
    await expectNothingLost(device, found);
  }, 600_000);
});
