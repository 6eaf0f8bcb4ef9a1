/**
 * The only ways from a request to a table. All run in one transaction as the role that cannot pass row-level
 * security; the settings end with the transaction, so a pooled connection carries nothing to the next request.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { appRole } from './roles.ts';
import type { Database } from './schema.ts';

export type Db = Kysely<Database>;
export type Trx = Transaction<Database>;

const statementTimeout = '30000';
/** For figures of a million rows without a file on the disk; compiling a statement takes longer than it saves, even then. */
const workMemory = '16MB';
/** Serialization failure and deadlock: the database asks to try the same again. */
const tryAgain = new Set(['40001', '40P01']);
const attempts = 3;

async function run<T>(
  db: Db,
  setting: 'app.team' | 'app.secret',
  value: string,
  work: (trx: Trx) => Promise<T>,
  transaction = db.transaction(),
): Promise<T> {
  return transaction.execute(async (trx) => {
    await sql`select set_config('role', ${appRole}, true), set_config(${setting}, ${value}, true),
      set_config('statement_timeout', ${statementTimeout}, true), set_config('timezone', 'UTC', true),
      set_config('jit', 'off', true), set_config('work_mem', ${workMemory}, true)`.execute(trx);
    return work(trx);
  });
}

async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !tryAgain.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

/** Work on one team's rows. */
export function inTeam<T>(db: Db, team: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return withRetry(() => run(db, 'app.team', team, work));
}

/** Reading one team's rows: all statements see the same moment, for figures that must agree with each other. */
export function inSnapshot<T>(db: Db, team: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  const read = () => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return withRetry(() => run(db, 'app.team', team, work, read()));
}

/** Work that begins with a secret's hash (hex) and learns the team from the row found; then `enterTeam` goes on. */
export function bySecret<T>(db: Db, hash: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return withRetry(() => run(db, 'app.secret', hash, work));
}

/** Goes on in the same transaction with the rows of that team. */
export async function enterTeam(trx: Trx, team: string): Promise<void> {
  await sql`select set_config('app.team', ${team}, true)`.execute(trx);
}
