/**
 * The epoch names one history of one database. Pull cursors hold transaction numbers, which mean nothing in another
 * PostgreSQL; so when the data has moved to another cluster, or was recovered from a backup there, a new epoch begins and
 * devices pull in full and send again what they still keep.
 */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

async function clusterName(pool: pg.Pool): Promise<string | undefined> {
  try {
    const { rows } = await pool.query<{ name: string }>(
      "select s.system_identifier || ':' || c.timeline_id as name from pg_control_system() s, pg_control_checkpoint() c",
    );
    return rows[0]?.name;
  } catch {
    // Some hosted databases keep these functions to themselves; then the epoch is only renewed by hand.
    return undefined;
  }
}

/** The epoch that holds now; begins a new one if the database is in another cluster than last time. */
export async function currentEpoch(pool: pg.Pool): Promise<string> {
  const cluster = await clusterName(pool);
  const client = await pool.connect();
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
  } finally {
    client.release();
  }
}
