/**
 * `npm run endpoint`: serves by default; `npm run endpoint -- invite --role lead` and the like are in `commands/`.
 * stdout carries what programs read, one JSON line; everything for people goes to stderr.
 */
import { inviteCommand } from './commands/invite.ts';
import { migrateCommand } from './commands/migrate.ts';
import { serveCommand } from './commands/serve.ts';
import { createLog } from './log.ts';
import { readEnvironment } from './options.ts';

const help = `Fairside endpoint

  npm run endpoint                            serve (the default)
  npm run endpoint -- invite --role ROLE      a new invite for agent, lead or owner
                      [--uses N] [--days N]   how many may use it, for how long
  npm run endpoint -- migrate                 bring the database to this release and stop

Environment
  PORT          8787; 0 takes any free port
  HOST          127.0.0.1
  DATABASE_URL  a PostgreSQL 15 or newer; absent, the endpoint runs its own
  DATA_DIR      data; where its own database lies
  TEAM_NAME     name of the team made at the first start
  LOG_LEVEL     info
`;

const commands = { serve: serveCommand, invite: inviteCommand, migrate: migrateCommand } as const;

async function main(args: string[]): Promise<number> {
  const [first, ...rest] = args;
  if (args.includes('--help') || args.includes('-h') || first === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const name = first === undefined || first.startsWith('-') ? 'serve' : first;
  if (!(name in commands)) {
    process.stderr.write(`There is no command "${name}".\n\n${help}`);
    return 2;
  }
  const environment = readEnvironment(process.env);
  const log = createLog(environment.LOG_LEVEL);
  return commands[name as keyof typeof commands]({ environment, log, args: name === first ? rest : args });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.message || error.name}\n`);
    process.exit(1);
  },
);
