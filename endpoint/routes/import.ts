import { leads } from '../../lib/sync/protocol.ts';
import { importLimits, importRequestSchema, importResponseSchema } from '../../lib/sync/protocol-import.ts';
import { inTeam } from '../db/transaction.ts';
import { addRoute } from '../http/route.ts';
import { importRows } from '../insights/import.ts';
import { groupSoon } from '../issues/keep-grouped.ts';
import { noteImport } from '../teams/audit.ts';
import type { AddRoutes } from './index.ts';

/** The answer leaves after COMMIT only: what it counts as new is on disk. */
export const importing: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/import',
      summary: 'Bring exported rows back, or say what that would do',
      for: leads,
      body: { schema: importRequestSchema, maxBytes: importLimits.bytes },
      answer: importResponseSchema,
    },
    async ({ c, body, who }) => {
      const answer = await inTeam(deps.db, who.team.id, async (trx) => {
        const done = await importRows(trx, who, body, deps.now().getTime());
        if (!body.dry_run && done.new > 0) await noteImport(trx, who.team.id, who.agent, body.import);
        return done;
      });
      if (deps.groupsSoon !== false && !body.dry_run && answer.new > 0) groupSoon(deps.db, who.team.id, deps.log);
      return c.json(answer);
    },
  );
};
