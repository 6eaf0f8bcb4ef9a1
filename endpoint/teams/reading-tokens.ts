/** Tokens that only read. Only their hash is stored; they belong to a team and to nobody in it. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { bySecret, type Db, enterTeam, type Trx } from '../db/transaction.ts';
import { usedToday } from './given-out.ts';
import { type Identity, teamOf } from './identity.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Told from a device's token at a glance, by people and by programs that look for secrets in texts. */
const mark = 'fsr_';

export const isReadingToken = (token: string): boolean => token.startsWith(mark);

/** @returns The token; this is the only time it exists in the clear. */
export async function createReadingToken(
  trx: Trx,
  team: string,
  label: string,
): Promise<{ id: string; token: string }> {
  const [id, token] = [randomUUID(), mark + newSecret()];
  const hash = Buffer.from(hashSecret(token), 'hex');
  await trx.insertInto('reading_tokens').values({ team_id: team, id, hash, label, revoked_at: null }).execute();
  return { id, token };
}

/** Newest first, revoked ones too. */
export const listReadingTokens = (trx: Trx, team: string) =>
  trx
    .selectFrom('reading_tokens')
    .select(['id', 'label', 'created_at', 'last_used', 'revoked_at'])
    .where('team_id', '=', team)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();

/** Who a reading token speaks for: its team, as `agent` the token's own id, which is no person's. Undefined when unknown or revoked. */
export function identifyReading(db: Db, token: string): Promise<Identity | undefined> {
  const hash = hashSecret(token);
  return bySecret(db, hash, async (trx) => {
    const found = await trx
      .selectFrom('reading_tokens')
      .select(['team_id', 'id', 'label', 'created_at', 'last_used'])
      .select(sql<string>`current_date`.as('today'))
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (!found) return undefined;
    await enterTeam(trx, found.team_id);
    if (found.last_used !== found.today) await usedToday(trx, 'reading_tokens', found.team_id, hash);
    const team = await teamOf(trx, found.team_id);
    const { id, label, created_at, last_used } = found;
    const it = { agent: id, label, tokenHash: hash, enrolledAt: created_at, lastSeen: last_used, team };
    return { ...it, role: 'agent', reader: true };
  });
}
