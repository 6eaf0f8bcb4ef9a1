import { backup } from '../backup/backup.ts';
import { BackupUnfit } from '../backup/format.ts';
import { restore } from '../backup/restore.ts';
import { type Command, type CommandInput, readFlags } from './command.ts';
import { print, withDatabase, wrongUse } from './database.ts';

function fileOf({ args }: CommandInput): string | undefined {
  const [file, ...rest] = args;
  readFlags(rest, []);
  return file?.startsWith('-') ? undefined : file;
}
const noFile = [{ path: [], message: 'Name the file, as in: backup fairside-backup.gz' }];

/** Writes everything into one file, in one snapshot, while the endpoint goes on serving. */
export const backupCommand: Command = async (input) => {
  const file = fileOf(input);
  if (!file) return wrongUse(noFile);
  return withDatabase(input, async ({ pool }) => {
    print({ backup: file, rows: await backup(pool, file) });
    return 0;
  });
};

/** Brings a backup into an empty database; all of it or nothing. */
export const restoreCommand: Command = async (input) => {
  const file = fileOf(input);
  if (!file) return wrongUse(noFile);
  return withDatabase(input, async ({ pool }) => {
    try {
      print({ restored: await restore(pool, file) });
      return 0;
    } catch (error) {
      if (!(error instanceof BackupUnfit)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 1;
    }
  });
};
