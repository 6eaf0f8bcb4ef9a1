/** What the charts show of a filter, counted from its rows; the endpoint counts the same in `GET /v1/summary`. */
import type { ExportRow } from './columns.ts';
import { type PairCount, type TagCount, tagsOfPairs, tallyByProduct, tallyByWeek, type WeekCount } from './tally.ts';

export interface Figures {
  /** Rows of the filter. Tags and pairs add up to it; weeks too, with the undated. */
  readonly total: number;
  readonly tags: readonly TagCount[];
  readonly pairs: readonly PairCount[];
  readonly weeks: readonly WeekCount[];
  /** Rows whose time cannot be read. */
  readonly undated: number;
}

export function figuresOf(rows: readonly ExportRow[]): Figures {
  const pairs = tallyByProduct(rows);
  return { total: rows.length, tags: tagsOfPairs(pairs), pairs, ...tallyByWeek(rows) };
}
