/** An agent's own data: to see, and to erase. */
import { sql } from 'kysely';
import type { Trx } from '../db/transaction.ts';
import { writeAudit } from '../teams/audit.ts';
import type { Identity } from '../teams/identity.ts';

export const myInsights = (who: Identity) =>
  sql<boolean>`team_id = ${who.team.id}::uuid and agent_id = ${who.agent}::uuid and state = 'live'`;

/**
 * Erases everything this agent recorded. The ids stay without content, so that a device which sends them again is told
 * that they are done and brings nothing back. @returns How many insights were in force.
 */
export async function eraseMine(trx: Trx, who: Identity): Promise<number> {
  const [team, agent] = [who.team.id, who.agent];
  await sql`insert into insight_changes (team_id, agent_id, insight_id, kind, state)
    select team_id, agent_id, id, 'insight', 'withdrawn' from insights
    where ${myInsights(who)} order by id`.execute(trx);
  const { rows } = await sql<{ state: string }>`
    delete from insights where team_id = ${team}::uuid and agent_id = ${agent}::uuid returning state`.execute(trx);
  await sql`
    with gone as (delete from items where team_id = ${team}::uuid and agent_id = ${agent}::uuid returning id)
    update item_ids set payload_hash = null from gone where item_ids.team_id = ${team}::uuid and item_ids.id = gone.id`.execute(
    trx,
  );
  const erased = rows.filter(({ state }) => state === 'live').length;
  await writeAudit(trx, team, null, 'me.erased', { insights: erased });
  return erased;
}
