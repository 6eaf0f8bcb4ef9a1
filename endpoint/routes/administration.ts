import { z } from '@hono/zod-openapi';
import { owners, roles } from '../../lib/sync/protocol.ts';
import {
  auditResponseSchema,
  byIdSchema,
  createdInviteSchema,
  invitesResponseSchema,
  newInviteSchema,
  revokedSchema,
  teamResponseSchema,
  teamSettingsSchema,
  tokensResponseSchema,
} from '../../lib/sync/protocol-administration.ts';
import { rotatedSchema } from '../../lib/sync/protocol-me.ts';
import { inTeam } from '../db/transaction.ts';
import { bigintText, encodeCursor, markOf, pageSchema } from '../http/cursor.ts';
import { addRoute } from '../http/route.ts';
import { iso } from '../insights/dates.ts';
import { readAudit, writeAudit } from '../teams/audit.ts';
import { revoke } from '../teams/given-out.ts';
import { createInvite, firstInvites, listInvites } from '../teams/invites.ts';
import { readSettings, writeSettings } from '../teams/settings.ts';
import { listTokens, rotateToken, tokenMarkSchema } from '../teams/tokens.ts';
import type { AddRoutes } from './index.ts';

const small = 4 * 1024;
const auditMarkSchema = z.object({ before: bigintText });

/** What an owner does for the team, each deed in the audit log. Nothing here tells what an agent recorded. */
export const administration: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    { method: 'get', path: '/v1/invites', summary: 'Invites of the team', for: owners, answer: invitesResponseSchema },
    async ({ c, who }) => {
      const rows = await inTeam(deps.db, who.team.id, (trx) => listInvites(trx, who.team.id));
      const invites = rows.map((row) => ({
        ...row,
        expires_at: iso(row.expires_at),
        revoked_at: iso(row.revoked_at),
        created_at: iso(row.created_at),
      }));
      return c.json({ invites });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/invites',
      summary: 'Make an invite; it is shown this once',
      for: owners,
      body: { schema: newInviteSchema, maxBytes: small },
      answer: createdInviteSchema,
    },
    async ({ c, body, who }) => {
      const id = crypto.randomUUID();
      const terms = { ...firstInvites[body.role], ...body };
      const invite = await inTeam(deps.db, who.team.id, async (trx) => {
        const secret = await createInvite(trx, who.team.id, terms, id);
        await writeAudit(trx, who.team.id, who.agent, 'invite.created', { id, ...terms });
        return secret;
      });
      return c.json({ id, invite, ...terms });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'delete',
      path: '/v1/invites/{id}',
      summary: 'Revoke an invite',
      for: owners,
      params: byIdSchema,
      answer: revokedSchema,
    },
    async ({ c, params, who }) => {
      const revoked = await inTeam(deps.db, who.team.id, async (trx) => {
        const done = await revoke(trx, 'invites', who.team.id, params.id);
        if (done) await writeAudit(trx, who.team.id, who.agent, 'invite.revoked', { id: params.id });
        return done;
      });
      return c.json({ revoked });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/tokens',
      summary: 'Devices of the team, by label and day last seen',
      for: owners,
      query: pageSchema(100),
      answer: tokensResponseSchema,
    },
    async ({ c, query, who }) => {
      const mark = markOf(tokenMarkSchema, query.cursor);
      const rows = await inTeam(deps.db, who.team.id, (trx) => listTokens(trx, who.team.id, query.limit, mark));
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      const tokens = page.map(({ mark: _, ...row }) => ({
        ...row,
        created_at: iso(row.created_at),
        expires_at: iso(row.expires_at),
        revoked_at: iso(row.revoked_at),
      }));
      const more = rows.length > query.limit && last;
      return c.json({ tokens, cursor: more ? encodeCursor({ at: last.mark, id: last.id }) : null });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'delete',
      path: '/v1/tokens/{id}',
      summary: 'End a token at once',
      for: owners,
      params: byIdSchema,
      answer: revokedSchema,
    },
    async ({ c, params, who }) => {
      const revoked = await inTeam(deps.db, who.team.id, async (trx) => {
        const done = await revoke(trx, 'tokens', who.team.id, params.id);
        if (done) await writeAudit(trx, who.team.id, who.agent, 'token.revoked', { id: params.id });
        return done;
      });
      return c.json({ revoked });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/me/token',
      summary: 'Exchange the token for a new one',
      for: roles,
      answer: rotatedSchema,
    },
    async ({ c, who }) => {
      const { token, oldUntil } = await inTeam(deps.db, who.team.id, (trx) => rotateToken(trx, who, deps.now()));
      return c.json({ token, old_until: oldUntil.toISOString() });
    },
  );
  addRoute(
    app,
    deps,
    { method: 'get', path: '/v1/team', summary: 'Settings of the team', for: owners, answer: teamResponseSchema },
    async ({ c, who }) => c.json(await inTeam(deps.db, who.team.id, (trx) => readSettings(trx, who.team.id))),
  );
  addRoute(
    app,
    deps,
    {
      method: 'put',
      path: '/v1/team',
      summary: 'Change the settings of the team',
      for: owners,
      body: { schema: teamSettingsSchema, maxBytes: small },
      answer: teamResponseSchema,
    },
    async ({ c, body, who }) => {
      const settings = await inTeam(deps.db, who.team.id, async (trx) => {
        await writeSettings(trx, who.team.id, body);
        await writeAudit(trx, who.team.id, who.agent, 'team.changed', body);
        return readSettings(trx, who.team.id);
      });
      return c.json(settings);
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/audit',
      summary: 'What leads and owners did, newest first',
      for: owners,
      query: pageSchema(100),
      answer: auditResponseSchema,
    },
    async ({ c, query, who }) => {
      const before = markOf(auditMarkSchema, query.cursor)?.before;
      const rows = await inTeam(deps.db, who.team.id, (trx) => readAudit(trx, who.team.id, query.limit + 1, before));
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      const entries = page.map(({ at, actor, action, detail }) => ({ at: at.toISOString(), actor, action, detail }));
      const more = rows.length > query.limit && last;
      return c.json({ entries, cursor: more ? encodeCursor({ before: last.seq }) : null });
    },
  );
};
