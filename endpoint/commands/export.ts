import { once } from 'node:events';
import { z } from 'zod';
import { formatNames } from '../../lib/export/formats.ts';
import { insightFilterSchema } from '../../lib/sync/protocol-filter.ts';
import { inTeam } from '../db/transaction.ts';
import { exported, snapshotNow } from '../insights/export.ts';
import { writeAudit } from '../teams/audit.ts';
import { firstTeam } from '../teams/first-team.ts';
import { teamOf } from '../teams/identity.ts';
import { type Command, readFlags } from './command.ts';
import { withDatabase, wrongUse } from './database.ts';

const flagsSchema = insightFilterSchema.extend({
  format: z.enum(formatNames).default('csv'),
});

/** Writes every insight of a filter to stdout, the same bytes as `GET /v1/export`. */
export const exportCommand: Command = async (input) => {
  const names = Object.keys(flagsSchema.shape);
  const given = Object.entries(readFlags(input.args, names)).filter(([, value]) => value !== undefined);
  const flags = flagsSchema.safeParse(Object.fromEntries(given));
  if (!flags.success) return wrongUse(flags.error.issues);
  const { format, ...filter } = flags.data;
  return withDatabase(input, async ({ pool, db }) => {
    const id = await firstTeam(pool);
    if (id === undefined) {
      process.stderr.write('There is no team yet.\n');
      return 1;
    }
    const team = await inTeam(db, id, async (trx) => {
      await writeAudit(trx, id, null, 'export', { format, filter: Object.keys(filter) });
      return teamOf(trx, id);
    });
    for await (const piece of exported(db, team, filter, format, await snapshotNow(db, team))) {
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    }
    return 0;
  });
};
