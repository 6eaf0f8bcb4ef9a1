/** What a thousand devices have to learn: a decision on each insight of `seed`. */
import { hashSecret } from '../../../endpoint/teams/secrets.ts';
import type { Served } from './serve.ts';

const agents = 1000;
const agentOf = (n: string) => `('00000000-0000-4000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/** Done once for a kept folder. The token of the bench's one agent becomes that of the first of the thousand. */
export async function seedChanges({ pool, team, agents: [token = ''] }: Served): Promise<void> {
  const { rows: there } = await pool.query('select 1 from insight_changes limit 1');
  if (there.length === 0) {
    await pool.query(
      `insert into agents (team_id, id) select $1, ${agentOf('n')} from generate_series(0, ${agents - 1}) n on conflict do nothing`,
      [team],
    );
    // In the order in which they were decided, as they would have come.
    await pool.query(
      `insert into insight_changes (team_id, agent_id, insight_id, kind, state)
       select $1, ${agentOf(`(n % ${agents})::int`)}, id, 'issue', 'accepted'
       from (select id, row_number() over (order by recorded_at) as n from insights where team_id = $1) i order by n`,
      [team],
    );
    await pool.query('vacuum (analyze) insight_changes');
  }
  const hash = Buffer.from(hashSecret(token), 'hex');
  await pool.query(`update tokens set agent_id = ${agentOf('0')} where team_id = $1 and hash = $2`, [team, hash]);
}
