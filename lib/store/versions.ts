/**
 * Every version of the database there has been, oldest first; a device may stand at any of them. A version is never
 * changed once released: what is new is a new entry, additive, with an `upgrade` that keeps every row. A test opens a
 * stored example of each.
 */
import type { Transaction } from 'dexie';

export interface Version {
  readonly version: number;
  /** Dexie's notation: primary key first, then indexes. */
  readonly tables: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

export const versions: readonly Version[] = [
  {
    version: 1,
    tables: {
      insights: 'id, recordedAt, ticketKey, [ticketKey+tag]',
      outbox: 'id, insight',
      setAside: 'id',
      meta: 'key',
    },
  },
  {
    version: 2,
    // Counts by state without reading a row.
    tables: { insights: 'id, recordedAt, ticketKey, [ticketKey+tag], [state+recordedAt]' },
  },
  {
    version: 3,
    // Counts by state without counting. It is filled when it is first asked for.
    tables: { tally: 'day' },
  },
];
