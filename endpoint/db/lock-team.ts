/** Locks of one team, held until the transaction ends. */
import { sql } from 'kysely';
import type { Trx } from './transaction.ts';

/** First numbers of the locks: what they keep apart from each other. They meet none of those that are taken by one number alone. */
const locks = { rules: 4_706_004, issues: 4_706_005, pulse: 4_706_006, figures: 4_706_007 } as const;

/** From here on nobody else does this for the team. */
export async function lockTeam(trx: Trx, what: keyof typeof locks, team: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${locks[what]}, hashtext(${team}))`.execute(trx);
}

/** The same if nobody is at it now. @returns Whether it is ours. */
export async function tryLockTeam(trx: Trx, what: keyof typeof locks, team: string): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean }>`
    select pg_try_advisory_xact_lock(${locks[what]}, hashtext(${team})) as ours`.execute(trx);
  return rows[0]?.ours === true;
}
