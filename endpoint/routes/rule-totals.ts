import { leads, roles } from '../../lib/sync/protocol.ts';
import {
  ruleReportResponseSchema,
  ruleReportSchema,
  ruleTotalsQuerySchema,
  ruleTotalsResponseSchema,
} from '../../lib/sync/protocol-rules.ts';
import { weeksOpen } from '../../lib/team/rule-totals/rules.ts';
import { inTeam } from '../db/transaction.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { mayReport, readTotals, takeReport } from '../insights/rule-totals.ts';
import type { AddRoutes } from './index.ts';

/** How often rules are shown, used and muted: sent sealed by agents' devices, read by leads as totals over five at least. */
export const ruleTotals: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/rule-reports',
      summary: 'Leave a sealed report of one week; five together open as a total',
      for: roles,
      body: { schema: ruleReportSchema, maxBytes: 128 * 1024 },
      answer: ruleReportResponseSchema,
    },
    async ({ c, body, who }) => {
      const now = deps.now();
      if (!mayReport(body.week, now)) {
        const message = `Not the Monday of a week that ended in the last ${weeksOpen} weeks`;
        throw new ProblemError('bad_request', { errors: [{ path: 'week', message }] });
      }
      return c.json({ taken: await inTeam(deps.db, who.team.id, (trx) => takeReport(trx, who, body, now)) });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/rule-totals',
      summary: 'How often rules were shown, used and muted, by week, over five agents at least',
      for: leads,
      query: ruleTotalsQuerySchema,
      answer: ruleTotalsResponseSchema,
    },
    async ({ c, query, who }) =>
      c.json({ totals: await inTeam(deps.db, who.team.id, (trx) => readTotals(trx, who.team.id, query)) }),
  );
};
