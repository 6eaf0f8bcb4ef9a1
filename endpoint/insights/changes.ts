/**
 * What a device must learn. The cursor is (transaction, sequence) below the oldest transaction still running: a plain
 * sequence would skip rows whose transaction committed later than that of a higher number.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Change } from '../../lib/sync/protocol.ts';
import type { Trx } from '../db/transaction.ts';
import { bigintText, wholeNumber } from '../http/cursor.ts';

export const changeMarkSchema = z.object({
  epoch: z.string().max(100),
  xid: wholeNumber(0n, 2n ** 64n - 1n),
  seq: bigintText,
});
export type ChangeMark = z.infer<typeof changeMarkSchema>;

export const firstMark = (epoch: string): ChangeMark => ({ epoch, xid: '0', seq: '0' });

interface Stored {
  insight_id: string;
  kind: string;
  state: Change['state'] | null;
  sentence: string | null;
  signed_by: string | null;
  area: string | null;
  at: Date;
  xid: string;
  seq: string;
}

/** Changes to insights of one agent after a mark, oldest first. */
export async function changesAfter(
  trx: Trx,
  who: { team: { id: string }; agent: string },
  mark: ChangeMark,
  limit: number,
) {
  const { rows } = await sql<Stored>`
    select insight_id, kind, state, sentence, signed_by, area, at, xid::text, seq::text from insight_changes
    where team_id = ${who.team.id}::uuid and agent_id = ${who.agent}::uuid
      and (xid, seq) > (${mark.xid}::xid8, ${mark.seq}::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by insight_changes.xid, insight_changes.seq limit ${limit + 1}`.execute(trx);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const changes = page.map(
    (row): Change => ({
      kind: row.kind,
      id: row.insight_id,
      at: row.at.toISOString(),
      ...(row.state && { state: row.state }),
      ...(row.sentence && { sentence: row.sentence }),
      ...(row.signed_by && { by: row.signed_by }),
      ...(row.area && { area: row.area }),
    }),
  );
  const next: ChangeMark = last ? { epoch: mark.epoch, xid: last.xid, seq: last.seq } : mark;
  return { changes, next, more: rows.length > limit };
}
