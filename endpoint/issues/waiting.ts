/** The tickets of an issue whose customers wait for word of it. */
import { sql } from 'kysely';
import { z } from 'zod';
import { ticketUrl } from '../../lib/insights/ticket-url.ts';
import type { WaitingResponse } from '../../lib/sync/protocol-issues.ts';
import type { Trx } from '../db/transaction.ts';
import { shownTicket } from '../insights/ticket.ts';
import type { Team } from '../teams/identity.ts';

/** The last ticket of a page: its keyed hash, hex. */
export const ticketMarkSchema = z.object({ ref: z.string().regex(/^([0-9a-f]{2}){1,64}$/) });
export type TicketMark = z.infer<typeof ticketMarkSchema>;

interface Stored {
  ref: Buffer;
  helpdesk: 'zendesk' | 'freshdesk';
  /** Null for what came by an import. */
  host: string | null;
  ticket: string | null;
  language: string;
  product: string | null;
  excerpt: string | null;
  recorded_at: Date;
}

/** Tickets with their newest insight, and the newest words of the customer; by the hash of their reference, which says nothing. */
export async function waitingTickets(trx: Trx, team: Team, issue: string, limit: number, after?: TicketMark) {
  const members = sql`
    from issue_members m join insights i on i.team_id = m.team_id and i.id = m.insight_id
    where m.team_id = ${team.id}::uuid and m.issue_id = ${issue}::uuid and i.ticket_ref is not null`;
  const { rows } = await sql<Stored>`
    select distinct on (i.ticket_ref) i.ticket_ref as ref, i.helpdesk, i.host, i.ticket, i.language, i.product, i.recorded_at,
      first_value(i.excerpt) over (partition by i.ticket_ref order by i.excerpt is null, i.recorded_at desc) as excerpt
    ${members} and i.ticket_ref > decode(${after?.ref ?? ''}, 'hex')
    order by i.ticket_ref, i.recorded_at desc limit ${limit + 1}`.execute(trx);
  const { rows: languages } = await sql<{ language: string; tickets: number }>`
    select language, count(*)::int as tickets from (
      select distinct on (i.ticket_ref) i.language ${members} order by i.ticket_ref, i.recorded_at desc
    ) newest group by 1 order by 2 desc, 1`.execute(trx);
  const total = languages.reduce((sum, { tickets }) => sum + tickets, 0);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next: TicketMark | undefined = rows.length > limit && last ? { ref: last.ref.toString('hex') } : undefined;
  const tickets: WaitingResponse['tickets'] = page.map((row) => ({
    helpdesk: row.helpdesk,
    ticket: shownTicket(row.ticket, row.ref, team.ticketLinks),
    url: team.ticketLinks && row.ticket !== null ? ticketUrl(row.helpdesk, row.host, row.ticket) : null,
    language: row.language,
    product: row.product,
    excerpt: row.excerpt,
    recorded_at: row.recorded_at.toISOString(),
  }));
  return { tickets, next, total, customers: total, by_language: languages };
}
