import { z } from '@hono/zod-openapi';
import { roles } from '../../lib/sync/protocol.ts';
import { packLimit, teamPackSchema } from '../../lib/team/pack.ts';
import { inTeam } from '../db/transaction.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { plain, tooDeep } from '../json/plain.ts';
import { currentPack, replacePack } from '../packs/packs.ts';
import { writeAudit } from '../teams/audit.ts';
import type { AddRoutes } from './index.ts';

/** Checked after it was made safe to walk: a pack keeps fields this endpoint does not know. */
const bodySchema = z
  .unknown()
  .refine((value) => !tooDeep(value), 'Nests too deep')
  .transform((value) => (tooDeep(value) ? undefined : plain(value)))
  .pipe(teamPackSchema);

/** `W/"x"` and `"x"` name the same pack; a list may name several. */
const tags = (header: string | undefined) => header?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));

export const pack: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    { method: 'get', path: '/v1/pack', summary: "The team's pack, with an ETag", for: roles, answer: teamPackSchema },
    async ({ c, who }) => {
      const { pack: now, etag } = await inTeam(deps.db, who.team.id, (trx) => currentPack(trx, who.team.id));
      const headers = { etag, 'cache-control': 'private, no-cache' };
      const known = tags(c.req.header('if-none-match'));
      if (known?.includes(etag) || known?.includes('*')) return c.body(null, 304, headers);
      return c.json(now, 200, headers);
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/v1/pack',
      summary: 'Replace the pack; with If-Match only if nobody else has',
      for: ['lead', 'owner'],
      body: { schema: bodySchema, maxBytes: packLimit, shown: teamPackSchema },
      answer: teamPackSchema,
    },
    async ({ c, body, who }) => {
      const expected = tags(c.req.header('if-match'));
      const stored = await inTeam(deps.db, who.team.id, async (trx) => {
        const next = await replacePack(trx, who, body, expected);
        if (next) await writeAudit(trx, who.team.id, who.agent, 'pack.replaced', { version: next.pack.version });
        return next;
      });
      if (!stored) {
        throw new ProblemError('precondition_failed', {
          detail: 'Somebody else has changed the pack. Read it again first.',
        });
      }
      return c.json(stored.pack, 200, { etag: stored.etag });
    },
  );
};
