/** Brings a database to the schema of this release. Any number of processes may try at once; one works, the rest wait. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { migrations } from './migrations/index.ts';
import { ensurePartitions } from './partitions.ts';
import { appRole, ensureAppRole } from './roles.ts';

const migrationLock = 4_706_002;
const oldest = 150_000;

/** A database the endpoint cannot work with; the message says what to do. */
export class DatabaseUnfit extends Error {
  override readonly name = 'DatabaseUnfit';
}

async function checkServer(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  );
  if ((rows[0]?.number ?? 0) < oldest) {
    throw new DatabaseUnfit(`The database is PostgreSQL ${rows[0]?.version}; Fairside needs 15 or newer.`);
  }
}

async function ensureRole(client: pg.PoolClient): Promise<void> {
  try {
    await client.query(ensureAppRole);
  } catch (error) {
    const { rows } = await client.query<{ name: string }>('select current_user as name');
    throw new DatabaseUnfit(
      `The role requests run as could not be made (${(error as Error).message}). Let an administrator run: create role ${appRole} nologin; grant ${appRole} to ${rows[0]?.name};`,
    );
  }
}

/** @returns Names of the migrations that ran now. */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  const ran: string[] = [];
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await ensureRole(client);
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migrations');
    const done = new Set(rows.map(({ name }) => name));
    const newer = [...done].filter((name) => !migrations.some((known) => known.name === name));
    if (newer.length > 0) {
      throw new DatabaseUnfit(`The database was made by a newer Fairside (${newer.join(', ')}). Update this endpoint.`);
    }
    for (const { name, sql } of migrations) {
      if (done.has(name)) continue;
      await client.query('begin');
      await client.query(sql);
      await client.query('insert into migrations (name) values ($1)', [name]);
      await client.query('commit');
      ran.push(name);
    }
    await client.query("insert into meta (key, value) values ('epoch', $1) on conflict do nothing", [randomUUID()]);
    await ensurePartitions(client);
    return ran;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
    client.release();
  }
}
