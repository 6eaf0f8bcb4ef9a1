import { z } from 'zod';
import { roleSchema } from '../../lib/sync/protocol.ts';
import { createInvite, firstInvites } from '../teams/invites.ts';
import { type Command, readFlags } from './command.ts';
import { inFirstTeam, print, wrongUse } from './database.ts';

const flagsSchema = z.object({
  role: roleSchema,
  uses: z.coerce.number().int().min(1).max(1_000_000).optional(),
  days: z.coerce.number().int().min(1).max(3650).optional(),
});

/** Makes an invite and prints it, the only time it can be read. Works beside a running endpoint. */
export const inviteCommand: Command = async (input) => {
  const flags = flagsSchema.safeParse(readFlags(input.args, ['role', 'uses', 'days']));
  if (!flags.success) return wrongUse(flags.error.issues);
  const { role, uses, days } = flags.data;
  const terms = { role, uses: uses ?? firstInvites[role].uses, days: days ?? firstInvites[role].days };
  return inFirstTeam(input, async (trx, team) => {
    print({ invite: await createInvite(trx, team, terms), ...terms });
    return 0;
  });
};
