/**
 * The epoch names one history of one database. Pull cursors hold transaction numbers, which mean nothing in another
 * PostgreSQL; so when the data has moved to another cluster, or was recovered from a backup there, a new epoch begins and
 * devices pull in full and send again what they still keep.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

type Client = Pick<pg.ClientBase, 'query'>;

/**
 * Names one history of one cluster: a copy that was promoted goes on in a timeline of its own. The timeline is that of the
 * write position; the control file names the last checkpoint's, which follows minutes after a promotion.
 */
const nameOfCluster = `
  select system_identifier || ':' ||
    ('x' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8))::bit(32)::int as name
  from pg_control_system()`;

async function clusterName(client: Client): Promise<string | undefined> {
  try {
    const { rows } = await client.query<{ name: string }>(nameOfCluster);
    return rows[0]?.name;
  } catch {
    // Some hosted databases keep these functions to themselves; then the epoch is only renewed by hand.
    return undefined;
  }
}

/** A copy that only follows: it takes no writes, and what it will be once promoted is another history. */
export class StillFollowing extends Error {
  override readonly name = 'StillFollowing';
  /** PostgreSQL's own code for a server that takes no connections yet. */
  readonly code = '57P03';
}

/** The epoch that holds now; begins a new one if the database is in another cluster than last time. */
export async function currentEpoch(pool: pg.Pool): Promise<string> {
  const client = await pool.connect();
  try {
    return await epochOf(client, await clusterName(client));
  } finally {
    client.release();
  }
}

async function epochOf(client: Client, cluster: string | undefined): Promise<string> {
  try {
    await client.query('begin');
    const { rows } = await client.query<{ key: string; value: string }>(
      "select key, value from meta where key in ('epoch', 'cluster') order by key for update",
    );
    const known = new Map(rows.map(({ key, value }) => [key, value]));
    let epoch = known.get('epoch') ?? randomUUID();
    if (cluster && known.get('cluster') !== cluster) {
      if (known.has('cluster')) epoch = randomUUID();
      for (const entry of [
        ['cluster', cluster],
        ['epoch', epoch],
      ]) {
        await client.query(
          'insert into meta (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
          entry,
        );
      }
    }
    await client.query('commit');
    return epoch;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/**
 * Follows the epoch while the process runs. After a fail-over its connections lead to another PostgreSQL, which may lack
 * the last commits of the one before: no answer may go out from there under the old epoch.
 */
export class EpochWatch {
  #epoch = '';
  #cluster: string | undefined;
  #watching = false;
  constructor(private readonly renewed: (epoch: string) => void) {}

  get epoch(): string {
    return this.#epoch;
  }

  /** Begins, once the tables are there. */
  async begin(pool: pg.Pool): Promise<void> {
    const client = await pool.connect();
    try {
      this.#cluster = await clusterName(client);
      this.#epoch = await epochOf(client, this.#cluster);
      this.#watching = true;
    } finally {
      client.release();
    }
  }

  /** Looks at a new connection before anything is done on it. */
  async see(client: Client): Promise<void> {
    if (!this.#watching || this.#cluster === undefined) return;
    const { rows } = await client.query<{ follows: boolean }>('select pg_is_in_recovery() as follows');
    if (rows[0]?.follows) throw new StillFollowing();
    const cluster = await clusterName(client);
    if (cluster === undefined || cluster === this.#cluster) return;
    const epoch = await epochOf(client, cluster);
    this.#cluster = cluster;
    if (epoch === this.#epoch) return;
    this.#epoch = epoch;
    this.renewed(epoch);
  }
}
