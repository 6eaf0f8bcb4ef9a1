/** Ends what a team no longer wants to keep, and settles its figures. Runs at every start and once a day; of several processes one works. */
import { sql } from 'kysely';
import type pg from 'pg';
import { type Db, inTeam } from '../db/transaction.ts';
import { eraseInsights } from '../insights/erase.ts';
import { settleFigures } from '../insights/figures.ts';
import { writeAudit } from './audit.ts';
import { listTeams } from './list.ts';
import { readSettings } from './settings.ts';

const lock = 4_706_003;
/** Insights per transaction: short ones, so that pushes never wait long. */
const portion = 2000;
const day = 86_400_000;

async function keepTo(db: Db, team: string, now: Date): Promise<number> {
  const { retention_days: days } = await inTeam(db, team, (trx) => readSettings(trx, team));
  if (days === null) return 0;
  const before = new Date(now.getTime() - days * day).toISOString();
  let total = 0;
  for (;;) {
    const erased = await inTeam(db, team, async (trx) => {
      const { rows } = await sql<{ id: string }>`
        select id from insights where team_id = ${team}::uuid and recorded_at < ${before}::timestamptz
        order by id limit ${portion}`.execute(trx);
      const ids = rows.map(({ id }) => id);
      if (ids.length > 0) await eraseInsights(trx, team, sql<boolean>`id = any(${ids}::uuid[])`);
      return ids.length;
    });
    total += erased;
    if (erased < portion) break;
  }
  const proposals = await inTeam(db, team, async (trx) => {
    const { rows } = await sql<{ id: string }>`
      delete from items where team_id = ${team}::uuid and kind = 'check.proposed' and received_at < ${before}::timestamptz
      returning id`.execute(trx);
    return rows.length;
  });
  if (total + proposals > 0) {
    await inTeam(db, team, (trx) =>
      writeAudit(trx, team, null, 'retention.erased', { insights: total, proposals, days }),
    );
  }
  return total;
}

/** @returns How many insights ended, over all teams; 0 as well when another process is at it. */
export async function keepRetention(pool: pg.Pool, db: Db, now: Date): Promise<number> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [lock]);
    if (!rows[0]?.mine) return 0;
    let total = 0;
    for (const team of await listTeams(client)) {
      total += await keepTo(db, team, now);
      await settleFigures(db, team);
    }
    return total;
  } finally {
    await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
    client.release();
  }
}
