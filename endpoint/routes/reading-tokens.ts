import { leads } from '../../lib/sync/protocol.ts';
import { byIdSchema, revokedSchema } from '../../lib/sync/protocol-administration.ts';
import {
  createdReadingTokenSchema,
  newReadingTokenSchema,
  readingTokensResponseSchema,
} from '../../lib/sync/protocol-reading.ts';
import { inTeam } from '../db/transaction.ts';
import { addRoute } from '../http/route.ts';
import { iso } from '../insights/dates.ts';
import { plainText } from '../json/plain.ts';
import { writeAudit } from '../teams/audit.ts';
import { revoke } from '../teams/given-out.ts';
import { createReadingToken, listReadingTokens } from '../teams/reading-tokens.ts';
import type { AddRoutes } from './index.ts';

const path = '/v1/reading-tokens';

/** Tokens for spreadsheets and BI tools: whoever may export may hand one out, and end it. */
export const readingTokens: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    { method: 'get', path, summary: 'Tokens that only read', for: leads, answer: readingTokensResponseSchema },
    async ({ c, who }) => {
      const rows = await inTeam(deps.db, who.team.id, (trx) => listReadingTokens(trx, who.team.id));
      const tokens = rows.map((row) => ({
        ...row,
        created_at: row.created_at.toISOString(),
        revoked_at: iso(row.revoked_at),
      }));
      return c.json({ tokens });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path,
      summary: 'Make a token that only reads; it is shown this once',
      for: leads,
      body: { schema: newReadingTokenSchema, maxBytes: 4 * 1024 },
      answer: createdReadingTokenSchema,
    },
    async ({ c, body, who }) => {
      const label = plainText(body.label);
      const made = await inTeam(deps.db, who.team.id, async (trx) => {
        const token = await createReadingToken(trx, who.team.id, label);
        await writeAudit(trx, who.team.id, who.agent, 'reading.created', { id: token.id });
        return token;
      });
      return c.json({ ...made, label });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'delete',
      path: `${path}/{id}`,
      summary: 'End a token that only reads, at once',
      for: leads,
      params: byIdSchema,
      answer: revokedSchema,
    },
    async ({ c, params: { id }, who }) => {
      const revoked = await inTeam(deps.db, who.team.id, async (trx) => {
        const done = await revoke(trx, 'reading_tokens', who.team.id, id);
        if (done) await writeAudit(trx, who.team.id, who.agent, 'reading.revoked', { id });
        return done;
      });
      return c.json({ revoked });
    },
  );
};
