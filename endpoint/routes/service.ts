import { leads } from '../../lib/sync/protocol.ts';
import {
  areasQuerySchema,
  areasResponseSchema,
  promisesQuerySchema,
  promisesResponseSchema,
} from '../../lib/sync/protocol-value.ts';
import { inSnapshot } from '../db/transaction.ts';
import { encodeCursor, markOf } from '../http/cursor.ts';
import { addRoute } from '../http/route.ts';
import { groupNow } from '../issues/keep-grouped.ts';
import { currentPack } from '../packs/packs.ts';
import { readAreas } from '../service/areas.ts';
import { promiseMarkSchema, readPromises } from '../service/promises.ts';
import { dateIn, zoneOf } from '../service/time-zone.ts';
import type { AddRoutes } from './index.ts';

/** How the house serves itself: what was asked of whom by when, waits and thanks. Departments, never people. */
export const service: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/promises',
      summary: 'What was asked of which department by when, and how long it has waited',
      for: leads,
      query: promisesQuerySchema,
      answer: promisesResponseSchema,
    },
    async ({ c, query, who }) => {
      const after = markOf(promiseMarkSchema, query.cursor);
      const { team } = who;
      await groupNow(deps.db, team.id);
      const answer = await inSnapshot(deps.db, team.id, async (trx) => {
        const { pack } = await currentPack(trx, team.id);
        const zone = zoneOf(query.time_zone, pack);
        const today = dateIn(zone, deps.now());
        const overdue = query.overdue === undefined ? undefined : query.overdue === 'true';
        const retired = pack.taxonomy.retired ?? {};
        const { area, limit } = query;
        const { next, ...rest } = await readPromises(trx, {
          team,
          zone,
          today,
          area,
          overdue,
          limit,
          after,
          retired,
        });
        return { time_zone: zone, today, ...rest, cursor: next ? encodeCursor(next) : null };
      });
      return c.json(answer);
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/areas',
      summary: 'Waits, lacks and thanks by department and month',
      for: leads,
      query: areasQuerySchema,
      answer: areasResponseSchema,
    },
    async ({ c, query, who }) => {
      const team = who.team.id;
      const answer = await inSnapshot(deps.db, team, async (trx) => {
        const { pack } = await currentPack(trx, team);
        const zone = zoneOf(query.time_zone, pack);
        const { from, to } = query;
        const rows = await readAreas(trx, { team, zone, from, to, retired: pack.taxonomy.retired ?? {} });
        return { time_zone: zone, rows };
      });
      return c.json(answer);
    },
  );
};
