import type pg from 'pg';
import { type Opened, openDatabase } from '../db/open.ts';
import { inTeam, type Trx } from '../db/transaction.ts';
import { firstTeam } from '../teams/first-team.ts';
import type { CommandInput } from './command.ts';

/** Work on the database the environment names, beside a running endpoint if there is one. */
export async function withDatabase<T>(
  { environment, log }: CommandInput,
  work: (database: Opened & { pool: pg.Pool }) => Promise<T>,
): Promise<T> {
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = environment;
  const database = await openDatabase({ databaseUrl, dataDir, log, use: 'share' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Work on the first team; says so and returns 1 where there is none yet. The work's own status otherwise. */
export function inFirstTeam(input: CommandInput, work: (trx: Trx, team: string) => Promise<number>): Promise<number> {
  return withDatabase(input, async ({ pool, db }) => {
    const team = await firstTeam(pool);
    if (team !== undefined) return inTeam(db, team, (trx) => work(trx, team));
    process.stderr.write('There is no team yet. Start the endpoint once; it makes one and prints its first invites.\n');
    return 1;
  });
}

/** One JSON line on stdout, for programs. */
export const print = (line: unknown): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Each complaint of a schema about flags as a line on stderr. @returns The exit status of wrong use. */
export function wrongUse(issues: readonly { path: PropertyKey[]; message: string }[]): 2 {
  for (const { path, message } of issues) {
    process.stderr.write(path.length > 0 ? `--${path.map(String).join('.')}: ${message}\n` : `${message}\n`);
  }
  return 2;
}
