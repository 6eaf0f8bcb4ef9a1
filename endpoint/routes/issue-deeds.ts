import { leads } from '../../lib/sync/protocol.ts';
import { byIdSchema } from '../../lib/sync/protocol-administration.ts';
import {
  decideSchema,
  type Issue,
  issueSchema,
  mergeIssuesSchema,
  patchIssueSchema,
  splitIssueSchema,
  splitResponseSchema,
} from '../../lib/sync/protocol-issues.ts';
import { lockTeam } from '../db/lock-team.ts';
import { inTeam, type Trx } from '../db/transaction.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { dateOf } from '../insights/dates.ts';
import { mergeIssues, NotOfIssue, patchIssue, splitIssue } from '../issues/correct.ts';
import { decide } from '../issues/decide.ts';
import { groupNow } from '../issues/keep-grouped.ts';
import { readSome } from '../issues/read.ts';
import { currentPack } from '../packs/packs.ts';
import { type AuditAction, writeAudit } from '../teams/audit.ts';
import type { Identity } from '../teams/identity.ts';
import type { AddRoutes } from './index.ts';
import { issueAt } from './issues.ts';

const small = 64 * 1024;

/** What leads do to issues, each deed in the audit log; the words of a decision stand in the issue's history, not there. */
export const issueDeeds: AddRoutes = (app, deps) => {
  /** Does it with nothing else at the team's issues, writes it down, and answers the issues named, in order. */
  const deed = (
    who: Identity,
    action: AuditAction,
    work: (trx: Trx, team: string) => Promise<{ ids: readonly string[]; detail: Record<string, unknown> }>,
  ): Promise<Issue[]> => {
    const team = who.team.id;
    return inTeam(deps.db, team, async (trx) => {
      await lockTeam(trx, 'issues', team);
      const { ids, detail } = await work(trx, team);
      await writeAudit(trx, team, who.agent, action, detail);
      const { pack } = await currentPack(trx, team);
      return readSome(trx, team, ids, dateOf(deps.now()), pack);
    });
  };

  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/issues/merge',
      summary: 'Make one issue of several; the first stays',
      for: leads,
      body: { schema: mergeIssuesSchema, maxBytes: small },
      answer: issueSchema,
    },
    async ({ c, body, who }) => {
      await groupNow(deps.db, who.team.id);
      const [merged] = await deed(who, 'issue.merged', async (trx, team) => {
        const found: string[] = [];
        for (const [index, id] of body.ids.entries()) {
          const issue = await issueAt(trx, team, id).catch(() => undefined);
          const message = issue ? 'is the same issue as one before it' : 'is no issue of this team';
          if (!issue || found.includes(issue)) {
            throw new ProblemError('bad_request', { errors: [{ path: `ids.${index}`, message }] });
          }
          found.push(issue);
        }
        const [into = '', ...others] = found;
        await mergeIssues(trx, team, [into, ...others]);
        return { ids: [into], detail: { id: into, merged: others } };
      });
      return c.json(merged);
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/issues/{id}/split',
      summary: 'Make an issue of some of its insights',
      for: leads,
      params: byIdSchema,
      body: { schema: splitIssueSchema, maxBytes: small },
      answer: splitResponseSchema,
    },
    async ({ c, params, body, who }) => {
      const [kept, made] = await deed(who, 'issue.split', async (trx, team) => {
        const id = await issueAt(trx, team, params.id);
        const fresh = await splitIssue(trx, team, id, body.insights);
        return { ids: [id, fresh], detail: { id, made: fresh, insights: body.insights.length } };
      }).catch((error: unknown) => {
        if (!(error instanceof NotOfIssue)) throw error;
        const path = (id: string) => `insights.${body.insights.indexOf(id)}`;
        const errors = error.ids.slice(0, 20).map((id) => ({ path: path(id), message: 'is no insight of this issue' }));
        throw new ProblemError('bad_request', { errors });
      });
      return c.json({ kept, made });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'patch',
      path: '/v1/issues/{id}',
      summary: 'Name an issue, say who answers for it and by when',
      for: leads,
      params: byIdSchema,
      body: { schema: patchIssueSchema, maxBytes: small },
      answer: issueSchema,
    },
    async ({ c, params, body, who }) => {
      const [issue] = await deed(who, 'issue.changed', async (trx, team) => {
        const id = await issueAt(trx, team, params.id);
        await patchIssue(trx, team, id, body);
        return { ids: [id], detail: { id, fields: Object.keys(body) } };
      });
      return c.json(issue);
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/issues/{id}/decision',
      summary: 'Answer those who reported it; fixed and declined need a sentence and a name',
      for: leads,
      params: byIdSchema,
      body: { schema: decideSchema, maxBytes: small },
      answer: issueSchema,
    },
    async ({ c, params, body, who }) => {
      await groupNow(deps.db, who.team.id);
      const [issue] = await deed(who, 'issue.decided', async (trx, team) => {
        const id = await issueAt(trx, team, params.id);
        await decide(trx, team, id, body, deps.now());
        return { ids: [id], detail: { id, state: body.state } };
      });
      return c.json(issue);
    },
  );
};
