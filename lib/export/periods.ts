/** A period of whole ISO weeks in UTC and the one of the same length before it. Days are `YYYY-MM-DD`. */
import { weekStart } from './tally.ts';

const day = 86_400_000;
const week = 7 * day;

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

/** Monday of the week in which a day, or a moment in UTC, lies. */
export function mondayOf(date: string): string {
  return dayOf(weekStart(Date.parse(date)));
}

/** The day so many weeks before or (negative) after. */
export function weeksBefore(date: string, weeks: number): string {
  return dayOf(Date.parse(date) - weeks * week);
}

/** Last day of the week that begins on `monday`. */
export function sundayOf(monday: string): string {
  return dayOf(Date.parse(monday) + 6 * day);
}

/** Weeks a period touches, the first and the last included. */
export function weeksIn(from: string, to: string): number {
  return Math.round((weekStart(Date.parse(to)) - weekStart(Date.parse(from))) / week) + 1;
}

export interface Period {
  readonly from: string;
  readonly to: string;
  readonly weeks: number;
}

/**
 * The period a filter names, to today where it names no last day, and the same days as many weeks before. Null without a first
 * day: all that was ever recorded has nothing before it.
 */
export function periodBefore(
  filter: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): { readonly now: Period; readonly before: Period } | null {
  const { from, to = today } = filter;
  if (from === undefined || to < from) return null;
  const weeks = weeksIn(from, to);
  return {
    now: { from, to, weeks },
    before: { from: weeksBefore(from, weeks), to: weeksBefore(to, weeks), weeks },
  };
}

export interface WeekBesideBefore {
  readonly week: string;
  readonly count: number;
  /** The week as many weeks earlier as the period is long. */
  readonly earlier: string;
  readonly before: number;
}

/** Every week of a period with the same week of the one before. */
export function besideBefore(
  { now }: { readonly now: Period },
  counts: readonly { readonly week: string; readonly count: number }[],
  countsBefore: readonly { readonly week: string; readonly count: number }[],
): WeekBesideBefore[] {
  const byWeek = new Map(counts.map(({ week: monday, count }) => [monday, count]));
  const byWeekBefore = new Map(countsBefore.map(({ week: monday, count }) => [monday, count]));
  const first = mondayOf(now.from);
  return Array.from({ length: now.weeks }, (_, index) => {
    const monday = weeksBefore(first, -index);
    const earlier = weeksBefore(monday, now.weeks);
    return { week: monday, count: byWeek.get(monday) ?? 0, earlier, before: byWeekBefore.get(earlier) ?? 0 };
  });
}
