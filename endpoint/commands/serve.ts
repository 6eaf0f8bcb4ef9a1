import { startEndpoint } from '../server.ts';
import { type Command, readFlags } from './command.ts';

/** Serves until a signal comes; then answers what is in flight and stops. */
export const serveCommand: Command = async ({ environment, log, args }) => {
  readFlags(args, []);
  let end: (status: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  // A terminal and npm may both pass one Ctrl-C on, so a second signal means nothing more than the first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      log.info({ signal }, 'stopping');
      end(0);
    });
  }
  const endpoint = await startEndpoint({
    port: environment.PORT,
    host: environment.HOST,
    databaseUrl: environment.DATABASE_URL,
    dataDir: environment.DATA_DIR,
    teamName: environment.TEAM_NAME,
    proxies: environment.TRUSTED_PROXIES,
    log,
  });
  endpoint.onLost(() => {
    log.fatal('the database went away; start the endpoint again');
    end(1);
  });
  const { url, invites } = endpoint;
  process.stdout.write(`${JSON.stringify({ url, ...(invites && { invites }) })}\n`);
  const status = await ended;
  await endpoint.close();
  return status;
};
