import { z } from 'zod';
import { type Erasure, erase, type TicketName } from '../teams/erasure.ts';
import { type Command, readFlags } from './command.ts';
import { inFirstTeam, print, wrongUse } from './database.ts';

/** `zendesk:acme.zendesk.com:4711` */
const ticketSchema = z
  .string()
  .regex(
    /^(zendesk|freshdesk):[^:\s]+:[^:\s]+$/,
    'A ticket is HELPDESK:HOST:NUMBER, as in zendesk:acme.zendesk.com:4711.',
  )
  .transform((text): TicketName => {
    const [helpdesk = '', host = '', ticket = ''] = text.split(':');
    return { helpdesk, host, ticket };
  });
const flagsSchema = z
  .object({
    agent: z.uuid('Not a pseudonym; the agent sees it in options under "What is stored about me".').optional(),
    ticket: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(ticketSchema))
      .optional(),
    requester: z.string().trim().min(3, 'Three characters at least, or too much would be erased.').max(200).optional(),
  })
  .refine((flags) => Object.values(flags).filter(Boolean).length === 1, 'Name one of --agent, --ticket, --requester.');

/** Erases for good what an agent recorded, what was recorded on tickets, or what names a requester. */
export const eraseCommand: Command = async (input) => {
  const flags = flagsSchema.safeParse(readFlags(input.args, ['agent', 'ticket', 'requester']));
  if (!flags.success) return wrongUse(flags.error.issues);
  const { agent, ticket, requester } = flags.data;
  const what: Erasure = agent ? { agent } : ticket ? { tickets: ticket } : { words: requester ?? '' };
  return inFirstTeam(input, async (trx, team) => {
    print({ erased: await erase(trx, team, what) });
    return 0;
  });
};
