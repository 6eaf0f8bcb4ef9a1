/**
 * Whether an insight holds a word or a name, in any case: the same as `matches` of this device's own rows. Folding the case of every
 * language costs several times what reading a row costs, so that a row is first looked at for plain letters, which most do not have.
 */
import { type RawBuilder, sql } from 'kysely';

/** Pattern for `like`: `%` and `_` in the words are meant as themselves. */
export const containing = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** Signs that are written in one way or two, whatever the language: I and K have further capitals (İ, and the sign of the kelvin). */
const simple = /[ -HJLM-hjl-~]+/g;

/** The longest part of a word that can be looked for by its bytes. */
function simplePart(word: string): string {
  const parts = word.match(simple) ?? [];
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '').toLowerCase();
}

const plainly = (column: RawBuilder<unknown>) => sql`lower(${column} collate "C")`;

/** The whole condition where the plain letters are all of it, else asked only of what has them. */
function within(part: string, all: string, perhaps: RawBuilder<boolean>, exact: RawBuilder<boolean>) {
  if (part === '') return exact;
  return part.length === all.length ? perhaps : sql<boolean>`case when ${perhaps} then ${exact} else false end`;
}

/** Tags or products of the team that have the plain letters: some hundred, told by the counts, where the insights are a million. */
function sortsWith(team: string, column: 'tag' | 'product', part: string): RawBuilder<unknown> {
  const [name, has] = [sql.ref(column), sql`strpos(${plainly(sql.ref(column))}, ${part}) > 0`];
  return sql`(select ${name} from insight_week_figures where team_id = ${team}::uuid and ${has}
    union all select ${name} from insight_figure_changes where team_id = ${team}::uuid and ${has})`;
}

/** Somewhere in what people read of it. @param word Without white space. */
export function hasWord(team: string, word: string): RawBuilder<boolean> {
  // The column tag is in the C collation, which would keep É and é apart for the whole comparison.
  const exact = sql<boolean>`concat_ws(' ', excerpt, note, product, area, tag) collate "default" ilike ${containing(word)}`;
  const part = simplePart(word);
  const sorts = (['tag', 'product'] as const).map(
    (column) => sql`${sql.ref(column)} in ${sortsWith(team, column, part)}`,
  );
  const texts = ['area', 'excerpt', 'note'].map((column) => sql`strpos(${plainly(sql.ref(column))}, ${part}) > 0`);
  // Where a tag or a product has it, no text is read.
  return within(part, word, sql<boolean>`(${sql.join([...sorts, ...texts], sql` or `)})`, exact);
}

/** The whole of a column. */
export function isName(column: RawBuilder<unknown>, name: string): RawBuilder<boolean> {
  const part = simplePart(name);
  const perhaps = part.length === name.length ? sql`= ${part}` : sql`like ${containing(part)}`;
  const exact = sql<boolean>`lower(${column} collate "default") = lower(${name})`;
  return within(part, name, sql<boolean>`${plainly(column)} ${perhaps}`, exact);
}
