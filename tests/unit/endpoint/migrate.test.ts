import { describe, expect, it } from 'vitest';
import { currentEpoch } from '../../../endpoint/db/epoch.ts';
import { DatabaseUnfit, migrate } from '../../../endpoint/db/migrate.ts';
import { migrations } from '../../../endpoint/db/migrations/index.ts';
import { openDatabase } from '../../../endpoint/db/open.ts';
import { ensurePartitions, monthStart } from '../../../endpoint/db/partitions.ts';
import { connect } from '../../../endpoint/db/pool.ts';
import { databaseName } from '../../../endpoint/db/roles.ts';
import { quiet } from '../../../endpoint/log.ts';
import { startEndpoint } from '../../../endpoint/server.ts';
import { testDatabase } from './database.ts';

const database = testDatabase();

/** Connection string of a new, empty database in the same cluster, owned by the embedded owner. */
async function emptyDatabase(name: string): Promise<string> {
  const { host, port, user, password } = database().pool.options;
  const { pool } = database();
  expect((await pool.query('select current_database() as name')).rows).toEqual([{ name: databaseName }]);
  // The owner may not make databases; a schema of its own is as empty.
  await pool.query(`create schema ${name}`);
  return `postgres://${user}:${password}@${host}:${port}/${databaseName}?options=-c%20search_path%3D${name}`;
}

const tables = async (url: string) => {
  const { pool, close } = connect({ connectionString: url }, quiet);
  const { rows } = await pool.query<{ n: number }>(
    'select count(*)::int as n from pg_class where relnamespace = current_schema()::regnamespace and relkind in ($1, $2)',
    ['r', 'p'],
  );
  await close();
  return rows[0]?.n ?? 0;
};

describe('migrations', () => {
  it('run once when several processes start at the same moment on an empty database', async () => {
    const url = await emptyDatabase('racing');
    const opened = await Promise.all(
      Array.from({ length: 4 }, () => openDatabase({ databaseUrl: url, dataDir: 'unused', log: quiet, use: 'own' })),
    );
    expect(opened.flatMap(({ migrated }) => migrated)).toEqual(migrations.map(({ name }) => name));
    expect(new Set(opened.map(({ epoch }) => epoch)).size).toBe(1);
    await Promise.all(opened.map(({ close }) => close()));
    expect(await tables(url)).toBeGreaterThan(10);
  });

  it('leave everything as it was when there is nothing to do', async () => {
    expect(await migrate(database().pool)).toEqual([]);
  });

  it('refuse a database of a newer release', async () => {
    const url = await emptyDatabase('newer');
    const { pool, close } = connect({ connectionString: url }, quiet);
    await migrate(pool);
    await pool.query("insert into migrations (name) values ('9999-future')");
    await expect(migrate(pool)).rejects.toThrow(DatabaseUnfit);
    await expect(migrate(pool)).rejects.toThrow('9999-future');
    await close();
  });
});

describe('two endpoints on one database of their own', () => {
  it('serve the same team; one of them tells the invites', async () => {
    const databaseUrl = await emptyDatabase('shared');
    const endpoints = await Promise.all([startEndpoint({ databaseUrl }), startEndpoint({ databaseUrl })]);
    const told = endpoints.filter(({ invites }) => invites);
    expect(told).toHaveLength(1);
    for (const { url } of endpoints) {
      const body = JSON.stringify({ invite: told[0]?.invites?.agent });
      const answer = await fetch(`${url}/v1/enrol`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(answer.status).toBe(200);
    }
    await Promise.all(endpoints.map(({ close }) => close()));
  });
});

describe('the epoch', () => {
  it('stays over restarts and is renewed in another cluster', async () => {
    const { pool, epoch } = database();
    expect(await currentEpoch(pool)).toBe(epoch);
    await pool.query("update meta set value = 'elsewhere:1' where key = 'cluster'");
    const renewed = await currentEpoch(pool);
    expect(renewed).not.toBe(epoch);
    expect(await currentEpoch(pool)).toBe(renewed);
  });
});

describe('partitions', () => {
  it('begin with the month, over the turn of the year too', () => {
    expect(monthStart(new Date('2026-12-31T23:59:59Z'), 0)).toBe('2026-12-01');
    expect(monthStart(new Date('2026-12-31T23:59:59Z'), 1)).toBe('2027-01-01');
  });

  it('are there for this month and six more, and may be asked for again', async () => {
    const { pool } = database();
    const names = async () => {
      const { rows } = await pool.query<{ name: string }>(
        "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'items'::regclass order by 1",
      );
      return rows.map(({ name }) => name);
    };
    const before = await names();
    expect(before).toHaveLength(8);
    await ensurePartitions(pool);
    expect(await names()).toEqual(before);
    await ensurePartitions(pool, new Date('2031-05-20T00:00:00Z'));
    expect(await names()).toContain('items_2031_05');
  });
});
