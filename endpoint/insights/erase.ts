/** Ends insights for good: rows, items, words and what was answered to them. Their ids stay, so that no device brings them back. */
import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../db/transaction.ts';
import { settleErased } from './figures.ts';

/**
 * Erases the insights of a team that meet a condition on `insights`, and tells the devices that recorded them.
 * @returns How many were in force.
 */
export async function eraseInsights(trx: Trx, team: string, where: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ id: string; agent_id: string | null; state: string }>`
    delete from insights where team_id = ${team}::uuid and ${where} returning id, agent_id, state`.execute(trx);
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await sql`delete from insight_changes where team_id = ${team}::uuid and insight_id = any(${ids}::uuid[])`.execute(
    trx,
  );
  await sql`
    with gone as (
      delete from items where team_id = ${team}::uuid and (id = any(${ids}::uuid[]) or of_id = any(${ids}::uuid[])) returning id
    )
    update item_ids set payload_hash = null from gone where item_ids.team_id = ${team}::uuid and item_ids.id = gone.id`.execute(
    trx,
  );
  const live = rows.filter(({ state, agent_id }) => state === 'live' && agent_id !== null);
  const told = JSON.stringify(live.map(({ id, agent_id }) => ({ id, agent_id })));
  await sql`
    insert into insight_changes (team_id, agent_id, insight_id, kind, state)
    select ${team}::uuid, agent_id, id, 'insight', 'withdrawn'
    from jsonb_to_recordset(${told}::jsonb) as gone (id uuid, agent_id uuid) order by id`.execute(trx);
  await settleErased(trx, team);
  return live.length;
}
