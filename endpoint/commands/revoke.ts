import { z } from 'zod';
import { writeAudit } from '../teams/audit.ts';
import { revoke } from '../teams/given-out.ts';
import { revokeTokensOf } from '../teams/tokens.ts';
import { type Command, readFlags } from './command.ts';
import { inFirstTeam, print, wrongUse } from './database.ts';

const id = z.uuid('Not an id; `list invites` and `list tokens` show them.').optional();
const flagsSchema = z
  .object({ invite: id, token: id, agent: id })
  .refine((flags) => Object.values(flags).filter(Boolean).length === 1, 'Name one of --invite, --token, --agent.');

/** Ends an invite, a token, or every token of one pseudonym, at once. What was recorded stays. */
export const revokeCommand: Command = async (input) => {
  const flags = flagsSchema.safeParse(readFlags(input.args, ['invite', 'token', 'agent']));
  if (!flags.success) return wrongUse(flags.error.issues);
  const { invite, token, agent } = flags.data;
  return inFirstTeam(input, async (trx, team) => {
    const revoked = agent
      ? await revokeTokensOf(trx, team, agent)
      : Number(await revoke(trx, invite ? 'invites' : 'tokens', team, invite ?? token ?? ''));
    if (revoked > 0) {
      const detail = invite ? { id: invite } : token ? { id: token } : { tokens: revoked };
      await writeAudit(trx, team, null, invite ? 'invite.revoked' : 'token.revoked', detail);
    }
    print({ revoked });
    if (revoked === 0) process.stderr.write('Nothing in force has that id.\n');
    return revoked > 0 ? 0 : 1;
  });
};
