import { z } from '@hono/zod-openapi';
import { limits } from '../../lib/sync/protocol.ts';
import {
  issueQuerySchema,
  issueResponseSchema,
  issuesQuerySchema,
  issuesResponseSchema,
  waitingResponseSchema,
} from '../../lib/sync/protocol-issues.ts';
import { tagViewOf } from '../../lib/team/tag-view.ts';
import { inTeam, type Trx } from '../db/transaction.ts';
import { decodeCursor, encodeCursor } from '../http/cursor.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { matching } from '../insights/filter.ts';
import { countRows, readPage } from '../insights/read.ts';
import { readHistory } from '../issues/history.ts';
import { groupNow } from '../issues/keep-grouped.ts';
import { issueMarkSchema, readIssues, readSome, resolveIssue } from '../issues/read.ts';
import { ticketMarkSchema, waitingTickets } from '../issues/waiting.ts';
import { currentPack } from '../packs/packs.ts';
import type { AddRoutes } from './index.ts';
import { markOf } from './insights.ts';

const leads = ['lead', 'owner'] as const;
const byIdSchema = z.object({ id: z.uuid() });
const waitingQuerySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(100),
});

/** A cursor from the query, or a problem that says it is none. */
export function cursorOf<T>(schema: z.ZodType<T>, cursor: string | undefined): T | undefined {
  const mark = cursor === undefined ? undefined : decodeCursor(schema, cursor);
  if (cursor === undefined || mark !== undefined) return mark;
  throw new ProblemError('bad_request', { errors: [{ path: 'cursor', message: 'Not a cursor of this endpoint' }] });
}

/** The issue an address names, followed to what it was merged into. */
export async function issueAt(trx: Trx, team: string, id: string): Promise<string> {
  const found = await resolveIssue(trx, team, id);
  if (!found) throw new ProblemError('not_found', { detail: 'No such issue.' });
  return found;
}

/** What leads read of issues. What they do to them is in `issue-deeds.ts`. */
export const issues: AddRoutes = (app, deps) => {
  const today = () => deps.now().toISOString().slice(0, 10);
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/issues',
      summary: 'Issues with an insight that matches; urgent ones first',
      for: leads,
      query: issuesQuerySchema,
      answer: issuesResponseSchema,
    },
    async ({ c, query: { cursor, limit, sort, ...filter }, who }) => {
      const after = cursorOf(issueMarkSchema, cursor);
      const team = who.team.id;
      await groupNow(deps.db, team);
      const page = await inTeam(
        deps.db,
        team,
        async (trx) => {
          const { pack } = await currentPack(trx, team);
          return readIssues(trx, { team, filter, sort, limit, after, today: today(), pack });
        },
        true,
      );
      const { rows, next, total, ungrouped } = page;
      return c.json({ rows, cursor: next ? encodeCursor(next) : null, total, ungrouped });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/issues/{id}',
      summary: 'One issue with its history and its insights',
      for: leads,
      params: byIdSchema,
      query: issueQuerySchema,
      answer: issueResponseSchema,
    },
    async ({ c, params, query, who }) => {
      const after = markOf(query.cursor);
      const { team } = who;
      await groupNow(deps.db, team.id);
      const answer = await inTeam(
        deps.db,
        team.id,
        async (trx) => {
          const id = await issueAt(trx, team.id, params.id);
          const { pack } = await currentPack(trx, team.id);
          const retired = pack.taxonomy.retired ?? {};
          const where = matching(team.id, { issue: id }, tagViewOf(pack.taxonomy));
          const [issue] = await readSome(trx, team.id, [id], today(), pack);
          const { rows, next } = await readPage(trx, where, team.ticketLinks, query.limit, after, retired);
          const insights = { rows, cursor: next ? encodeCursor(next) : null, total: await countRows(trx, where) };
          return { issue, history: await readHistory(trx, team.id, id), insights };
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
      path: '/v1/issues/{id}/waiting',
      summary: 'The tickets to tell, with the language of each',
      for: leads,
      params: byIdSchema,
      query: waitingQuerySchema,
      answer: waitingResponseSchema,
    },
    async ({ c, params, query, who }) => {
      const after = cursorOf(ticketMarkSchema, query.cursor);
      const { team } = who;
      const answer = await inTeam(
        deps.db,
        team.id,
        async (trx) => {
          const id = await issueAt(trx, team.id, params.id);
          const { pack } = await currentPack(trx, team.id);
          const [issue] = await readSome(trx, team.id, [id], today(), pack);
          const { next, ...rest } = await waitingTickets(trx, team, id, query.limit, after);
          const cursor = next ? encodeCursor(next) : null;
          return { issue: id, state: issue?.state ?? 'new', decision: issue?.decision ?? null, ...rest, cursor };
        },
        true,
      );
      return c.json(answer);
    },
  );
};
