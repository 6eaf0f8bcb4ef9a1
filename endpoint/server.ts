/** The endpoint on a socket, with its database. Used by the command line, by `npm start` and by end-to-end tests. */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Role } from '../lib/sync/protocol.ts';
import { createApp } from './app.ts';
import { openDatabase } from './db/open.ts';
import { ensurePartitions } from './db/partitions.ts';
import { inTeam } from './db/transaction.ts';
import { ProblemError } from './http/problem.ts';
import { quiet } from './log.ts';
import { ensureFirstTeam, firstTeam, type Invites } from './teams/first-team.ts';
import { createInvite, firstInvites } from './teams/invites.ts';
import { keepRetention } from './teams/retention.ts';

export interface EndpointOptions {
  /** 0 takes any free port. Default 0. */
  readonly port?: number;
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** A PostgreSQL of one's own; absent = embedded in `dataDir`. */
  readonly databaseUrl?: string | undefined;
  /** Default `data`. */
  readonly dataDir?: string;
  /** Name of the team made on a fresh database. */
  readonly teamName?: string;
  readonly log?: Logger;
  /** See `addressOf`. Default 0. */
  readonly proxies?: number;
  /** See `EmbeddedOptions.sync`. */
  readonly sync?: boolean;
}

export interface Endpoint {
  /** Without a slash at the end. */
  readonly url: string;
  /** Only on a fresh database, and only this once. */
  readonly invites?: Invites;
  /** Makes one more invite to the first team, on the terms of a new team's; the only time it can be read. */
  createInvite(role: Role): Promise<string>;
  /** Answers what is in flight (10 s at most), closes, ends the embedded database. May be called twice. */
  close(): Promise<void>;
  /** Called once if the database is lost for good. */
  onLost(listener: () => void): void;
}

const grace = 10_000;
const day = 86_400_000;

function listen(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
      resolve(`http://${name}:${bound}`);
    });
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** What is not HTTP never reaches the app; it is answered in the same form all the same. */
function answerNonsense(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = new ProblemError('bad_request', { detail: 'This is not a valid HTTP request.' });
  const body = JSON.stringify(problem.body());
  socket.end(
    `HTTP/1.1 400 Bad Request\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** Starts an endpoint and resolves when it answers. */
export async function startEndpoint(options: EndpointOptions = {}): Promise<Endpoint> {
  const {
    port = 0,
    host = '127.0.0.1',
    databaseUrl,
    dataDir = 'data',
    teamName = 'Customer care',
    log = quiet,
  } = options;
  const database = await openDatabase({ databaseUrl, dataDir, log, use: 'own', sync: options.sync ?? true });
  const app = createApp({
    db: database.db,
    get epoch() {
      return database.epoch;
    },
    log,
    proxies: options.proxies ?? 0,
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = 60_000;
  server.on('clientError', answerNonsense);
  try {
    const url = await listen(server, port, host);
    const invites = await ensureFirstTeam(database.pool, database.db, teamName);
    const keep = () =>
      keepRetention(database.pool, database.db, new Date()).then(
        (erased) => erased > 0 && log.info({ erased }, 'retention kept'),
        (error: Error) => log.warn({ name: error.name }, 'retention not kept'),
      );
    // Not awaited: nobody waits for old insights to go. `close` does, so that the database is not taken away under it.
    let keeping = keep();
    const daily = setInterval(() => {
      ensurePartitions(database.pool).catch((error: Error) => log.warn({ name: error.name }, 'partitions not made'));
      keeping = keep();
    }, day);
    daily.unref();
    let closed: Promise<void> | undefined;
    const close = () => {
      clearInterval(daily);
      closed ??= Promise.all([shut(server), keeping]).then(() => database.close());
      return closed;
    };
    log.info({ url }, 'listening');
    const inviteToFirstTeam = async (role: Role) => {
      const team = await firstTeam(database.pool);
      if (team === undefined) throw new Error('there is no team yet');
      return inTeam(database.db, team, (trx) => createInvite(trx, team, firstInvites[role]));
    };
    return { url, ...(invites && { invites }), createInvite: inviteToFirstTeam, close, onLost: database.onLost };
  } catch (error) {
    server.close();
    server.closeAllConnections();
    await database.close();
    throw error;
  }
}
