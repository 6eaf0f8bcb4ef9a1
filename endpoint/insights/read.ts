/** Reads insights page by page, newest first. Keyset paging: every page costs the same, however deep. */
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { ticketUrl } from '../../lib/insights/ticket-url.ts';
import type { InsightRow } from '../../lib/sync/protocol.ts';
import { type Retired, shownAs } from '../../lib/team/retired.ts';
import type { Trx } from '../db/transaction.ts';
import { shownTicket } from './ticket.ts';

/** The last row of a page: moment in milliseconds and id; and how many rows there were in all when the first page was read. */
export const pageMarkSchema = z.object({
  at: z.int().min(-62_135_596_800_000).max(253_402_300_799_999),
  id: z.uuid(),
  total: z.int().min(0).optional(),
});
export type PageMark = z.infer<typeof pageMarkSchema>;

interface Stored {
  id: string;
  tag: string;
  helpdesk: InsightRow['helpdesk'];
  host: string | null;
  ticket: string | null;
  ticket_ref: Buffer | null;
  recorded_at: Date;
  language: string;
  product: string | null;
  area: string | null;
  repeat: boolean | null;
  urgent: boolean | null;
  money_amount: string | null;
  money_currency: string | null;
  excerpt: string | null;
  note: string | null;
}

/** A row as leads see it; who recorded it is not read from the database at all. */
function asRow(stored: Stored, links: boolean, retired: Retired): InsightRow {
  const { ticket, ticket_ref, host, recorded_at, repeat, urgent, money_amount, ...rest } = stored;
  const shown = shownAs(retired, rest.tag);
  return {
    ...rest,
    shown_as: shown === rest.tag ? null : shown,
    ticket: shownTicket(ticket, ticket_ref, links),
    url: links && ticket !== null ? ticketUrl(rest.helpdesk, host, ticket) : null,
    recorded_at: recorded_at.toISOString(),
    repeat: repeat ?? false,
    urgent: urgent ?? false,
    money_amount: money_amount === null ? null : Number(money_amount),
  };
}

export interface Page {
  readonly rows: InsightRow[];
  /** Where the next page begins; undefined after the last. */
  readonly next: PageMark | undefined;
}

/**
 * @param where Condition from `matching`, perhaps with more added.
 * @param retired Tags that are shown under another.
 */
export async function readPage(
  trx: Trx,
  where: RawBuilder<boolean>,
  links: boolean,
  limit: number,
  after: PageMark | undefined,
  retired: Retired = {},
): Promise<Page> {
  const from = after
    ? sql`and (recorded_at, id) < (${new Date(after.at).toISOString()}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<Stored>`
    select id, tag, helpdesk, host, ticket, ticket_ref, recorded_at, language, product, area, repeat, urgent, money_amount,
      money_currency, excerpt, note
    from insights where ${where} ${from} order by recorded_at desc, id desc limit ${limit + 1}`.execute(trx);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => asRow(row, links, retired)),
    next: rows.length > limit && last ? { at: last.recorded_at.getTime(), id: last.id } : undefined,
  };
}

export async function countRows(trx: Trx, where: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from insights where ${where}`.execute(
    trx,
  );
  return rows[0]?.total ?? 0;
}
