/** Tokens after they were handed out: listed, exchanged, ended. Their hashes are all that is stored. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Trx } from '../db/transaction.ts';
import { bigintText } from '../http/cursor.ts';
import type { Identity } from './identity.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** How long an exchanged token still works when its successor never reached the device: longer than anybody is away. */
const grace = 90 * 86_400_000;

/** Where a list goes on: the creation of the last token shown, in microseconds since 1970, and its id. */
export const tokenMarkSchema = z.object({ at: bigintText, id: z.uuid() });
export type TokenMark = z.infer<typeof tokenMarkSchema>;

/** Text of a moment would do as well, but not every text that looks like one is one to the database. */
const microseconds = sql`(extract(epoch from created_at) * 1000000)::bigint`;

/** Tokens of a team, the newest first; neither whose they are nor what they sent. */
export async function listTokens(trx: Trx, team: string, limit: number, after?: TokenMark) {
  let query = trx
    .selectFrom('tokens')
    .select(['id', 'role', 'label', 'created_at', 'last_seen', 'expires_at', 'revoked_at'])
    .select(sql<string>`${microseconds}::text`.as('mark'))
    .where('team_id', '=', team);
  if (after) query = query.where(sql<boolean>`(${microseconds}, id) < (${after.at}::bigint, ${after.id}::uuid)`);
  return query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

/** Ends all tokens of one pseudonym at once. @returns How many were in force. */
export async function revokeTokensOf(trx: Trx, team: string, agent: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('tokens')
    .set({ revoked_at: sql<Date>`now()` })
    .where('team_id', '=', team)
    .where('agent_id', '=', agent)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/**
 * Exchanges a token for a new one. The old one ends when the new one is first used: an answer that never arrives locks
 * nobody out. @returns The new token, readable this once, and the moment at which the old one ends anyway.
 */
export async function rotateToken(trx: Trx, who: Identity, now: Date): Promise<{ token: string; oldUntil: Date }> {
  const team = who.team.id;
  const old = Buffer.from(who.tokenHash, 'hex');
  const token = newSecret();
  const oldUntil = new Date(now.getTime() + grace);
  // One exchange in the air per token: asking again makes the one that got lost worthless.
  await trx.deleteFrom('tokens').where('team_id', '=', team).where('replaces', '=', old).execute();
  await trx
    .insertInto('tokens')
    .values({
      team_id: team,
      hash: Buffer.from(hashSecret(token), 'hex'),
      agent_id: who.agent,
      role: who.role,
      label: who.label,
      revoked_at: null,
      expires_at: null,
      replaces: old,
    })
    .execute();
  await trx
    .updateTable('tokens')
    .set({ expires_at: sql<Date>`least(coalesce(expires_at, 'infinity'), ${oldUntil.toISOString()}::timestamptz)` })
    .where('team_id', '=', team)
    .where('hash', '=', old)
    .execute();
  return { token, oldUntil };
}

/** Called at a token's first use: the one it was exchanged for ends. */
export async function endReplaced(trx: Trx, team: string, hash: string, replaced: Buffer): Promise<void> {
  await trx
    .updateTable('tokens')
    .set({ revoked_at: sql<Date>`now()` })
    .where('team_id', '=', team)
    .where('hash', '=', replaced)
    .where('revoked_at', 'is', null)
    .execute();
  await trx
    .updateTable('tokens')
    .set({ replaces: null })
    .where('team_id', '=', team)
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .execute();
}
