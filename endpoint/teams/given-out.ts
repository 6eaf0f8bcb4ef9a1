/** What a team has handed out: invites, tokens of devices, tokens that only read. */
import { sql } from 'kysely';
import type { Trx } from '../db/transaction.ts';

/** Ends one at once. @param id As lists show it. @returns Whether there was such a one in force. */
export async function revoke(
  trx: Trx,
  table: 'invites' | 'tokens' | 'reading_tokens',
  team: string,
  id: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set revoked_at = now()
    where team_id = ${team}::uuid and id = ${id}::uuid and revoked_at is null`.execute(trx);
  return numAffectedRows === 1n;
}

/** Which column of a token keeps the day it was last used. A finer time would tell when somebody works. */
const dayColumns = { tokens: 'last_seen', reading_tokens: 'last_used' } as const;

/** Writes down that a token was used today. @param hash Hex. */
export async function usedToday(trx: Trx, table: keyof typeof dayColumns, team: string, hash: string): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${sql.ref(dayColumns[table])} = current_date
    where team_id = ${team}::uuid and hash = ${Buffer.from(hash, 'hex')}`.execute(trx);
}
