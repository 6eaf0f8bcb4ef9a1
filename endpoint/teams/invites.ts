/** Invites: how a person gets a token. Counted, dated, revocable; only their hash is stored. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '../../lib/sync/protocol.ts';
import { bySecret, type Db, enterTeam, type Trx } from '../db/transaction.ts';
import { hashSecret, newSecret } from './secrets.ts';

export interface InviteTerms {
  readonly role: Role;
  /** How many people may enrol with it. */
  readonly uses: number;
  readonly days: number;
}

/** What a new team hands out: one invite for all its agents, few for those who may see and decide. */
export const firstInvites: Readonly<Record<Role, InviteTerms>> = {
  agent: { role: 'agent', uses: 1000, days: 30 },
  lead: { role: 'lead', uses: 10, days: 30 },
  owner: { role: 'owner', uses: 3, days: 30 },
};

/** @returns The invite itself; this is the only time it exists in the clear. */
export async function createInvite(
  trx: Trx,
  team: string,
  terms: InviteTerms,
  id: string = randomUUID(),
): Promise<string> {
  const secret = newSecret();
  await trx
    .insertInto('invites')
    .values({
      team_id: team,
      id,
      hash: Buffer.from(hashSecret(secret), 'hex'),
      role: terms.role,
      uses_left: terms.uses,
      expires_at: sql<Date>`now() + make_interval(days => ${terms.days})`,
      revoked_at: null,
    })
    .execute();
  return secret;
}

/** All invites of a team, the newest first; none is readable as an invite any more. */
export const listInvites = (trx: Trx, team: string) =>
  trx
    .selectFrom('invites')
    .select(['id', 'role', 'uses_left', 'expires_at', 'revoked_at', 'created_at'])
    .where('team_id', '=', team)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute();

export type Redeemed =
  | {
      readonly ok: true;
      readonly token: string;
      readonly agent: string;
      readonly role: Role;
      readonly team: { id: string; name: string };
    }
  | { readonly ok: false; readonly reason: 'unknown' | 'revoked' | 'expired' | 'used' };

/** Uses an invite once: makes a pseudonym and a token, all or nothing. Two at the same moment never share the last use. */
export function redeemInvite(db: Db, secret: string, label: string | null): Promise<Redeemed> {
  return bySecret(db, hashSecret(secret), async (trx): Promise<Redeemed> => {
    const invite = await trx
      .selectFrom('invites')
      .select(['team_id', 'id', 'role', 'revoked_at'])
      .select(sql<boolean>`expires_at <= now()`.as('expired'))
      .executeTakeFirst();
    if (!invite) return { ok: false, reason: 'unknown' };
    if (invite.revoked_at) return { ok: false, reason: 'revoked' };
    if (invite.expired) return { ok: false, reason: 'expired' };
    const { team_id: team, role } = invite;
    await enterTeam(trx, team);
    const used = await trx
      .updateTable('invites')
      .set({ uses_left: sql<number>`uses_left - 1` })
      .where('team_id', '=', team)
      .where('id', '=', invite.id)
      .where('uses_left', '>', 0)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (used.numUpdatedRows === 0n) return { ok: false, reason: 'used' };

    const agent = randomUUID();
    const token = newSecret();
    await trx.insertInto('agents').values({ team_id: team, id: agent }).execute();
    await trx
      .insertInto('tokens')
      .values({
        team_id: team,
        hash: Buffer.from(hashSecret(token), 'hex'),
        agent_id: agent,
        role,
        label,
        revoked_at: null,
        expires_at: null,
      })
      .execute();
    const { name } = await trx.selectFrom('teams').select('name').where('id', '=', team).executeTakeFirstOrThrow();
    return { ok: true, token, agent, role, team: { id: team, name } };
  });
}
