/**
 * The endpoint in a process of its own, as it is run but for two things: no request is refused for coming too fast, and
 * there is a team with as many agents as the load has clients. Prints one JSON line when it is ready.
 */
import '../../../endpoint/flat-heap.ts';
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from '../../../endpoint/app.ts';
import { openDatabase } from '../../../endpoint/db/open.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { RateLimit } from '../../../endpoint/http/rate.ts';
import { quiet } from '../../../endpoint/log.ts';
import { createTeam } from '../../../endpoint/teams/first-team.ts';
import { listTeams } from '../../../endpoint/teams/list.ts';
import { hashSecret, newSecret } from '../../../endpoint/teams/secrets.ts';
import type { Role } from '../../../lib/sync/protocol.ts';

const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir = 'data', AGENTS = '1' } = process.env;
const database = await openDatabase({ dataDir, databaseUrl, log: quiet, use: 'own' });
const { db, epoch } = database;
const [there] = await listTeams(database.pool);
const team = there ?? randomUUID();
if (there === undefined) await createTeam(db, 'Bench', team);
const tokenFor = (role: Role) =>
  inTeam(db, team, async (trx) => {
    const [agent, token] = [randomUUID(), newSecret()];
    await trx.insertInto('agents').values({ team_id: team, id: agent }).execute();
    const hash = Buffer.from(hashSecret(token), 'hex');
    const row = { team_id: team, hash, agent_id: agent, role, label: null, revoked_at: null, expires_at: null };
    await trx.insertInto('tokens').values(row).execute();
    return token;
  });
const agents: string[] = [];
for (let n = 0; n < Number(AGENTS); n += 1) agents.push(await tokenFor('agent'));
const lead = await tokenFor('lead');

const settings = await database.pool.query<{ port: number }>("select current_setting('port')::int as port");
const free = { burst: 1e12, perSecond: 1e9 };
const rates = { token: new RateLimit(free), address: new RateLimit(free) };
const server = createAdaptorServer({ fetch: createApp({ db, epoch, rates }).fetch }) as Server;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  console.log(JSON.stringify({ port, team, agents, lead, databasePort: settings.rows[0]?.port }));
});
process.on('SIGTERM', () => {
  server.closeAllConnections();
  void database.close().then(() => process.exit(0));
});
