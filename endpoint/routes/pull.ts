import { limits, pullResponseSchema, roles } from '../../lib/sync/protocol.ts';
import { inTeam } from '../db/transaction.ts';
import { decodeCursor, encodeCursor, pageSchema } from '../http/cursor.ts';
import { packedJson } from '../http/packed.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { changeMarkSchema, changesAfter, firstMark } from '../insights/changes.ts';
import { currentPack } from '../packs/packs.ts';
import type { AddRoutes } from './index.ts';

export const pull: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/pull',
      summary: "What became of this agent's own insights",
      for: roles,
      query: pageSchema(limits.pageSize),
      answer: pullResponseSchema,
    },
    async ({ c, query, who }) => {
      const mark = query.cursor ? decodeCursor(changeMarkSchema, query.cursor) : firstMark(deps.epoch);
      if (mark?.epoch !== deps.epoch) {
        throw new ProblemError('cursor_reset', {
          detail: 'Pull again without a cursor and push again what is still kept.',
        });
      }
      const { changes, next, more, etag } = await inTeam(deps.db, who.team.id, async (trx) => {
        const page = await changesAfter(trx, who, mark, query.limit);
        return { ...page, etag: page.more ? undefined : (await currentPack(trx, who.team.id)).etag };
      });
      const cursor = encodeCursor(next);
      return packedJson(c, { epoch: deps.epoch, changes, cursor, more, ...(etag && { pack_etag: etag }) });
    },
  );
};
