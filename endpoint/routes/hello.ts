import type { z } from '@hono/zod-openapi';
import { helloResponseSchema } from '../../lib/sync/protocol.ts';
import { inTeam } from '../db/transaction.ts';
import { serverLimits } from '../http/context.ts';
import { addRoute } from '../http/route.ts';
import { mondayOf } from '../insights/dates.ts';
import { currentPack } from '../packs/packs.ts';
import { pulseKey } from '../pulse/pulse.ts';
import type { AddRoutes } from './index.ts';

/** What a device needs to know before anything else; with a token also who it is and which pack holds. */
export const hello: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/hello',
      summary: 'Protocol range, epoch, server time and limits',
      for: 'optional',
      answer: helloResponseSchema,
    },
    async ({ c, who }) => {
      const answer: z.input<typeof helloResponseSchema> = {
        product: 'fairside',
        protocol: { ...deps.protocol },
        epoch: deps.epoch,
        server_time: deps.now().toISOString(),
        limits: serverLimits,
      };
      if (!who) return c.json(answer);
      const { etag } = await inTeam(deps.db, who.team.id, (trx) => currentPack(trx, who.team.id));
      const team = { id: who.team.id, name: who.team.name };
      const week = mondayOf(deps.now());
      const pulse = { week, key: pulseKey(who.team, week) };
      return c.json({ ...answer, agent: who.agent, role: who.role, team, pack_etag: etag, pulse });
    },
  );
};
