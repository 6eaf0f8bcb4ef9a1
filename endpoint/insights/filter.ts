/** The one filter behind list, summary and export, so that all three always speak of the same rows. */
import { type RawBuilder, sql } from 'kysely';
import type { InsightFilter } from '../../lib/sync/protocol.ts';
import { plainText } from '../json/plain.ts';
import { storable } from './clock.ts';

const day = 86_400_000;
const midnight = (date: string, days: number) =>
  new Date(storable(Date.parse(`${date}T00:00:00Z`) + days * day)).toISOString();

/** `%` and `_` in a search are meant as themselves. */
const contains = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** Condition on `insights`: this team's, in force, and every part of the filter. Each word of a text must be somewhere. */
export function matching(team: string, filter: InsightFilter): RawBuilder<boolean> {
  const parts = [sql`team_id = ${team}::uuid and state = 'live'`];
  if (filter.from) parts.push(sql`recorded_at >= ${midnight(filter.from, 0)}::timestamptz`);
  if (filter.to) parts.push(sql`recorded_at < ${midnight(filter.to, 1)}::timestamptz`);
  if (filter.function) parts.push(sql`tag like ${`${filter.function}.%`}`);
  if (filter.tag) parts.push(sql`tag = ${filter.tag}`);
  if (filter.helpdesk) parts.push(sql`helpdesk = ${filter.helpdesk}`);
  for (const word of plainText(filter.text ?? '')
    .split(/\s+/u)
    .filter(Boolean)) {
    // The column tag is in the C collation, which would keep É and é apart for the whole comparison.
    parts.push(sql`concat_ws(' ', excerpt, note, product, area, tag) collate "default" ilike ${contains(word)}`);
  }
  return sql<boolean>`${sql.join(parts, sql` and `)}`;
}
