import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Logger } from 'pino';
import { CopyOut } from './copy-out.ts';
import type { Database } from './schema.ts';

export interface Connected {
  /** As the owner of the tables: migrations, partitions, first team. Never for requests. */
  readonly pool: pg.Pool;
  /** For requests, through `inTeam` and `bySecret`, which take the lesser role first. */
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

// Dates without a time stay text: a JavaScript Date would move them by the server's time zone.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * One pool for one process; connections are made when needed.
 * @param verify Sees each new connection before any work is done on it; what it throws refuses the connection.
 */
export function connect(
  config: pg.PoolConfig,
  log: Logger,
  verify: (client: pg.PoolClient) => Promise<void> = async () => undefined,
): Connected {
  const pool = new pg.Pool({
    max: 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'fairside',
    ...config,
    types,
    verify: (client, callback) => void verify(client).then(() => callback(), callback),
  });
  // A connection that is lost while it works fails its query, and says so once more: unheard, that would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', (error) => log.warn({ code: (error as { code?: string }).code }, 'idle database connection lost'));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool, cursor: CopyOut }) });
  return { pool, db, close: () => db.destroy() };
}
