import { z } from '@hono/zod-openapi';
import { limits, pullResponseSchema, roles } from '../../lib/sync/protocol.ts';
import { inTeam } from '../db/transaction.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { changeMarkSchema, changesAfter, firstMark } from '../insights/changes.ts';
import type { AddRoutes } from './index.ts';

const querySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(limits.pageSize),
});

export const pull: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/pull',
      summary: "What became of this agent's own insights",
      for: roles,
      query: querySchema,
      answer: pullResponseSchema,
    },
    async ({ c, query, who }) => {
      const mark = query.cursor ? decodeCursor(changeMarkSchema, query.cursor) : firstMark(deps.epoch);
      if (mark?.epoch !== deps.epoch) {
        throw new ProblemError('cursor_reset', {
          detail: 'Pull again without a cursor and push again what is still kept.',
        });
      }
      const { changes, next, more } = await inTeam(deps.db, who.team.id, (trx) =>
        changesAfter(trx, who, mark, query.limit),
      );
      return c.json({ epoch: deps.epoch, changes, cursor: encodeCursor(next), more });
    },
  );
};
