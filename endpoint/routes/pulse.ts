import { roles } from '../../lib/sync/protocol.ts';
import {
  pulseMinimum,
  pulseRequestSchema,
  pulseResponseSchema,
  pulseTakenSchema,
} from '../../lib/sync/protocol-pulse.ts';
import { inTeam } from '../db/transaction.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { mayAnswer, readPulse, takeAnswer, teamNamed } from '../pulse/pulse.ts';
import type { AddRoutes } from './index.ts';

/** The weekly question. Answers come without a token; a token that is sent all the same is not looked at. */
export const pulse: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/pulse',
      summary: "Answer the week's question, with the team's key of the week and no token",
      for: 'open',
      body: { schema: pulseRequestSchema, maxBytes: 4 * 1024 },
      answer: pulseTakenSchema,
    },
    async ({ c, body }) => {
      const team = teamNamed(body.key);
      const now = deps.now();
      const taken =
        team !== undefined &&
        (await inTeam(deps.db, team, async (trx) => {
          if (!(await mayAnswer(trx, team, body, now))) return false;
          await takeAnswer(trx, team, body, now);
          return true;
        }));
      if (!taken) throw new ProblemError('forbidden', { detail: 'This is not the key of a team for this week.' });
      return c.json({ taken: true as const });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/pulse',
      summary: 'Answers by week, of weeks with five or more',
      for: roles,
      answer: pulseResponseSchema,
    },
    async ({ c, who }) => {
      const weeks = await inTeam(deps.db, who.team.id, (trx) => readPulse(trx, who.team.id, deps.now()));
      return c.json({ minimum: pulseMinimum, weeks });
    },
  );
};
