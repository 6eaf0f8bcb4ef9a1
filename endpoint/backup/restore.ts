/** Brings a backup into an empty database: all of it or nothing. */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import type pg from 'pg';
import { ensureMonth } from '../db/partitions.ts';
import { listTeams } from '../teams/list.ts';
import { type BackupHead, BackupUnfit, headSchema, markSchema } from './format.ts';
import { type TeamTable, teamTables } from './tables.ts';

const rowsPerInsert = 500;
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Lines end at a line feed and nowhere else: a row may hold any other separator Unicode knows. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.on('error', (error) => text.destroy(error));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of text) {
    const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line.slice(1));
  } catch {
    throw new BackupUnfit(`Line ${number} is damaged.`);
  }
}

function checkHead(line: string, tables: readonly TeamTable[], known: readonly string[]): BackupHead {
  const head = line.startsWith('=') ? headSchema.safeParse(parsed(line, 1)) : undefined;
  if (!head?.success) throw new BackupUnfit('This is not a backup of Fairside.');
  const newer = head.data.migrations.filter((name) => !known.includes(name));
  if (newer.length > 0) {
    throw new BackupUnfit(`The backup was made by a newer Fairside (${newer.join(', ')}). Update this endpoint first.`);
  }
  for (const { name, columns } of head.data.tables) {
    const table = tables.find((one) => one.name === name);
    const unknown = columns.filter((column) => !table?.columns.includes(column));
    if (unknown.length > 0) throw new BackupUnfit(`Table ${name} has no ${unknown.join(', ')} in this release.`);
  }
  return head.data;
}

class Inserter {
  readonly #client: pg.PoolClient;
  readonly #columns: ReadonlyMap<string, readonly string[]>;
  #table = '';
  #waiting: string[] = [];
  rows = 0;

  constructor(client: pg.PoolClient, head: BackupHead) {
    this.#client = client;
    this.#columns = new Map(head.tables.map(({ name, columns }) => [name, columns]));
  }

  async enter(table: string): Promise<void> {
    await this.flush();
    if (!this.#columns.has(table)) throw new BackupUnfit(`Table ${table} is not among those of the first line.`);
    this.#table = table;
  }

  async add(row: string): Promise<void> {
    this.#waiting.push(row);
    this.rows += 1;
    if (this.#waiting.length >= rowsPerInsert) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const columns = (this.#columns.get(this.#table) ?? []).map(quoted).join(', ');
    const table = quoted(this.#table);
    await this.#client.query(
      `insert into ${table} (${columns}) overriding system value
       select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [`[${this.#waiting.join(',')}]`],
    );
    this.#waiting = [];
  }
}

/** Numbers go on after the highest that came back. */
async function raiseSequences(client: pg.PoolClient, tables: readonly TeamTable[]): Promise<void> {
  for (const { name, identity } of tables) {
    for (const column of identity) {
      await client.query(
        `select setval(s, greatest(nextval(s), (select coalesce(max(${quoted(column)}), 0) + 1 from ${quoted(name)})))
         from pg_get_serial_sequence($1, $2) s`,
        [name, column],
      );
    }
  }
}

/** A backup of an older release has insights and no counts of them; of this one, the counts are right and nothing changes. */
async function recount(client: pg.PoolClient): Promise<void> {
  for (const team of await listTeams(client)) {
    await client.query("select set_config('app.team', $1, true)", [team]);
    await client.query('select recount_figures($1), recount_issue_figures($1)', [team]);
  }
}

async function restoreInto(client: pg.PoolClient, file: string): Promise<number> {
  const tables = await teamTables(client);
  const { rows: migrations } = await client.query<{ name: string }>('select name from migrations');
  const hash = createHash('sha256');
  let head: BackupHead | undefined;
  let inserter: Inserter | undefined;
  let whole = false;
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (whole) throw new BackupUnfit(`Line ${number} comes after the end.`);
    if (!head || !inserter) {
      head = checkHead(
        line,
        tables,
        migrations.map(({ name }) => name),
      );
      inserter = new Inserter(client, head);
      for (const month of head.months) await ensureMonth(client, month);
    } else if (line.startsWith('=')) {
      const mark = markSchema.safeParse(parsed(line, number)).data;
      if (!mark) throw new BackupUnfit(`Line ${number} is damaged.`);
      if ('team' in mark) {
        await inserter.flush();
        await raiseSequences(client, tables);
        await client.query("select set_config('app.team', $1, true)", [mark.team]);
      } else if ('table' in mark) {
        await inserter.enter(mark.table);
      } else {
        await inserter.flush();
        if (mark.end.sha256 !== hash.digest('hex') || mark.end.rows !== inserter.rows) {
          throw new BackupUnfit('The backup is damaged: its content is not what its last line says.');
        }
        whole = true;
        continue;
      }
    } else {
      await inserter.add(line);
    }
    if (!whole) hash.update(`${line}\n`);
  }
  if (!head || !inserter || !whole) throw new BackupUnfit('The backup is cut short; nothing was restored.');
  await raiseSequences(client, tables);
  await recount(client);
  // Cursors of devices mean nothing here: they pull from the start and push again what they still keep.
  for (const [key, value] of [['epoch', randomUUID()], ...(head.first_team ? [['first_team', head.first_team]] : [])]) {
    await client.query(
      'insert into meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
      [key, value],
    );
  }
  return inserter.rows;
}

/**
 * Restores a backup. @returns How many rows came back.
 * @throws BackupUnfit when the file is damaged, cut short or newer, or the database holds a team already.
 */
export async function restore(pool: pg.Pool, file: string): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // What was grouped comes back as it was: nothing is queued to be grouped anew.
    await client.query("select set_config('timezone', 'UTC', true), set_config('app.restoring', 'on', true)");
    if ((await listTeams(client)).length > 0) {
      throw new BackupUnfit('The database is not empty. Restore into a new DATA_DIR or an empty database.');
    }
    const rows = await restoreInto(client, file);
    await client.query('commit');
    return rows;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    const { code } = error as { code?: string };
    if (code === 'ENOENT') throw new BackupUnfit(`There is no file ${file}.`);
    if (code?.startsWith('Z_'))
      throw new BackupUnfit('The file is not gzip, or it is damaged or cut short; nothing was restored.');
    throw error;
  } finally {
    client.release();
  }
}
