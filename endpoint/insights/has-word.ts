/** Whether an insight holds a word, in any case, anywhere in what people read of it: the same as `matches` of this device's own rows. */
import { type RawBuilder, sql } from 'kysely';

const fields = ['excerpt', 'note', 'product', 'area', 'tag'];

/** `%` and `_` in a search are meant as themselves. */
const pattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** Signs that are written in one way or two, whatever the language: I and K have further capitals (İ, and the sign of the kelvin). */
const simple = /[!-HJLM-hjl-~]+/g;

/** The longest part of a word that can be looked for by its bytes. */
function simplePart(word: string): string {
  const parts = word.match(simple) ?? [];
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '').toLowerCase();
}

/**
 * A condition on `insights`. Folding the case of every language costs several times what reading the row costs, so that a row is first
 * looked at for plain letters, which most rows do not have. No index: what is said of a filter of words in `docs/scale.md`.
 * @param word Without white space.
 */
export function hasWord(word: string): RawBuilder<boolean> {
  // The column tag is in the C collation, which would keep É and é apart for the whole comparison.
  const exact = sql<boolean>`concat_ws(' ', excerpt, note, product, area, tag) collate "default" ilike ${pattern(word)}`;
  const part = simplePart(word);
  if (part === '') return exact;
  const places = fields.map((field) => sql`strpos(lower(${sql.ref(field)} collate "C"), ${part}) > 0`);
  const perhaps = sql<boolean>`(${sql.join(places, sql` or `)})`;
  if (part.length === word.length) return perhaps;
  return sql<boolean>`case when ${perhaps} then ${exact} else false end`;
}
