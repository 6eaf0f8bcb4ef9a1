/** Who a request speaks for: found by its token, in the database, on every request, so that revoking works at once. */
import { sql } from 'kysely';
import type { Role } from '../../lib/sync/protocol.ts';
import { bySecret, type Db, enterTeam, type Trx } from '../db/transaction.ts';
import { usedToday } from './given-out.ts';
import { hashSecret } from './secrets.ts';
import { endReplaced } from './tokens.ts';

export interface Identity {
  readonly agent: string;
  readonly role: Role;
  /** A token that only reads, whatever its role says: `agent` is the token's own id. */
  readonly reader?: true;
  readonly label: string | null;
  /** SHA-256 of the token, hex. */
  readonly tokenHash: string;
  readonly enrolledAt: Date;
  /** Day this token was last used before today, or today. */
  readonly lastSeen: string | null;
  readonly team: Team;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  /** Keys every hash of ticket references and items; never leaves the endpoint. */
  readonly key: Buffer;
  /** Whether the team keeps ticket numbers readable, for links. */
  readonly ticketLinks: boolean;
}

/** Undefined for a token that is unknown, revoked or expired. */
export function identify(db: Db, token: string): Promise<Identity | undefined> {
  const hash = hashSecret(token);
  return bySecret(db, hash, async (trx) => {
    const found = await trx
      .selectFrom('tokens')
      .select(['team_id', 'agent_id', 'role', 'label', 'created_at', 'last_seen', 'replaces'])
      .select(sql<string>`current_date`.as('today'))
      .where('revoked_at', 'is', null)
      .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<Date>`now()`)]))
      .executeTakeFirst();
    if (!found) return undefined;
    await enterTeam(trx, found.team_id);
    if (found.last_seen !== found.today) await usedToday(trx, 'tokens', found.team_id, hash);
    if (found.replaces) await endReplaced(trx, found.team_id, hash, found.replaces);
    return {
      agent: found.agent_id,
      role: found.role,
      label: found.label,
      tokenHash: hash,
      enrolledAt: found.created_at,
      lastSeen: found.last_seen,
      team: await teamOf(trx, found.team_id),
    };
  });
}

/** The team as requests and commands need it. */
export async function teamOf(trx: Trx, id: string): Promise<Team> {
  const team = await trx.selectFrom('teams').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { id: team.id, name: team.name, key: team.team_key, ticketLinks: team.ticket_links };
}
