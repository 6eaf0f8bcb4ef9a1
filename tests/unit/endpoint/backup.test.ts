/** Backup → another, empty database → the same export, byte for byte. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../endpoint/app.ts';
import { backup } from '../../../endpoint/backup/backup.ts';
import { BackupUnfit } from '../../../endpoint/backup/format.ts';
import { restore } from '../../../endpoint/backup/restore.ts';
import { type Opened, openDatabase } from '../../../endpoint/db/open.ts';
import { quiet } from '../../../endpoint/log.ts';
import { firstTeam } from '../../../endpoint/teams/first-team.ts';
import { listTeams } from '../../../endpoint/teams/list.ts';
import { removeFolder, temporaryFolder } from './database.ts';
import { amended, batch, type Device, recorded, testEndpoint, withdrawn } from './endpoint.ts';

const { call, staffed, push, database } = testEndpoint();
const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

let schemas = 0;
/** An empty database beside the first: a schema of its own in the same cluster. */
async function empty(): Promise<Opened> {
  const { host, port, user, password, database: name } = database().pool.options;
  schemas += 1;
  const schema = `restored_${schemas}`;
  await database().pool.query(`create schema ${schema}`);
  const databaseUrl = `postgres://${user}:${password}@${host}:${port}/${name}?options=-c%20search_path%3D${schema}`;
  return openDatabase({ databaseUrl, dataDir: folder, log: quiet, use: 'own' });
}

const appOn = ({ db, epoch }: Opened) => createApp({ db, epoch });
const as = ({ token }: Device) => ({ headers: { authorization: `Bearer ${token}` } });
const exportOf = async (app: ReturnType<typeof appOn>, lead: Device, format: string) =>
  (await app.request(`/v1/export?format=${format}`, as(lead))).text();

/** A team with everything in it that can go wrong on the way. */
async function busyTeam() {
  const team = await staffed(true);
  const odd = recorded({
    excerpt: 'line\u2028separator \u0085 "quotes" \\ back',
    note: '=1+1\r\n🙂 ñ',
    ticket: '9007199254740993',
  });
  const money = recorded({ money: { amount: 1234567.89, currency: 'EUR' }, urgent: true, product: 'Añejo' });
  await push(team.agent, [odd, money, recorded(), recorded()]);
  await push(team.agent, [amended(odd.id, 1, { area: 'logistics' }), withdrawn(recorded().id)]);
  const gone = recorded();
  await push(team.agent, [gone, withdrawn(gone.id)]);
  await call('/v1/pack', { method: 'PUT', as: team.lead, json: { schema: 1, name: 'Ours' } });
  return { ...team, odd };
}

describe('backup and restore', () => {
  it('give the same exports byte for byte, the same invites and tokens, and a new epoch', async () => {
    const teams = [await busyTeam(), await busyTeam()];
    const file = join(folder, 'whole.gz');
    const rows = await backup(database().pool, file);
    const before = appOn(database());
    const other = await empty();
    try {
      expect(await restore(other.pool, file)).toBe(rows);
      const { rows: epochs } = await other.pool.query<{ value: string }>("select value from meta where key = 'epoch'");
      expect(epochs[0]?.value).not.toBe(database().epoch);
      const after = appOn({ ...other, epoch: epochs[0]?.value ?? '' });
      for (const { lead, agent, invites, odd } of teams) {
        for (const format of ['csv', 'ndjson']) {
          const original = await exportOf(before, lead, format);
          expect(original.trim().split('\n').length).toBeGreaterThan(3);
          expect(await exportOf(after, lead, format)).toBe(original);
        }
        const enrolled = await after.request('/v1/enrol', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ invite: invites.agent }),
        });
        expect(enrolled.status).toBe(200);
        // What was on the server is known there; what was not is stored; a withdrawal still reaches the device.
        const next = recorded();
        const pushed = await after.request('/v1/push', {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...as(agent).headers },
          body: JSON.stringify(batch([odd, next])),
        });
        const { results } = (await pushed.json()) as { results: { status: string }[] };
        expect(results.map(({ status }) => status)).toEqual(['duplicate', 'stored']);
        const pulled = await (await after.request('/v1/pull', as(agent))).json();
        expect(pulled).toMatchObject({ changes: [{ kind: 'insight', state: 'withdrawn' }] });
      }
      expect(await listTeams(other.pool)).toEqual(await listTeams(database().pool));
      expect(await firstTeam(other.pool)).toBe(await firstTeam(database().pool));
    } finally {
      await other.close();
    }
  });

  it('take a moment of the database and nothing half, while others write', async () => {
    const { agent, lead } = await staffed();
    const writers = Array.from({ length: 8 }, () => push(agent, [recorded(), recorded()]));
    const file = join(folder, 'moment.gz');
    await Promise.all([backup(database().pool, file), ...writers]);
    const other = await empty();
    try {
      await restore(other.pool, file);
      const rows = (await exportOf(appOn(other), lead, 'ndjson')).split('\n').filter(Boolean);
      expect(rows.length % 2).toBe(0);
      const { rows: loose } = await other.pool.query('select count(*)::int as n from item_ids');
      expect(loose).toEqual([{ n: 0 }]);
    } finally {
      await other.close();
    }
  });
});

describe('a file that cannot be restored', () => {
  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40), /cut short|damaged/],
    ['not gzip', () => Buffer.from('id,tag\n'), /not gzip/],
    ['something else in gzip', () => gzipSync('{"a":1}\n'), /not a backup/],
    [
      'changed in one row',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('log.late', 'log.lost')),
      /damaged/,
    ],
    [
      'without its last line',
      (bytes: Buffer) =>
        gzipSync(
          gunzipSync(bytes)
            .toString()
            .replace(/=\{"end".*\n$/, ''),
        ),
      /cut short/,
    ],
    [
      'of a newer release',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replace('"0001-foundation"', '"9999-later"')),
      /newer Fairside \(9999-later\)/,
    ],
  ] as const)('%s is refused whole with the reason', async (name, change, reason) => {
    const { agent } = await staffed();
    await push(agent, [recorded()]);
    const file = join(folder, `${name.replaceAll(' ', '-')}.gz`);
    await backup(database().pool, file);
    writeFileSync(file, change(readFileSync(file)));
    const other = await empty();
    try {
      await expect(restore(other.pool, file)).rejects.toThrow(BackupUnfit);
      await expect(restore(other.pool, file)).rejects.toThrow(reason);
      expect(await listTeams(other.pool)).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('is refused when the database has a team, and when there is none', async () => {
    await staffed();
    const file = join(folder, 'again.gz');
    await backup(database().pool, file);
    await expect(restore(database().pool, file)).rejects.toThrow(/not empty/);
    const other = await empty();
    await expect(restore(other.pool, join(folder, 'none.gz'))).rejects.toThrow(/There is no file/);
    await other.close();
  });
});
