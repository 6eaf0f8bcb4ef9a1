import type { Logger } from 'pino';
import type { Db } from '../db/transaction.ts';
import type { Metrics } from './metrics.ts';

/** What every route is given. */
export interface Deps {
  readonly db: Db;
  /** Names this history of the database; see `db/epoch.ts`. */
  readonly epoch: string;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The server's clock; a parameter so that tests can set it. */
  readonly now: () => Date;
}

/** Per request. */
export interface AppEnv {
  Variables: { requestId: string; route?: string };
}

/** What the endpoint takes per push, unpacked. Devices learn it from every answer. */
export const serverLimits = { max_items: 500, max_bytes: 1024 * 1024 } as const;
export const protocolRange = { min: 1, max: 1 } as const;
