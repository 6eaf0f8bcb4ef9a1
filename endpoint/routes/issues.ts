import { leads } from '../../lib/sync/protocol.ts';
import { byIdSchema } from '../../lib/sync/protocol-administration.ts';
import {
  issueQuerySchema,
  issueResponseSchema,
  issuesQuerySchema,
  issuesResponseSchema,
  waitingResponseSchema,
} from '../../lib/sync/protocol-issues.ts';
import { tagViewOf } from '../../lib/team/tag-view.ts';
import { inSnapshot, type Trx } from '../db/transaction.ts';
import { encodeCursor, markOf, pageSchema } from '../http/cursor.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { dateOf } from '../insights/dates.ts';
import { matching } from '../insights/filter.ts';
import { countRows, pageMarkSchema, readPage } from '../insights/read.ts';
import { readHistory } from '../issues/history.ts';
import { groupNow } from '../issues/keep-grouped.ts';
import { issueMarkSchema, readIssues, readSome, resolveIssue } from '../issues/read.ts';
import { ticketMarkSchema, waitingTickets } from '../issues/waiting.ts';
import { currentPack } from '../packs/packs.ts';
import type { AddRoutes } from './index.ts';

/** The issue an address names, followed to what it was merged into. */
export async function issueAt(trx: Trx, team: string, id: string): Promise<string> {
  const found = await resolveIssue(trx, team, id);
  if (!found) throw new ProblemError('not_found', { detail: 'No such issue.' });
  return found;
}

/** What leads read of issues. What they do to them is in `issue-deeds.ts`. */
export const issues: AddRoutes = (app, deps) => {
  const today = () => dateOf(deps.now());
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
      const after = markOf(issueMarkSchema, cursor);
      const team = who.team.id;
      await groupNow(deps.db, team);
      const page = await inSnapshot(deps.db, team, async (trx) => {
        const { pack } = await currentPack(trx, team);
        return readIssues(trx, { team, filter, sort, limit, after, today: today(), pack });
      });
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
      const after = markOf(pageMarkSchema, query.cursor);
      const { team } = who;
      await groupNow(deps.db, team.id);
      const answer = await inSnapshot(deps.db, team.id, async (trx) => {
        const id = await issueAt(trx, team.id, params.id);
        const { pack } = await currentPack(trx, team.id);
        const retired = pack.taxonomy.retired ?? {};
        const where = matching(team.id, { issue: id }, tagViewOf(pack.taxonomy));
        const [issue] = await readSome(trx, team.id, [id], today(), pack);
        const { rows, next } = await readPage(trx, where, team.ticketLinks, query.limit, after, retired);
        const insights = { rows, cursor: next ? encodeCursor(next) : null, total: await countRows(trx, where) };
        return { issue, history: await readHistory(trx, team.id, id), insights };
      });
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
      query: pageSchema(100),
      answer: waitingResponseSchema,
    },
    async ({ c, params, query, who }) => {
      const after = markOf(ticketMarkSchema, query.cursor);
      const { team } = who;
      const answer = await inSnapshot(deps.db, team.id, async (trx) => {
        const id = await issueAt(trx, team.id, params.id);
        const { pack } = await currentPack(trx, team.id);
        const [issue] = await readSome(trx, team.id, [id], today(), pack);
        const { next, ...rest } = await waitingTickets(trx, team, id, query.limit, after);
        const cursor = next ? encodeCursor(next) : null;
        return { issue: id, state: issue?.state ?? 'new', decision: issue?.decision ?? null, ...rest, cursor };
      });
      return c.json(answer);
    },
  );
};
