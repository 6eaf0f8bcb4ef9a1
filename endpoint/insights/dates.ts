/** Days of the calendar, UTC, written `YYYY-MM-DD`, and moments as the wire has them. */
import { weekStart } from '../../lib/export/tally.ts';

const day = 86_400_000;
/** PostgreSQL's calendar, like that of history, has no year 0. */
const first = '0001-01-01';

export const dateOf = (moment: Date | number): string => new Date(moment).toISOString().slice(0, 10);

/** ISO 8601, UTC; null stays null. */
export function iso(moment: Date): string;
export function iso(moment: Date | null): string | null;
export function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}

/** So many days later, or (negative) earlier. */
export const moved = (date: string, days: number): string => dateOf(Date.parse(`${date}T00:00:00Z`) + days * day);

/** Monday of the ISO week of a moment. */
export const mondayOf = (moment: Date | number): string => dateOf(weekStart(Number(moment)));

/** The day itself, or the first one the database knows: a question that reaches further back means everything. */
export const storableDay = (date: string): string => (date < first ? first : date);
