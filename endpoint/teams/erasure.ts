/** Erasing what was recorded about somebody: by ticket, by the words that name a person, or by who recorded it. */
import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../db/transaction.ts';
import { eraseInsights } from '../insights/erase.ts';
import { ticketRef } from '../insights/ticket.ts';
import { writeAudit } from './audit.ts';
import { revokeTokens } from './tokens.ts';

export interface TicketName {
  readonly helpdesk: string;
  readonly host: string;
  readonly ticket: string;
}

/** What to erase. A requester is not stored as such: what can be found is their name where an excerpt or note holds it. */
export type Erasure =
  | { readonly agent: string }
  | { readonly tickets: readonly TicketName[] }
  | { readonly words: string };

const literal = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** @returns How many insights in force were erased. The audit log keeps how many and by what, never the words or the ticket. */
export async function erase(trx: Trx, team: string, what: Erasure): Promise<number> {
  let where: RawBuilder<boolean>;
  if ('agent' in what) {
    where = sql<boolean>`agent_id = ${what.agent}::uuid`;
    await revokeTokens(trx, team, { agent: what.agent });
  } else if ('tickets' in what) {
    const { team_key: key } = await trx
      .selectFrom('teams')
      .select('team_key')
      .where('id', '=', team)
      .executeTakeFirstOrThrow();
    const refs = what.tickets.map((ticket) => ticketRef(key, ticket));
    where = sql<boolean>`encode(ticket_ref, 'hex') = any(${refs}::text[])`;
  } else {
    where = sql<boolean>`concat_ws(' ', excerpt, note, product, area) collate "default" ilike ${literal(what.words)}`;
  }
  const erased = await eraseInsights(trx, team, where);
  if ('agent' in what) {
    // Proposals make no insight; they go with the person all the same.
    await sql`
      with gone as (delete from items where team_id = ${team}::uuid and agent_id = ${what.agent}::uuid returning id)
      update item_ids set payload_hash = null from gone where item_ids.team_id = ${team}::uuid and item_ids.id = gone.id`.execute(
      trx,
    );
  }
  const by = 'agent' in what ? 'agent' : 'tickets' in what ? 'ticket' : 'words';
  await writeAudit(trx, team, null, 'erased', { by, insights: erased });
  return erased;
}
