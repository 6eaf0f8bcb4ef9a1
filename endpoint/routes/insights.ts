import { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { formatNames, formats } from '../../lib/export/formats.ts';
import { insightsResponseSchema, limits, summaryResponseSchema } from '../../lib/sync/protocol.ts';
import { insightFilterSchema } from '../../lib/sync/protocol-filter.ts';
import { inTeam } from '../db/transaction.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { asStream } from '../http/stream.ts';
import { daysOf, inStretches, stretchesOf, totalOf } from '../insights/days.ts';
import { exported, snapshotNow } from '../insights/export.ts';
import { counted } from '../insights/figures.ts';
import { matching } from '../insights/filter.ts';
import { pageMarkSchema, readPage } from '../insights/read.ts';
import { summarise } from '../insights/summary.ts';
import { teamTags } from '../packs/packs.ts';
import { writeAudit } from '../teams/audit.ts';
import type { AddRoutes } from './index.ts';

const leads = ['lead', 'owner'] as const;
const readers = [...leads, 'reader'] as const;

const pageSchema = insightFilterSchema.extend({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(100),
});
const exportSchema = insightFilterSchema.extend({
  format: z.enum(formatNames).default('csv'),
});

/** A cursor from the query, or a problem that says so. */
export function markOf(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const mark = decodeCursor(pageMarkSchema, cursor);
  if (!mark)
    throw new ProblemError('bad_request', { errors: [{ path: 'cursor', message: 'Not a cursor of this endpoint' }] });
  return mark;
}

/** What leads read. The three share one filter, so a list, its figures and its file always agree. */
export const insights: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/insights',
      summary: 'Insights in force, newest first',
      for: leads,
      query: pageSchema,
      answer: insightsResponseSchema,
    },
    async ({ c, query: { cursor, limit, ...filter }, who }) => {
      const { team } = who;
      const after = markOf(cursor);
      const answer = await inTeam(
        deps.db,
        team.id,
        async (trx) => {
          const tags = await teamTags(trx, team.id);
          const where = matching(team.id, filter, tags);
          // Counted with the first page; those that follow carry the number along, and begin where that one ended.
          const days = after?.total === undefined ? await daysOf(trx, counted(team.id, filter, tags)) : undefined;
          const total = after?.total ?? totalOf(days ?? []);
          const near = days && !after ? sql<boolean>`${where} and ${inStretches(stretchesOf(days, limit + 1))}` : where;
          const { rows, next } = await readPage(trx, near, team.ticketLinks, limit, after, tags.retired);
          return { rows, cursor: next ? encodeCursor({ ...next, total }) : null, total };
        },
        true,
      );
      return c.json(answer);
    },
  );

  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/summary',
      summary: 'Counts by tag and by week',
      for: readers,
      query: insightFilterSchema,
      answer: summaryResponseSchema,
    },
    async ({ c, query, who }) => {
      const { id } = who.team;
      const summary = await inTeam(
        deps.db,
        id,
        async (trx) => {
          const tags = await teamTags(trx, id);
          return summarise(trx, counted(id, query, tags), tags.retired);
        },
        true,
      );
      return c.json(summary);
    },
  );

  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/export',
      summary: 'All insights of a filter as a file',
      for: readers,
      query: exportSchema,
      answer: 'text/csv',
    },
    async ({ query: { format, ...filter }, who }) => {
      const snapshot = await snapshotNow(deps.db, who.team);
      await inTeam(deps.db, who.team.id, (trx) =>
        writeAudit(trx, who.team.id, who.agent, 'export', { format, filter: Object.keys(filter) }),
      );
      const name = `fairside-${deps.now().toISOString().slice(0, 10)}.${format}`;
      return new Response(asStream(exported(deps.db, who.team, filter, format, snapshot)), {
        headers: {
          'content-type': formats[format].type,
          'content-disposition': `attachment; filename="${name}"`,
        },
      });
    },
  );
};
