import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { type Embedded, FolderInUse, openEmbedded } from '../../../endpoint/db/embedded.ts';
import { isAlive, runningOn } from '../../../endpoint/db/postmaster.ts';
import { quiet } from '../../../endpoint/log.ts';
import { removeFolder, temporaryFolder } from './database.ts';

/** One folder for all tests that do not need a new one; each opens it, whoever made it, and closes it again. */
const folder = temporaryFolder();
const fresh = temporaryFolder();
afterAll(() => [folder, fresh].forEach(removeFolder));

const open = (dataDir: string, use: 'own' | 'share' = 'own') => openEmbedded({ dataDir, log: quiet, use, sync: false });

async function ask(embedded: Embedded, query: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client(embedded.connection as pg.ClientConfig);
  await client.connect();
  const { rows } = await client.query(query);
  await client.end();
  return rows[0];
}

describe('the embedded database', () => {
  it('is durable, on the loopback alone, its password for its owner only', async () => {
    const embedded = await open(folder);
    const settings = await ask(
      embedded,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('full_page_writes') as pages, current_setting('listen_addresses') as listen, current_setting('server_encoding') as encoding`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      commit: 'on',
      pages: 'on',
      listen: '127.0.0.1',
      encoding: 'UTF8',
    });
    expect(statSync(join(folder, 'postgres', 'fairside-password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
    const wrong = new pg.Client({ ...(embedded.connection as pg.ClientConfig), password: 'password' });
    await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' });
    await embedded.stop();
    expect(isAlive(embedded.postmasterPid)).toBe(false);
    expect(readdirSync(folder).toSorted()).toEqual(['postgres', 'postgres.log']);
  });

  it('folds the case of accented letters', async () => {
    const embedded = await open(folder);
    expect(await ask(embedded, `select 'ÁRBOL Ñ' ilike '%árbol ñ%' as same`)).toEqual({ same: true });
    await embedded.stop();
  });

  it('refuses a second owner and leaves the first unharmed; a command beside it may connect', async () => {
    const first = await open(folder);
    await expect(open(folder)).rejects.toThrow(FolderInUse);
    await expect(open(folder)).rejects.toThrow(folder);
    const beside = await open(folder, 'share');
    expect(await ask(beside, 'select 1 as one')).toEqual({ one: 1 });
    await beside.stop();
    expect(await ask(first, 'select 2 as two')).toEqual({ two: 2 });
    await first.stop();
  });

  it('is owned by one of two that start at the same moment on a new folder', async () => {
    const results = await Promise.allSettled([open(fresh), open(fresh)]);
    const opened = results.filter((result) => result.status === 'fulfilled').map(({ value }) => value);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(opened).toHaveLength(1);
    expect(refused.map(({ reason }) => reason.name)).toEqual(['FolderInUse']);
    expect(await ask(opened[0] as Embedded, 'select 1 as one')).toEqual({ one: 1 });
    await opened[0]?.stop();
    expect(readdirSync(fresh).toSorted()).toEqual(['postgres', 'postgres.log']);
  });

  it('starts although an old postmaster.pid names a process that is somebody else', async () => {
    const first = await open(folder);
    const file = join(folder, 'postgres', 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    await first.stop();
    writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
    expect(runningOn(join(folder, 'postgres'))).toBeUndefined();
    const second = await open(folder);
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select 1 as one')).toEqual({ one: 1 });
    await second.stop();
  });

  it('says so when its PostgreSQL goes away while in use', async () => {
    const embedded = await open(folder);
    const lost = new Promise<void>((resolve) => embedded.onLost(resolve));
    process.kill(embedded.postmasterPid, 'SIGINT');
    await lost;
    await embedded.stop();
  });

  it('names the version when the folder belongs to a PostgreSQL that is not here', async () => {
    await (await open(folder)).stop();
    const file = join(folder, 'postgres', 'PG_VERSION');
    const version = readFileSync(file, 'utf8');
    writeFileSync(file, '9\n');
    await expect(open(folder)).rejects.toThrow(/PostgreSQL 9/);
    writeFileSync(file, version);
  });
});
