import { openDatabase } from '../db/open.ts';
import { type Command, readFlags } from './command.ts';

/** Migrates and stops; prints what ran. */
export const migrateCommand: Command = async ({ environment, log, args }) => {
  readFlags(args, []);
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = environment;
  const database = await openDatabase({ databaseUrl, dataDir, log, use: 'share' });
  process.stdout.write(`${JSON.stringify({ migrated: database.migrated })}\n`);
  await database.close();
  return 0;
};
