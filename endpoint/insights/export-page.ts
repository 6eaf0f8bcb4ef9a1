/** Pages of an export, put together by the database: each comes as the bytes of one text instead of hundreds of rows to be read one by one. */
import { type RawBuilder, sql } from 'kysely';
import { type Retired, shownMap } from '../../lib/team/retired.ts';
import { copied } from '../db/copy-out.ts';
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

export interface PackedPages {
  /** One text, in UTF-8, for each of those read that has rows; what stands between two lines is before its first one too. */
  readonly texts: readonly Buffer[];
  /** What has not been read, because one of them had more rows than it may; as a rule nothing. */
  readonly left: readonly Between[];
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
 * @param line What is made of each row.
 * @param between What stands between two of those.
 * @param limit Most rows of a page. That there is a limit also tells the planner to go along the index.
 */
export async function packedPages(
  trx: Trx,
  where: RawBuilder<boolean>,
  { line, between }: { readonly line: Text; readonly between: string },
  pages: readonly Between[],
  limit: number,
): Promise<PackedPages> {
  // Where a page ended is asked of one alone: it costs each row something, and of several between edges hardly any is ever full.
  const alone = pages.length === 1;
  const end = alone
    ? sql`, (extract(epoch from min(page_at)) * 1000)::bigint::text as page_at, (array_agg(page_id))[count(*)]::text as page_id`
    : sql``;
  const asked = eachOf(
    pages,
    (within) => sql`
      select ${sql.lit(between)} || string_agg(line, ${sql.lit(between)}) as text, count(*)::text as page_rows${end}
      from (
        select ${line} as line${alone ? sql`, recorded_at as page_at, id as page_id` : sql``}
        from insights where ${where} and ${within} order by recorded_at desc, id desc limit ${limit}
      ) page`,
  );
  const texts: Buffer[] = [];
  const { upTo } = pages.at(-1) ?? {};
  for (const [n, [text, ...page]] of (await copied(trx, asked)).entries()) {
    const [rows, at, id] = page.map(String);
    const isFull = Number(rows) === limit;
    // Read again by itself, so that it is known where it ends.
    if (isFull && !alone) return { texts, left: [{ after: pages[n]?.after, upTo }] };
    if (text) texts.push(text);
    if (isFull && at && id) return { texts, left: [{ after: { at: Number(at), id }, upTo }] };
  }
  return { texts, left: [] };
}
