/** Erasing what was recorded about somebody: by ticket, by the words that name a person, or by who recorded it. */
import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../db/transaction.ts';
import { eraseInsights } from '../insights/erase.ts';
import { containing } from '../insights/has-word.ts';
import { ticketRef } from '../insights/ticket.ts';
import { eraseAgent } from '../me/erase.ts';
import { writeAudit } from './audit.ts';

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

/** @returns How many insights in force were erased. The audit log keeps how many and by what, never the words or the ticket. */
export async function erase(trx: Trx, team: string, what: Erasure): Promise<number> {
  // The same as the agent's own wish, access and all.
  const erased = 'agent' in what ? await eraseAgent(trx, team, what.agent) : await eraseWhere(trx, team, what);
  const by = 'agent' in what ? 'agent' : 'tickets' in what ? 'ticket' : 'words';
  await writeAudit(trx, team, null, 'erased', { by, insights: erased });
  return erased;
}

async function eraseWhere(trx: Trx, team: string, what: Exclude<Erasure, { agent: string }>): Promise<number> {
  let where: RawBuilder<boolean>;
  if ('tickets' in what) {
    const { team_key: key } = await trx
      .selectFrom('teams')
      .select('team_key')
      .where('id', '=', team)
      .executeTakeFirstOrThrow();
    // An imported row knows its ticket by the head of the hash, or by its number without a host.
    const refs = what.tickets.flatMap((ticket) => {
      const ref = ticketRef(key, ticket);
      return [ref, ref.slice(0, 10), ticketRef(key, { ...ticket, host: '' })];
    });
    where = sql<boolean>`encode(ticket_ref, 'hex') = any(${refs}::text[])`;
  } else {
    where = sql<boolean>`concat_ws(' ', excerpt, note, product, area) collate "default" ilike ${containing(what.words)}`;
  }
  return eraseInsights(trx, team, where);
}
