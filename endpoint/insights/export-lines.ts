/**
 * The two exports of which each row is a line, written by the database itself: a page comes as one text instead of a thousand
 * rows to be read and written again here. What a line looks like is settled in `lib/export`; a test holds the two together.
 */
import { type RawBuilder, sql } from 'kysely';
import { exportColumns } from '../../lib/export/columns.ts';
import { type Retired, shownMap } from '../../lib/team/retired.ts';
import type { Trx } from '../db/transaction.ts';
import type { PageMark } from './read.ts';

export type LineFormat = 'csv' | 'ndjson';

/** Where an export looks, and how it shows tickets and retired tags. */
export interface Lines {
  readonly where: RawBuilder<boolean>;
  readonly links: boolean;
  readonly retired: Retired;
}

type Text = RawBuilder<unknown>;

/** As `neutraliseCell` and RFC 4180 have it. Searched by place, which costs a fraction of a pattern. */
function csvCell(name: string): Text {
  const column = sql.ref(name);
  const neutral = sql`case when left(${column}, 1) in ('=', '+', '-', '@', E'\\t', E'\\r', '''')
    and ${column} ~ '^''*[=+@\\t\\r-]' then '''' || ${column} else ${column} end`;
  return sql`case when ${column} is null then null
    when strpos(${column}, ',') > 0 or strpos(${column}, '"') > 0 or strpos(${column}, E'\\n') > 0 or strpos(${column}, E'\\r') > 0
      or strpos(${column}, U&'\\FEFF') > 0 or left(${column}, 1) = ' ' or right(${column}, 1) = ' '
    then '"' || replace(${neutral}, '"', '""') || '"' else ${neutral} end`;
}

const truth = (name: string): Text => sql`case when ${sql.ref(name)} then 'true' else 'false' end`;

/** What a column holds before its format makes text of it. */
function values({ links, retired }: Lines): Record<string, Text> {
  const hashed = sql`'#' || encode(substr(coalesce(ticket_ref, '\\x0000000000'), 1, 5), 'hex')`;
  const shown = sql`nullif(${JSON.stringify(shownMap(retired))}::jsonb ->> tag, tag)`;
  return {
    ticket: links ? sql`coalesce(ticket, ${hashed})` : hashed,
    recorded_at: sql`to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    money_amount: sql`trim_scale(money_amount)`,
    shown_as: Object.keys(retired).length > 0 ? shown : sql`null::text`,
  };
}

function csvLine(lines: Lines): Text {
  const own = {
    ...values(lines),
    ...Object.fromEntries(['product', 'area', 'excerpt', 'note'].map((name) => [name, csvCell(name)])),
    repeat: truth('repeat'),
    urgent: truth('urgent'),
  } as Record<string, Text>;
  const cells = exportColumns.map((name) => own[name] ?? sql.ref(name));
  return sql`concat(${sql.join(cells, sql`, ',', `)}, E'\\r\\n')`;
}

function jsonLine(lines: Lines): Text {
  const own: Record<string, Text> = {
    ...values(lines),
    repeat: sql`coalesce(repeat, false)`,
    urgent: sql`coalesce(urgent, false)`,
  };
  const fields = exportColumns.map((name) => sql`${own[name] ?? sql.ref(name)} as ${sql.ref(name)}`);
  return sql`(select row_to_json(line)::text from (select ${sql.join(fields)}) line) || E'\\n'`;
}

export interface LinePage {
  readonly text: string;
  readonly next: PageMark | undefined;
}

/** Up to `limit` lines, newest first, from where the last page ended. */
export async function readLines(
  trx: Trx,
  lines: Lines,
  format: LineFormat,
  limit: number,
  after: PageMark | undefined,
): Promise<LinePage> {
  const from = after
    ? sql`and (recorded_at, id) < (${new Date(after.at).toISOString()}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const line = format === 'csv' ? csvLine(lines) : jsonLine(lines);
  const { rows } = await sql<{ text: string | null; n: number; at: Date; id: string }>`
    select string_agg(line, '') as text, count(*)::int as n, min(at) as at, (array_agg(id))[count(*)] as id
    from (
      select ${line} as line, recorded_at as at, id from insights where ${lines.where} ${from}
      order by recorded_at desc, id desc limit ${limit}
    ) page`.execute(trx);
  const [page] = rows;
  if (!page || page.n === 0) return { text: '', next: undefined };
  return { text: page.text ?? '', next: page.n === limit ? { at: page.at.getTime(), id: page.id } : undefined };
}
