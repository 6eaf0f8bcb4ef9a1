import * as foundation from './0001-foundation.ts';

export interface Migration {
  /** Never changed once released. */
  readonly name: string;
  /** Statements within PostgreSQL 15, run in one transaction. */
  readonly sql: string;
}

/** In the order they run. A released one is never edited: another is added. */
export const migrations: readonly Migration[] = [foundation];
