/** The value of each column as JSON, put together by the database: for lines of JSON, and for rows that are read here again. */
import { sql } from 'kysely';
import { type ExportColumn, exportColumns } from '../../lib/export/columns.ts';
import { type Exported, shownAs, type Text, ticketOf, truth } from './export-page.ts';

/** Signs as they stand, or what the database makes a text of. */
type Parts = readonly (string | Text)[];
export type JsonValues = Readonly<Record<ExportColumn, Parts>>;

const orNull = (text: Text): Parts => [sql`coalesce(${text}, 'null')`];
export const quoted = (text: Text): Parts => ['"', text, '"'];
/** What people write, and so what JSON may have to escape. The others hold no such sign. */
const words = (name: ExportColumn) => orNull(sql`to_json(${sql.ref(name)})`);

/** Of each column, what is to be put together. @param time The moment, as JSON. */
export function jsonValues(exported: Exported, time: Parts): JsonValues {
  const plain = (name: ExportColumn) => quoted(sql.ref(name));
  return {
    id: plain('id'),
    tag: plain('tag'),
    helpdesk: plain('helpdesk'),
    ticket: quoted(ticketOf(exported)),
    recorded_at: time,
    language: plain('language'),
    product: words('product'),
    area: words('area'),
    repeat: [truth('repeat')],
    urgent: [truth('urgent')],
    money_amount: orNull(sql`trim_scale(money_amount)::text`),
    money_currency: orNull(sql`'"' || money_currency || '"'`),
    excerpt: words('excerpt'),
    note: words('note'),
    shown_as: orNull(sql`to_json(${shownAs(exported)})`),
  };
}

/** One object, its keys in the order of the columns. */
export const jsonObjectOf = (values: JsonValues): Text =>
  together([...exportColumns.flatMap((name, at) => [`${at === 0 ? '{' : ','}"${name}":`, ...values[name]]), '}']);

/** One array, its values in the order of the columns. */
export const jsonArrayOf = (values: JsonValues): Text =>
  together([...exportColumns.flatMap((name, at) => [at === 0 ? '[' : ',', ...values[name]]), ']']);

/** Signs beside each other as one: each part costs the database a call in every row. */
function together(parts: Parts): Text {
  const joined: (string | Text)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return sql`concat(${sql.join(joined.map((part) => (typeof part === 'string' ? sql.lit(part) : part)))})`;
}
