/** The end of everything stored about one agent, whoever asks for it: the agent, or the person who runs the endpoint. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Trx } from '../db/transaction.ts';
import { settleErased } from '../insights/figures.ts';
import { writeAudit } from '../teams/audit.ts';
import type { Identity } from '../teams/identity.ts';

export interface Erased {
  /** Insights that were in force. */
  readonly erased: number;
  /** Pseudonym under which the device goes on, unknown until now; null when its access ended. */
  readonly agent: string | null;
}

/**
 * Erases what this agent recorded, amended, took back and proposed, what was decided about it, their devices, and their
 * name under packs and in the audit log. The ids of items stay without content and without a person, so that a device which
 * sends them again is told that they are done and brings nothing back.
 *
 * @param access `keep`: this token goes on under a new pseudonym that nothing ties to the old one. `end`: it goes too.
 */
export async function eraseMe(trx: Trx, who: Identity, access: 'keep' | 'end'): Promise<Erased> {
  const [team, agent] = [who.team.id, who.agent];
  const next = access === 'keep' ? await underNewName(trx, who) : null;
  const erased = await eraseAgent(trx, team, agent);
  await writeAudit(trx, team, null, 'me.erased', { insights: erased });
  return { erased, agent: next };
}

/** Leaves no row that names this pseudonym. @returns How many insights in force there were. */
export async function eraseAgent(trx: Trx, team: string, agent: string): Promise<number> {
  const erased = await eraseRecords(trx, team, agent);
  await trx
    .updateTable('packs')
    .set({ created_by: null })
    .where('team_id', '=', team)
    .where('created_by', '=', agent)
    .execute();
  await trx.updateTable('audit').set({ actor: null }).where('team_id', '=', team).where('actor', '=', agent).execute();
  await sql`delete from rule_turns where team_id = ${team}::uuid and agent_id = ${agent}::uuid`.execute(trx);
  await trx.deleteFrom('tokens').where('team_id', '=', team).where('agent_id', '=', agent).execute();
  await trx.deleteFrom('agents').where('team_id', '=', team).where('id', '=', agent).execute();
  return erased;
}

async function eraseRecords(trx: Trx, team: string, agent: string): Promise<number> {
  const ofTeam = sql`team_id = ${team}::uuid`;
  const mine = sql`${ofTeam} and agent_id = ${agent}::uuid`;
  await sql`delete from insight_changes where ${mine}`.execute(trx);
  // What was amended or taken back before its recording arrived holds a place that nobody will fill now.
  await sql`delete from insights where ${ofTeam} and agent_id is null and state = 'pending'
    and id in (select of_id from items where ${mine} and of_id is not null)`.execute(trx);
  const { rows } = await sql<{ state: string }>`delete from insights where ${mine} returning state`.execute(trx);
  await sql`
    with gone as (delete from items where ${mine} returning id)
    update item_ids set payload_hash = null from gone
    where item_ids.team_id = ${team}::uuid and item_ids.id = gone.id`.execute(trx);
  await settleErased(trx, team);
  return rows.filter(({ state }) => state === 'live').length;
}

async function underNewName(trx: Trx, who: Identity): Promise<string> {
  const [team, agent] = [who.team.id, randomUUID()];
  await trx.insertInto('agents').values({ team_id: team, id: agent }).execute();
  await trx
    .updateTable('tokens')
    .set({
      agent_id: agent,
      id: randomUUID(),
      label: null,
      created_at: sql<Date>`now()`,
      last_seen: null,
      replaces: null,
    })
    .where('team_id', '=', team)
    .where('hash', '=', Buffer.from(who.tokenHash, 'hex'))
    .execute();
  return agent;
}
