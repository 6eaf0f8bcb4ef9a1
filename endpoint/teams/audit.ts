import type { Trx } from '../db/transaction.ts';

/** What leads and owners did, for the team to look up. Agents' own work is never in it. */
export type AuditAction = 'export' | 'pack.replaced' | 'me.erased';

/** @param actor Pseudonym of a lead or owner; null where the deed is an agent's right over their own data. */
export async function writeAudit(
  trx: Trx,
  team: string,
  actor: string | null,
  action: AuditAction,
  detail: Record<string, unknown>,
): Promise<void> {
  await trx
    .insertInto('audit')
    .values({ team_id: team, actor, action, detail: JSON.stringify(detail) })
    .execute();
}
