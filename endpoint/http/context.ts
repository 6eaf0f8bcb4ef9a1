import type { Logger } from 'pino';
import type { ProtocolRange } from '../../lib/sync/protocol.ts';
import type { Db } from '../db/transaction.ts';
import type { Metrics } from './metrics.ts';
import type { RateLimit } from './rate.ts';

/** What every route is given. */
export interface Deps {
  readonly db: Db;
  /** Names this history of the database; see `db/epoch.ts`. */
  readonly epoch: string;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The server's clock; a parameter so that tests can set it. */
  readonly now: () => Date;
  readonly rates: { readonly token: RateLimit; readonly address: RateLimit };
  /** How many proxies of one's own stand before the endpoint; see `addressOf`. */
  readonly proxies: number;
  /** Versions of the protocol it speaks. */
  readonly protocol: ProtocolRange;
  /** Whether what is pushed is grouped soon after, not only when a lead looks. Absent: yes. */
  readonly groupsSoon?: boolean;
}

/** Per request. */
export interface AppEnv {
  Variables: { requestId: string; route?: string };
}

/** What the endpoint takes per push, unpacked. Devices learn it from every answer. */
export const serverLimits = { max_items: 500, max_bytes: 1024 * 1024 } as const;
