/** A team's settings on the endpoint, apart from its pack. */
import type { Trx } from '../db/transaction.ts';

export interface TeamSettings {
  /** Days an insight is kept after it was recorded; null keeps it until somebody erases it. */
  readonly retention_days: number | null;
}

export const readSettings = (trx: Trx, team: string) =>
  trx.selectFrom('teams').select(['id', 'name', 'retention_days']).where('id', '=', team).executeTakeFirstOrThrow();

export async function writeSettings(trx: Trx, team: string, settings: TeamSettings): Promise<void> {
  await trx.updateTable('teams').set(settings).where('id', '=', team).execute();
}
