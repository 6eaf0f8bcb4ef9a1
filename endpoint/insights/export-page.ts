/** One page of an export, put together by the database: it comes as one row instead of thousands to be read one by one. */
import { type RawBuilder, sql } from 'kysely';
import { type Retired, shownMap } from '../../lib/team/retired.ts';
import type { Trx } from '../db/transaction.ts';
import type { PageMark } from './read.ts';

/** Where an export looks, and how it shows tickets and retired tags. */
export interface Exported {
  readonly where: RawBuilder<boolean>;
  readonly links: boolean;
  readonly retired: Retired;
}

export interface PackedPage<Packed> {
  /** Undefined where there is no row. */
  readonly packed: Packed | undefined;
  readonly next: PageMark | undefined;
}

/** Anything the database makes a text of. */
export type Text = RawBuilder<unknown>;

/** A ticket as exports show it, where the team has links and where it has none: as `shownTicket`. */
export function ticketOf({ links }: Exported): Text {
  const hashed = sql`'#' || encode(substr(coalesce(ticket_ref, '\\x0000000000'), 1, 5), 'hex')`;
  return links ? sql`coalesce(ticket, ${hashed})` : hashed;
}

/** Null where the tag has not been retired. */
export function shownAs({ retired }: Exported): Text {
  if (Object.keys(retired).length === 0) return sql`null::text`;
  return sql`nullif(${JSON.stringify(shownMap(retired))}::jsonb ->> tag, tag)`;
}

export const truth = (name: string): Text => sql`case when ${sql.ref(name)} then 'true' else 'false' end`;

/**
 * Up to `limit` rows, newest first, from where the last page ended.
 * @param cells What is taken of each row, with names.
 * @param packed Aggregates of those, with names.
 */
export async function packedPage<Packed>(
  trx: Trx,
  where: RawBuilder<boolean>,
  { cells, packed }: { readonly cells: RawBuilder<unknown>; readonly packed: RawBuilder<unknown> },
  limit: number,
  after: PageMark | undefined,
): Promise<PackedPage<Packed>> {
  const from = after
    ? sql`and (recorded_at, id) < (${new Date(after.at).toISOString()}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const { rows } = await sql<Packed & { page_rows: number; page_at: Date; page_id: string }>`
    select ${packed}, count(*)::int as page_rows, min(page_at) as page_at, (array_agg(page_id))[count(*)] as page_id
    from (
      select ${cells}, recorded_at as page_at, id as page_id from insights where ${where} ${from}
      order by recorded_at desc, id desc limit ${limit}
    ) page`.execute(trx);
  const [page] = rows;
  if (!page || page.page_rows === 0) return { packed: undefined, next: undefined };
  const { page_rows: count, page_at: at, page_id: id } = page;
  return { packed: page, next: count === limit ? { at: at.getTime(), id } : undefined };
}
