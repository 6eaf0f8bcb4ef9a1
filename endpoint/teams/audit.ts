import { sql } from 'kysely';
import type { Trx } from '../db/transaction.ts';

/** What leads and owners did, for the team to look up. Agents' own work is never in it. */
export type AuditAction =
  | 'export'
  | 'import'
  | 'reading.created'
  | 'reading.revoked'
  | 'pack.replaced'
  | 'me.erased'
  | 'invite.created'
  | 'invite.revoked'
  | 'token.revoked'
  | 'team.changed'
  | 'alarm.acknowledged'
  | 'issue.merged'
  | 'issue.split'
  | 'issue.changed'
  | 'issue.decided'
  | 'retention.erased'
  | 'erased';

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

/** Notes an import once, however many batches it comes in. @param id Of the import. */
export async function noteImport(trx: Trx, team: string, actor: string | null, id: string): Promise<void> {
  const noted = await trx
    .selectFrom('audit')
    .select('seq')
    .where('team_id', '=', team)
    .where('action', '=', 'import')
    .where(sql<boolean>`detail ->> 'import' = ${id}`)
    .limit(1)
    .executeTakeFirst();
  if (!noted) await writeAudit(trx, team, actor, 'import', { import: id });
}

export interface AuditEntry {
  readonly seq: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly action: string;
  readonly detail: unknown;
}

/** Newest first. @param before Sequence number of the last entry already seen. */
export function readAudit(trx: Trx, team: string, limit: number, before?: string): Promise<AuditEntry[]> {
  let query = trx.selectFrom('audit').select(['seq', 'at', 'actor', 'action', 'detail']).where('team_id', '=', team);
  if (before !== undefined) query = query.where('seq', '<', before);
  return query.orderBy('seq', 'desc').limit(limit).execute();
}
