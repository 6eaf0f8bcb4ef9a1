import { z } from '@hono/zod-openapi';
import { limits, roles } from '../../lib/sync/protocol.ts';
import {
  meChangesResponseSchema,
  meErasedSchema,
  meEventsResponseSchema,
  meResponseSchema,
} from '../../lib/sync/protocol-me.ts';
import { inSnapshot, inTeam } from '../db/transaction.ts';
import { encodeCursor, markOf, pageSchema } from '../http/cursor.ts';
import { addRoute } from '../http/route.ts';
import { countRows, pageMarkSchema, readPage } from '../insights/read.ts';
import { eraseMe } from '../me/erase.ts';
import { aboutMe, myChanges, myEvents, myInsights, type Slice, seqMarkSchema } from '../me/read.ts';
import { retiredTags } from '../packs/packs.ts';
import type { AddRoutes } from './index.ts';

const querySchema = pageSchema(limits.pageSize);
const eraseSchema = z.object({ access: z.enum(['keep', 'end']).default('keep') });

const answered = <T>({ rows, next }: Slice<T>) => ({ rows, cursor: next ? encodeCursor(next) : null });

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
      const after = markOf(pageMarkSchema, query.cursor);
      const { team } = who;
      const stored = await inSnapshot(deps.db, team.id, async (trx) => {
        const retired = await retiredTags(trx, team.id);
        const { rows, next } = await readPage(trx, myInsights(who), team.ticketLinks, query.limit, after, retired);
        const total = await countRows(trx, myInsights(who));
        return { insights: { rows, cursor: next ? encodeCursor(next) : null, total }, ...(await aboutMe(trx, who)) };
      });
      return c.json({
        agent: who.agent,
        role: who.role,
        label: who.label,
        team: { id: team.id, name: team.name },
        enrolled_at: who.enrolledAt.toISOString(),
        last_seen: who.lastSeen,
        ...stored,
      });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/me/events',
      summary: 'Every item I sent, as it is kept',
      for: roles,
      query: querySchema,
      answer: meEventsResponseSchema,
    },
    async ({ c, query, who }) => {
      const after = markOf(seqMarkSchema, query.cursor);
      return c.json(answered(await inTeam(deps.db, who.team.id, (trx) => myEvents(trx, who, query.limit, after))));
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/me/changes',
      summary: 'What became of my insights, as it was told to my devices',
      for: roles,
      query: querySchema,
      answer: meChangesResponseSchema,
    },
    async ({ c, query, who }) => {
      const after = markOf(seqMarkSchema, query.cursor);
      return c.json(answered(await inTeam(deps.db, who.team.id, (trx) => myChanges(trx, who, query.limit, after))));
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'delete',
      path: '/v1/me',
      summary: 'Erase everything stored about me',
      for: roles,
      query: eraseSchema,
      answer: meErasedSchema,
    },
    async ({ c, query, who }) => c.json(await inTeam(deps.db, who.team.id, (trx) => eraseMe(trx, who, query.access))),
  );
};
