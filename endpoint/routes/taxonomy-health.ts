import { sql } from 'kysely';
import { leads } from '../../lib/sync/protocol.ts';
import {
  acknowledgedSchema,
  acknowledgeSchema,
  alarmKinds,
  healthQuerySchema,
  healthResponseSchema,
} from '../../lib/sync/protocol-value.ts';
import { inSnapshot, inTeam } from '../db/transaction.ts';
import { alarmsOf } from '../health/alarms.ts';
import { ProblemError } from '../http/problem.ts';
import { addRoute } from '../http/route.ts';
import { dateOf } from '../insights/dates.ts';
import { currentPack } from '../packs/packs.ts';
import { writeAudit } from '../teams/audit.ts';
import type { AddRoutes } from './index.ts';

const keyForm = new RegExp(`^(${alarmKinds.join('|')}):[a-z0-9.:-]+$`);

/** How the tags hold up. Retiring, merging and adding is done in the pack, with its mapping. */
export const taxonomyHealth: AddRoutes = (app, deps) => {
  addRoute(
    app,
    deps,
    {
      method: 'get',
      path: '/v1/taxonomy-health',
      summary: 'Tags unused, pressed in pairs, missing or suddenly frequent',
      for: leads,
      query: healthQuerySchema,
      answer: healthResponseSchema,
    },
    async ({ c, query, who }) => {
      const team = who.team.id;
      const today = dateOf(deps.now());
      const alarms = await inSnapshot(deps.db, team, async (trx) =>
        alarmsOf(trx, { team, today, pack: (await currentPack(trx, team)).pack }),
      );
      return c.json({ alarms: query.all === 'true' ? alarms : alarms.filter((one) => one.acknowledged_at === null) });
    },
  );
  addRoute(
    app,
    deps,
    {
      method: 'post',
      path: '/v1/taxonomy-health/acknowledge',
      summary: 'An alarm was seen; it does not come back',
      for: leads,
      body: { schema: acknowledgeSchema, maxBytes: 4 * 1024 },
      answer: acknowledgedSchema,
    },
    async ({ c, body: { key }, who }) => {
      if (!keyForm.test(key)) {
        throw new ProblemError('bad_request', { errors: [{ path: 'key', message: 'Not the key of an alarm' }] });
      }
      const team = who.team.id;
      const at = await inTeam(deps.db, team, async (trx) => {
        const fresh = await sql`
          insert into health_acknowledged (team_id, key, at) values (${team}::uuid, ${key}, ${deps.now().toISOString()}::timestamptz)
          on conflict do nothing`.execute(trx);
        if (fresh.numAffectedRows === 1n) await writeAudit(trx, team, who.agent, 'alarm.acknowledged', { key });
        const { rows } = await sql<{ at: Date }>`
          select at from health_acknowledged where team_id = ${team}::uuid and key = ${key}`.execute(trx);
        return rows[0]?.at ?? deps.now();
      });
      return c.json({ key, acknowledged_at: at.toISOString() });
    },
  );
};
