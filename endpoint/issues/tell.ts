/** The way of a decision back to whoever reported: through what each agent's devices pull, and nowhere else. */
import { sql } from 'kysely';
import type { Trx } from '../db/transaction.ts';

/**
 * Tells the authors of insights what was decided about their issue, where anything was.
 * @param only These insights; absent: all of the issues.
 */
export async function tellDecision(
  trx: Trx,
  team: string,
  issues: readonly string[],
  only?: readonly string[],
): Promise<void> {
  if (issues.length === 0) return;
  const among = only ? sql`and m.insight_id = any(${only}::uuid[])` : sql``;
  await sql`
    insert into insight_changes (team_id, agent_id, insight_id, kind, state, sentence, signed_by, area, at)
    select s.team_id, i.agent_id, i.id, 'decision', s.state, s.sentence, s.signed_by, s.decided_area, s.decided_at
    from issues s join issue_members m on m.team_id = s.team_id and m.issue_id = s.id
    join insights i on i.team_id = m.team_id and i.id = m.insight_id
    where s.team_id = ${team}::uuid and s.id = any(${issues}::uuid[]) and s.state <> 'new' and i.agent_id is not null ${among}
    order by i.id`.execute(trx);
}
