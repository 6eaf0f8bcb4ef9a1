/** Counts of rows for the bars of the leads' page. They count insights, never people; each total equals the rows. */
import type { ExportRow } from './columns.ts';

export interface TagCount {
  readonly tag: string;
  readonly count: number;
}

export interface PairCount extends TagCount {
  /** In one of the ways it was written; null where none was named. */
  readonly product: string | null;
}

export interface WeekCount {
  /** Monday of the ISO week, `YYYY-MM-DD`, UTC. */
  readonly week: string;
  readonly count: number;
}

const day = 86_400_000;
const week = 7 * day;
/** Twenty years. Beyond it, a clock somewhere is wrong, and its gaps would be longer than the list. */
const longestWithGaps = 1043;
/** 1970-01-05, the first Monday of the epoch. */
const firstMonday = 4 * day;

const mostFirst = (a: TagCount, b: TagCount) => b.count - a.count || (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0);

/** Counts per tag, a retired one under the tag that has taken its place; most first, equal counts by id. */
export function tallyByTag(rows: readonly Pick<ExportRow, 'tag' | 'shown_as'>[]): TagCount[] {
  return tagsOfPairs(rows.map((row) => ({ tag: row.shown_as ?? row.tag, count: 1 })));
}

/** Counts of tags, several for one tag added up. */
export function tagsOfPairs(pairs: readonly TagCount[]): TagCount[] {
  const counts = new Map<string, number>();
  for (const { tag, count } of pairs) counts.set(tag, (counts.get(tag) ?? 0) + count);
  return [...counts].map(([tag, count]) => ({ tag, count })).sort(mostFirst);
}

/** Counts per tag and product. Names that differ in case alone are one product. */
export function tallyByProduct(rows: readonly Pick<ExportRow, 'tag' | 'shown_as' | 'product'>[]): PairCount[] {
  const pairs = new Map<string, { tag: string; product: string | null; count: number }>();
  for (const row of rows) {
    const tag = row.shown_as ?? row.tag;
    const product = row.product || null;
    const key = `${tag} ${product?.toLowerCase() ?? ''}`;
    const pair = pairs.get(key) ?? { tag, product, count: 0 };
    pair.count += 1;
    if (product !== null && (pair.product === null || product < pair.product)) pair.product = product;
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => mostFirst(a, b) || ((a.product ?? '') < (b.product ?? '') ? -1 : 1));
}

/** Monday 00:00 UTC of the ISO week a moment falls in, in milliseconds of the epoch. */
export function weekStart(moment: number): number {
  return firstMonday + Math.floor((moment - firstMonday) / week) * week;
}

/**
 * Counts per ISO week from the first week that has a row to the last, weeks without one included as 0 (but for rows more
 * than twenty years apart: then only weeks with rows). Rows whose time
 * cannot be read belong to no week and are counted in `undated`, so that weeks + undated is always the number of rows.
 */
export function tallyByWeek(rows: readonly Pick<ExportRow, 'recorded_at'>[]): { weeks: WeekCount[]; undated: number } {
  const counts = new Map<number, number>();
  let undated = 0;
  for (const { recorded_at } of rows) {
    const moment = Date.parse(recorded_at);
    if (Number.isNaN(moment)) {
      undated += 1;
      continue;
    }
    const start = weekStart(moment);
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return { weeks: withGaps(counts), undated };
}

/** Counts by the start of their week, in order, with the weeks between them that had nothing. */
export function withGaps(counts: ReadonlyMap<number, number>): WeekCount[] {
  const starts = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const length = (last - first) / week + 1;
  const listed = length > longestWithGaps ? starts : Array.from({ length }, (_, index) => first + index * week);
  return listed.map((start) => ({ week: new Date(start).toISOString().slice(0, 10), count: counts.get(start) ?? 0 }));
}
