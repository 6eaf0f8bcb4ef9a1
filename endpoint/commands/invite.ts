import { z } from 'zod';
import { roleSchema } from '../../lib/sync/protocol.ts';
import { openDatabase } from '../db/open.ts';
import { inTeam } from '../db/transaction.ts';
import { firstTeam } from '../teams/first-team.ts';
import { createInvite, firstInvites } from '../teams/invites.ts';
import { type Command, readFlags } from './command.ts';

const flagsSchema = z.object({
  role: roleSchema,
  uses: z.coerce.number().int().min(1).max(1_000_000).optional(),
  days: z.coerce.number().int().min(1).max(3650).optional(),
});

/** Makes an invite and prints it, the only time it can be read. Works beside a running endpoint. */
export const inviteCommand: Command = async ({ environment, log, args }) => {
  const flags = flagsSchema.safeParse(readFlags(args, ['role', 'uses', 'days']));
  if (!flags.success) {
    for (const { path, message } of flags.error.issues) process.stderr.write(`--${path.join('.')}: ${message}\n`);
    return 2;
  }
  const { role, uses, days } = flags.data;
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = environment;
  const database = await openDatabase({ databaseUrl, dataDir, log, use: 'share' });
  try {
    const team = await firstTeam(database.pool);
    if (!team) {
      process.stderr.write(
        'There is no team yet. Start the endpoint once; it makes one and prints its first invites.\n',
      );
      return 1;
    }
    const terms = { role, uses: uses ?? firstInvites[role].uses, days: days ?? firstInvites[role].days };
    const invite = await inTeam(database.db, team, (trx) => createInvite(trx, team, terms));
    process.stdout.write(`${JSON.stringify({ invite, ...terms })}\n`);
    return 0;
  } finally {
    await database.close();
  }
};
