/**
 * `npm run endpoint`: serves by default; `npm run endpoint -- invite --role lead` and the like are in `commands/`.
 * stdout carries what programs read, one JSON line; everything for people goes to stderr.
 */
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { eraseCommand } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { inviteCommand } from './commands/invite.ts';
import { listCommand } from './commands/list.ts';
import { migrateCommand } from './commands/migrate.ts';
import { revokeCommand } from './commands/revoke.ts';
import { serveCommand } from './commands/serve.ts';
import { createLog } from './log.ts';
import { readEnvironment } from './options.ts';

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

const commands = {
  serve: serveCommand,
  invite: inviteCommand,
  list: listCommand,
  revoke: revokeCommand,
  erase: eraseCommand,
  backup: backupCommand,
  restore: restoreCommand,
  export: exportCommand,
  import: importCommand,
  migrate: migrateCommand,
} as const;

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
