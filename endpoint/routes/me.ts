import { z } from '@hono/zod-openapi';
import { limits, meErasedSchema, meResponseSchema, roles } from '../../lib/sync/protocol.ts';
import { inTeam } from '../db/transaction.ts';
import { encodeCursor } from '../http/cursor.ts';
import { addRoute } from '../http/route.ts';
import { eraseMine, myInsights } from '../insights/mine.ts';
import { countRows, readPage } from '../insights/read.ts';
import type { AddRoutes } from './index.ts';
import { markOf } from './insights.ts';

const querySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(limits.pageSize),
});

/** What is stored about whoever asks, and its end. */
export const me: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/me',
      summary: 'What is stored about me',
      for: roles,
      query: querySchema,
      answer: meResponseSchema,
    },
    async ({ c, query, who }) => {
      const after = markOf(query.cursor);
      const insights = await inTeam(
        deps.db,
        who.team.id,
        async (trx) => {
          const { rows, next } = await readPage(trx, myInsights(who), who.team.ticketLinks, query.limit, after);
          return { rows, cursor: next ? encodeCursor(next) : null, total: await countRows(trx, myInsights(who)) };
        },
        true,
      );
      return c.json({
        agent: who.agent,
        role: who.role,
        label: who.label,
        team: { id: who.team.id, name: who.team.name },
        enrolled_at: who.enrolledAt.toISOString(),
        last_seen: who.lastSeen,
        insights,
      });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'delete',
      path: '/v1/me',
      summary: 'Erase everything I recorded',
      for: roles,
      answer: meErasedSchema,
    },
    async ({ c, who }) => {
      return c.json({ erased: await inTeam(deps.db, who.team.id, (trx) => eraseMine(trx, who)) });
    },
  );
};
