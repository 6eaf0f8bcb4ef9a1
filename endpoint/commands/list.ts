import { z } from 'zod';
import { listInvites } from '../teams/invites.ts';
import { listTokens, type TokenMark } from '../teams/tokens.ts';
import { type Command, readFlags } from './command.ts';
import { inFirstTeam, print, wrongUse } from './database.ts';

const whatSchema = z.enum(['invites', 'tokens'], 'Say what to list: invites or tokens.');
const page = 500;

/** Prints the team's invites or tokens, one JSON line each, with the ids that `revoke` takes. */
export const listCommand: Command = async (input) => {
  const [first, ...rest] = input.args;
  const what = whatSchema.safeParse(first);
  if (!what.success) return wrongUse(what.error.issues);
  readFlags(rest, []);
  return inFirstTeam(input, async (trx, team) => {
    if (what.data === 'invites') for (const invite of await listInvites(trx, team)) print(invite);
    let after: TokenMark | undefined;
    while (what.data === 'tokens') {
      const tokens = await listTokens(trx, team, page, after);
      for (const { mark: _, ...token } of tokens.slice(0, page)) print(token);
      const last = tokens[page - 1];
      if (tokens.length <= page || !last) break;
      after = { at: last.mark, id: last.id };
    }
    return 0;
  });
};
