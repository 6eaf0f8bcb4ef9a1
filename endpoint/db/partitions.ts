/** Months of `items`. Made ahead at every start and once a day; what arrives in a month without one goes to `items_rest`. */
import type pg from 'pg';

const monthsAhead = 6;

/** First day of the month `offset` months from `from`, `YYYY-MM-DD`, UTC. */
export function monthStart(from: Date, offset: number): string {
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + offset, 1)).toISOString().slice(0, 10);
}

/** Makes the partition of one month unless it is there. @param start First day of the month, `YYYY-MM-DD`. */
export async function ensureMonth(client: pg.PoolClient | pg.Pool, start: string): Promise<void> {
  const table = `items_${start.slice(0, 7).replace('-', '_')}`;
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
  if (rows[0]?.there) return;
  const end = monthStart(new Date(`${start}T00:00:00Z`), 1);
  await client.query(
    `create table if not exists ${table} partition of items for values from ('${start} 00:00:00Z') to ('${end} 00:00:00Z')`,
  );
}

/** Makes the partitions of this month and the next six where they are missing. Runs as the owner of the tables. */
export async function ensurePartitions(client: pg.PoolClient | pg.Pool, now = new Date()): Promise<void> {
  for (let offset = 0; offset <= monthsAhead; offset += 1) {
    try {
      await ensureMonth(client, monthStart(now, offset));
    } catch (error) {
      // 23514: items_rest holds rows of that month already; they stay there and are found all the same.
      if ((error as { code?: string }).code !== '23514') throw error;
    }
  }
}
