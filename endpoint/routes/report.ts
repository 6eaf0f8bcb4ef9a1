import { leads } from '../../lib/sync/protocol.ts';
import { insightFilterSchema } from '../../lib/sync/protocol-filter.ts';
import { reportResponseSchema } from '../../lib/sync/protocol-report.ts';
import { inSnapshot } from '../db/transaction.ts';
import { addRoute } from '../http/route.ts';
import { matching } from '../insights/filter.ts';
import { reportFigures } from '../insights/report.ts';
import { teamTags } from '../packs/packs.ts';
import type { AddRoutes } from './index.ts';

/** The report's figures, under the one filter, so that they equal the list and the file. */
export const report: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/report',
      summary: 'Figures of the printed report',
      for: leads,
      query: insightFilterSchema,
      answer: reportResponseSchema,
    },
    async ({ c, query, who: { team } }) => {
      const figures = await inSnapshot(deps.db, team.id, async (trx) => {
        const tags = await teamTags(trx, team.id);
        return reportFigures(trx, matching(team.id, query, tags), team.ticketLinks, tags);
      });
      return c.json(figures);
    },
  );
};
