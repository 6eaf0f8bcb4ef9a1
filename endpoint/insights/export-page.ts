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

/** Rows from the one after a mark up to another and that too; without marks from the first, or to the last. */
export interface Between {
  readonly after: PageMark | undefined;
  readonly upTo: PageMark | undefined;
}

export interface PackedPages<Packed> {
  /** One for each of those asked for that has rows. */
  readonly packed: readonly Packed[];
  /** Where the last of them ended, if it had more rows than it may: those after it have not been read. */
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

/** Before and after any row there is. */
const newest = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };
const oldest = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
const parts = (mark: PageMark | undefined, none: typeof newest) =>
  mark ? { at: new Date(mark.at).toISOString(), id: mark.id } : none;

/** Of one page the planner is told where; several are steps of one statement, so that none of their texts is long. */
function eachOf(pages: readonly Between[], page: (where: RawBuilder<unknown>) => RawBuilder<unknown>) {
  const after = pages.map((between) => parts(between.after, newest));
  const upTo = pages.map((between) => parts(between.upTo, oldest));
  const [from, to] = [after[0], upTo[0]];
  if (from && to && pages.length === 1) {
    return page(sql`(recorded_at, id) < (${from.at}::timestamptz, ${from.id}::uuid)
      and (recorded_at, id) >= (${to.at}::timestamptz, ${to.id}::uuid)`);
  }
  const within = sql`(recorded_at, id) < (edge.after_at, edge.after_id) and (recorded_at, id) >= (edge.to_at, edge.to_id)`;
  return sql`select part.* from unnest(
      ${after.map(({ at }) => at)}::timestamptz[], ${after.map(({ id }) => id)}::uuid[],
      ${upTo.map(({ at }) => at)}::timestamptz[], ${upTo.map(({ id }) => id)}::uuid[]
    ) with ordinality as edge (after_at, after_id, to_at, to_id, nth)
    cross join lateral (${page(within)}) part order by edge.nth`;
}

/**
 * The rows of each page, newest first.
 * @param cells What is taken of each row, with names.
 * @param packed Aggregates of those, with names.
 * @param limit Most rows of a page. That there is a limit also tells the planner to go along the index.
 */
export async function packedPages<Packed>(
  trx: Trx,
  where: RawBuilder<boolean>,
  { cells, packed }: { readonly cells: RawBuilder<unknown>; readonly packed: RawBuilder<unknown> },
  pages: readonly Between[],
  limit: number,
): Promise<PackedPages<Packed>> {
  const asked = eachOf(
    pages,
    (within) => sql`
      select ${packed}, count(*)::int as page_rows, min(page_at) as page_at, (array_agg(page_id))[count(*)] as page_id
      from (
        select ${cells}, recorded_at as page_at, id as page_id from insights where ${where} and ${within}
        order by recorded_at desc, id desc limit ${limit}
      ) page`,
  ) as RawBuilder<Packed & { page_rows: number; page_at: Date; page_id: string }>;
  // Taken out of the driver's result: each result is kept alive by the one before it until all the heap is collected.
  const rows = (await asked.execute(trx)).rows.splice(0);
  const full = rows.findIndex((row) => row.page_rows === limit);
  const { page_at: at, page_id: id } = rows[full] ?? {};
  return {
    packed: (full < 0 ? rows : rows.slice(0, full + 1)).filter((row) => row.page_rows > 0),
    next: at && id !== undefined ? { at: at.getTime(), id } : undefined,
  };
}
