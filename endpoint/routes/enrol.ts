import { enrolRequestSchema, enrolResponseSchema } from '../../lib/sync/protocol.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { plainText } from '../json/plain.ts';
import { redeemInvite } from '../teams/invites.ts';
import type { AddRoutes } from './index.ts';

/** Said only to somebody who holds the invite's 256 random bits, so nothing is given away. */
const reasons = {
  unknown: 'This endpoint does not know the invite.',
  revoked: 'The invite was revoked.',
  expired: 'The invite has expired.',
  used: 'The invite was used as often as it may be.',
} as const;

export const enrol: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/enrol',
      summary: 'Exchange an invite for a token',
      for: 'open',
      body: { schema: enrolRequestSchema, maxBytes: 16 * 1024 },
      answer: enrolResponseSchema,
    },
    async ({ c, body }) => {
      const redeemed = await redeemInvite(deps.db, body.invite, body.label ? plainText(body.label) : null);
      if (!redeemed.ok) throw new ProblemError('invite_invalid', { detail: reasons[redeemed.reason] });
      const { token, agent, team, role } = redeemed;
      return c.json({ token, agent, team, role });
    },
  );
};
