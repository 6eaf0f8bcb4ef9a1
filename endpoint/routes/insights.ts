import { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { formatNames, formats } from '../../lib/export/formats.ts';
import { insightsResponseSchema, leads, summaryResponseSchema } from '../../lib/sync/protocol.ts';
import { insightFilterSchema } from '../../lib/sync/protocol-filter.ts';
import { inSnapshot, inTeam } from '../db/transaction.ts';
import { encodeCursor, markOf, pageSchema } from '../http/cursor.ts';
import { addRoute } from '../http/route.ts';
import { asStream } from '../http/stream.ts';
import { dateOf } from '../insights/dates.ts';
import { exported, snapshotNow } from '../insights/export.ts';
import { matching } from '../insights/filter.ts';
import { pageMarkSchema, readPage } from '../insights/read.ts';
import { inStretches, stretchesOf } from '../insights/stretches.ts';
import { tallyOnce } from '../insights/tally-once.ts';
import { teamTags } from '../packs/packs.ts';
import { writeAudit } from '../teams/audit.ts';
import type { AddRoutes } from './index.ts';

const readers = [...leads, 'reader'] as const;

const listSchema = insightFilterSchema.extend(pageSchema(100).shape);
const exportSchema = insightFilterSchema.extend({
  format: z.enum(formatNames).default('csv'),
});

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
      query: listSchema,
      answer: insightsResponseSchema,
    },
    async ({ c, query: { cursor, limit, ...filter }, who }) => {
      const { team } = who;
      const after = markOf(pageMarkSchema, cursor);
      const answer = await inSnapshot(deps.db, team.id, async (trx) => {
        const tags = await teamTags(trx, team.id);
        const where = matching(team.id, filter, tags);
        // Counted with the first page; those that follow carry the number along, and begin where that one ended.
        const ask = { team: team.id, filter, tags };
        const counted = after?.total === undefined ? await tallyOnce(deps.db, trx, ask) : undefined;
        const total = after?.total ?? counted?.summary.total ?? 0;
        const near =
          counted && !after ? sql<boolean>`${where} and ${inStretches(stretchesOf(counted.spans, limit + 1))}` : where;
        const { rows, next } = await readPage(trx, near, team.ticketLinks, limit, after, tags.retired);
        return { rows, cursor: next ? encodeCursor({ ...next, total }) : null, total };
      });
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
      const summary = await inSnapshot(deps.db, id, async (trx) => {
        const tags = await teamTags(trx, id);
        return (await tallyOnce(deps.db, trx, { team: id, filter: query, tags })).summary;
      });
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
      const name = `fairside-${dateOf(deps.now())}.${format}`;
      return new Response(asStream(exported(deps.db, who.team, filter, format, snapshot)), {
        headers: {
          'content-type': formats[format].type,
          'content-disposition': `attachment; filename="${name}"`,
        },
      });
    },
  );
};
