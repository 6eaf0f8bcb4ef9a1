import { z } from '@hono/zod-openapi';
import { leads, packVersionsResponseSchema, roles } from '../../lib/sync/protocol.ts';
import { packLimit, teamPackSchema } from '../../lib/team/pack.ts';
import { inTeam } from '../db/transaction.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { plain, tooDeep } from '../json/plain.ts';
import { currentPack, Lost, packVersion, packVersions, replacePack } from '../packs/packs.ts';
import { writeAudit } from '../teams/audit.ts';
import type { AddRoutes } from './index.ts';

/** Checked after it was made safe to walk: a pack keeps fields this endpoint does not know. */
const bodySchema = z
  .unknown()
  .refine((value) => !tooDeep(value), 'Nests too deep')
  .transform((value) => (tooDeep(value) ? undefined : plain(value)))
  .pipe(teamPackSchema);

const versionSchema = z.object({ version: z.coerce.number().int().min(1).max(2_147_483_647) });
const pageSchema = z.object({
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

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
      for: leads,
      body: { schema: bodySchema, maxBytes: packLimit, shown: teamPackSchema },
      answer: teamPackSchema,
    },
    async ({ c, body, who }) => {
      const expected = tags(c.req.header('if-match'));
      const stored = await inTeam(deps.db, who.team.id, async (trx) => {
        const next = await replacePack(trx, who, body, expected);
        if (next) await writeAudit(trx, who.team.id, who.agent, 'pack.replaced', { version: next.pack.version });
        return next;
      }).catch((error: unknown) => {
        if (!(error instanceof Lost)) throw error;
        const errors = error.tags.map(({ path, message }) => ({ path, message }));
        throw new ProblemError('bad_request', { detail: 'A tag is retired or merged only with a mapping.', errors });
      });
      if (!stored) {
        throw new ProblemError('precondition_failed', {
          detail: 'Somebody else has changed the pack. Read it again first.',
        });
      }
      return c.json(stored.pack, 200, { etag: stored.etag });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/pack/versions',
      summary: 'Versions of the pack, the newest first',
      for: leads,
      query: pageSchema,
      answer: packVersionsResponseSchema,
    },
    async ({ c, query, who }) => {
      const { rows, more } = await inTeam(deps.db, who.team.id, (trx) =>
        packVersions(trx, who.team.id, query.limit, query.before),
      );
      const versions = rows.map(({ created_at, ...row }) => ({ ...row, published_at: created_at.toISOString() }));
      return c.json({ versions, more });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/pack/versions/{version}',
      summary: 'One version of the pack as it was published',
      for: leads,
      params: versionSchema,
      answer: teamPackSchema,
    },
    async ({ c, params, who }) => {
      const found = await inTeam(deps.db, who.team.id, (trx) => packVersion(trx, who.team.id, params.version));
      if (!found) throw new ProblemError('not_found', { detail: 'No such version of the pack.' });
      return c.json(found.pack, 200, { etag: found.etag });
    },
  );
};
