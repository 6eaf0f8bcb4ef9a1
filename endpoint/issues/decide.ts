/** A decision: stored with the issue, in its history, and for the devices of everybody who reported it. */
import { sql } from 'kysely';
import type { Decide } from '../../lib/sync/protocol-issues.ts';
import type { Trx } from '../db/transaction.ts';
import { plainText } from '../json/plain.ts';
import { tellDecision } from './tell.ts';

/** @param issue Not merged into another. */
export async function decide(trx: Trx, team: string, issue: string, decision: Decide, now: Date): Promise<void> {
  const text = (value: string | undefined) => (value === undefined ? null : plainText(value));
  const [sentence, by, area] = [text(decision.sentence), text(decision.by), text(decision.area)];
  const at = now.toISOString();
  await sql`
    update issues set state = ${decision.state}, sentence = ${sentence}, signed_by = ${by}, decided_area = ${area},
      decided_at = ${at}::timestamptz, urgent = false
    where team_id = ${team}::uuid and id = ${issue}::uuid`.execute(trx);
  await sql`
    insert into issue_events (team_id, issue_id, at, kind, state, sentence, signed_by, area)
    values (${team}::uuid, ${issue}::uuid, ${at}::timestamptz, 'decision', ${decision.state}, ${sentence}, ${by}, ${area})`.execute(
    trx,
  );
  await tellDecision(trx, team, [issue]);
}
