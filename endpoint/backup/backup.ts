/** A backup of everything, taken in one snapshot while the endpoint serves, in constant memory. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { listTeams } from '../teams/list.ts';
import type { BackupHead } from './format.ts';
import { itemMonths, type TeamTable, teamTables } from './tables.ts';

const rowsPerFetch = 1000;
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const mark = (content: unknown) => `=${JSON.stringify(content)}\n`;

async function headOf(client: pg.PoolClient, tables: readonly TeamTable[]): Promise<BackupHead> {
  const { rows: migrations } = await client.query<{ name: string }>('select name from migrations order by name');
  const { rows: first } = await client.query<{ value: string }>("select value from meta where key = 'first_team'");
  return {
    fairside_backup: 1,
    created_at: new Date().toISOString(),
    migrations: migrations.map(({ name }) => name),
    first_team: first[0]?.value ?? null,
    months: await itemMonths(client),
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  };
}

async function* rowsOf(client: pg.PoolClient, table: TeamTable): AsyncGenerator<string[]> {
  const columns = table.columns.map(quoted).join(', ');
  const order = table.primaryKey.map(quoted).join(', ');
  await client.query(
    `declare rows no scroll cursor for select to_jsonb(r)::text as row from (select ${columns} from ${quoted(table.name)} order by ${order}) r`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${rowsPerFetch} from rows`);
    if (rows.length === 0) break;
    yield rows.map(({ row }) => row);
  }
  await client.query('close rows');
}

async function* lines(client: pg.PoolClient, counted: { rows: number }): AsyncGenerator<string> {
  const tables = await teamTables(client);
  yield mark(await headOf(client, tables));
  for (const team of await listTeams(client)) {
    // Row-level security binds the owner too: one team after another.
    await client.query("select set_config('app.team', $1, true)", [team]);
    yield mark({ team });
    for (const table of tables) {
      yield mark({ table: table.name });
      for await (const rows of rowsOf(client, table)) {
        counted.rows += rows.length;
        yield `${rows.join('\n')}\n`;
      }
    }
  }
}

async function* withEnd(pieces: AsyncGenerator<string>, counted: { rows: number }): AsyncGenerator<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  yield mark({ end: { rows: counted.rows, sha256: hash.digest('hex') } });
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes the backup to a file, which appears under its name only when it is whole and on disk.
 * @returns How many rows it holds.
 */
export async function backup(pool: pg.Pool, file: string): Promise<number> {
  const client = await pool.connect();
  const unfinished = `${file}.part`;
  const counted = { rows: 0 };
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query("select set_config('timezone', 'UTC', true)");
    const pieces = withEnd(lines(client, counted), counted);
    // What customers said lies in it: readable by its owner alone.
    await pipeline(Readable.from(pieces), createGzip(), createWriteStream(unfinished, { mode: 0o600 }));
    await client.query('commit');
    await sync(unfinished);
    await rename(unfinished, file);
    await sync(dirname(file));
    return counted.rows;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    client.release();
  }
}
