/** Fault 32: the endpoint comes back with an older past, or in another place, while devices are away. */
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { backup } from '../../../endpoint/backup/backup.ts';
import { restore } from '../../../endpoint/backup/restore.ts';
import { openDatabase } from '../../../endpoint/db/open.ts';
import { quiet } from '../../../endpoint/log.ts';
import { type Endpoint, startEndpoint } from '../../../endpoint/server.ts';
import { removeFolder, temporaryFolder } from '../../unit/endpoint/database.ts';
import { countsIn } from '../cluster.ts';
import { startCuttingProxy } from '../cutting-proxy.ts';
import { realDevice } from '../real-device.ts';
import { type SeparateDatabase, separateDatabase } from '../separate-database.ts';

const folders: string[] = [];
const ends: (() => Promise<unknown>)[] = [];
const folder = () => {
  const made = temporaryFolder();
  folders.push(made);
  return made;
};
afterAll(async () => {
  for (const end of ends.reverse()) await end();
  for (const one of folders) removeFolder(one);
});
const portOf = ({ url }: Endpoint) => Number(new URL(url).port);

describe('the endpoint', () => {
  it('32 is restored from an older backup, then moves to a PostgreSQL of its own, with devices away each time', async () => {
    let dataDir = folder();
    let endpoint = await startEndpoint({ port: 0, dataDir, sync: false });
    const proxy = await startCuttingProxy(portOf(endpoint));
    ends.push(proxy.close, () => endpoint.close());
    const there = () => countsIn(dataDir)();
    const url = `http://127.0.0.1:${proxy.port}`;
    const enrolled = async () => realDevice({ url, invite: await endpoint.createInvite('agent'), there });
    const [one, other] = [await enrolled(), await enrolled()];
    const file = join(folder(), 'backup.gz');
    const backUp = async (databaseUrl?: string) => {
      const { pool, close } = await openDatabase({ dataDir, databaseUrl, log: quiet, use: 'share' });
      await backup(pool, file);
      await close();
    };
    const bringBack = async (databaseUrl?: string) => {
      const { pool, close } = await openDatabase({ dataDir, databaseUrl, log: quiet, use: 'own' });
      await restore(pool, file);
      await close();
      endpoint = await startEndpoint({ port: 0, dataDir, databaseUrl, sync: false });
      proxy.target = portOf(endpoint);
    };

    const [taken = ''] = await one.presses(10);
    await one.sync();
    await backUp();
    // What follows is acknowledged, and not in the backup.
    await one.presses(6);
    await one.store.withdraw(taken);
    one.watch.takenBack.add(taken);
    await one.sync();
    await other.presses(4);
    await other.sync();
    await endpoint.close();
    await one.presses(3);
    dataDir = folder();
    for (const { watch } of [one, other]) watch.endpointBehind = true;
    await bringBack();
    expect((await there()).size).toBe(10);
    for (const device of [one, other]) await device.settle();
    expect((await there()).size).toBe(10 + 6 + 4 + 3);

    // The move: nothing is lost on the way, and the cursors of the old place mean nothing in the new one.
    await backUp();
    await endpoint.close();
    await other.presses(5);
    const separate: SeparateDatabase = await separateDatabase();
    ends.unshift(separate.close);
    dataDir = separate.dataDir;
    await bringBack(separate.databaseUrl);
    for (const device of [other, one]) await device.settle();
    expect((await there()).size).toBe(10 + 6 + 4 + 3 + 5);
    expect((await one.store.ownInsights(50)).insights.find(({ id }) => id === taken)?.state).toBe('withdrawn');
  });
});
