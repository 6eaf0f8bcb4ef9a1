import type { Database } from './database.ts';
import type { Journal } from './journal.ts';

/** What every query needs: the database, and its seams for time, ids and the second copy. */
export interface StoreContext {
  readonly database: Database;
  readonly journal: Journal;
  /** Device clock, ms since 1970. */
  readonly now: () => number;
  /** A new UUID, version 7. */
  readonly newId: () => string;
}

/** The device's time as it is stored: ISO 8601, UTC. */
export function isoNow(context: Pick<StoreContext, 'now'>): string {
  return new Date(context.now()).toISOString();
}
