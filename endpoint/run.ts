/** What the command line does with its arguments; `cli.ts` is the process around it. */
import type { Command } from './commands/command.ts';

const help = `Fairside endpoint

  npm run endpoint                            serve (the default)
  npm run endpoint -- invite --role ROLE      a new invite for agent, lead or owner
                      [--uses N] [--days N]   how many may use it, for how long
  npm run endpoint -- list invites|tokens     what was handed out, with the ids revoke takes
  npm run endpoint -- revoke --invite ID      nobody enrols with it any more
                      | --token ID            this device is let in no more
                      | --agent ID            none of this agent's devices is
  npm run endpoint -- erase --ticket HELPDESK:HOST:NUMBER[,…]
                      | --requester WORDS     insights whose excerpt or note holds these words
                      | --agent ID            everything this agent recorded
  npm run endpoint -- backup FILE             everything in one file, while the endpoint serves
  npm run endpoint -- restore FILE            a backup into an empty database
  npm run endpoint -- export [--format csv|xlsx|json|ndjson|parquet] [--from DAY] [--to DAY] [--tag ID] …
                                              insights to stdout
  npm run endpoint -- import FILE [--dry-run] an export of any format back into the team
  npm run endpoint -- migrate                 bring the database to this release and stop

All of them work beside a running endpoint. What programs read is on stdout, one JSON line each.

Environment
  PORT          8787; 0 takes any free port
  HOST          127.0.0.1
  DATABASE_URL  a PostgreSQL 15 or newer; absent, the endpoint runs its own
  DATA_DIR      data; where its own database lies
  TEAM_NAME     name of the team made at the first start
  LOG_LEVEL     info
  TRUSTED_PROXIES  0; proxies of your own before it, whose X-Forwarded-For is true
`;

/** Each is loaded when it is asked for: an invite needs no server, help needs neither. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  invite: async () => (await import('./commands/invite.ts')).inviteCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  revoke: async () => (await import('./commands/revoke.ts')).revokeCommand,
  erase: async () => (await import('./commands/erase.ts')).eraseCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/backup.ts')).restoreCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
};

/** @returns The exit status. Says on stderr what is wrong with the call, the environment or the work; never throws. */
export async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    return await obey(args, env);
  } catch (error) {
    const { message, name } = error as Error;
    process.stderr.write(`${message || name}\n`);
    return 1;
  }
}

async function obey(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [first, ...rest] = args;
  if (args.includes('--help') || args.includes('-h') || first === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const name = first === undefined || first.startsWith('-') ? 'serve' : first;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    process.stderr.write(`There is no command "${name}".\n\n${help}`);
    return 2;
  }
  const [command, { createLog }, { readEnvironment }] = await Promise.all([
    load(),
    import('./log.ts'),
    import('./options.ts'),
  ]);
  const environment = readEnvironment(env);
  const log = createLog(environment.LOG_LEVEL);
  return command({ environment, log, args: name === first ? rest : args });
}
