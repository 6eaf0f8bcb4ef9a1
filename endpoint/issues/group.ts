/**
 * Puts what was queued into issues, a portion at a time. One process per team works at once; the queue is emptied in the same
 * transaction that stores the places, so a process that dies leaves everything to the next.
 */
import { sql } from 'kysely';
import { groupingKey } from '../../lib/insights/grouping/part.ts';
import { groupingWords } from '../../lib/insights/grouping/words.ts';
import { type Retired, shownAs } from '../../lib/team/retired.ts';
import { lockTeam } from '../db/lock-team.ts';
import type { Trx } from '../db/transaction.ts';
import { retiredTags } from '../packs/packs.ts';
import { type Placed, storePlaces } from './places.ts';
import { groupingFor } from './weigh.ts';

export interface Queued {
  readonly id: string;
  readonly tag: string;
  readonly product: string | null;
  readonly area: string | null;
  readonly language: string;
  readonly excerpt: string | null;
  readonly note: string | null;
  readonly asked: string | null;
}

/** @returns How many insights left the queue; 0 when it is empty. */
export async function groupQueued(trx: Trx, team: string, most: number): Promise<number> {
  await lockTeam(trx, 'issues', team);
  const { rows: queued } = await sql<{ insight_id: string }>`
    delete from issue_queue where team_id = ${team}::uuid and insight_id in (
      select insight_id from issue_queue where team_id = ${team}::uuid order by insight_id limit ${most}
    ) returning insight_id`.execute(trx);
  if (queued.length === 0) return 0;
  const ids = queued.map(({ insight_id }) => insight_id);
  // What a lead placed stays there, whatever its words are now.
  const { rows } = await sql<Queued>`
    select i.id, i.tag, i.product, i.area, i.language, i.excerpt, i.note, i.asked from insights i
    left join issue_members m on m.team_id = i.team_id and m.insight_id = i.id
    where i.team_id = ${team}::uuid and i.id = any(${ids}::uuid[]) and i.state = 'live' and not coalesce(m.by_hand, false)
    order by i.recorded_at, i.id`.execute(trx);
  await sql`select leave_issues(${team}::uuid, ${rows.map(({ id }) => id)}::uuid[])`.execute(trx);
  await storePlaces(trx, team, await placesFor(trx, team, rows));
  return queued.length;
}

/** Where each of these belongs, in their order. */
export async function placesFor(trx: Trx, team: string, rows: readonly Queued[]): Promise<Placed[]> {
  const retired = await retiredTags(trx, team);
  const newcomers = rows.map((row) => ({ row, ...asNewcomer(row, retired) }));
  const grouping = await groupingFor(trx, team, newcomers);
  return newcomers.map(({ row, key, words, written }) => {
    const { part, made } = grouping.place({ key, words });
    return { insight: row.id, part: part.id, key, made, words, written, row };
  });
}

/** The words of an insight, and what it is compared under. */
export function asNewcomer(row: Queued, retired: Retired) {
  const written = groupingWords([row.excerpt, row.note, row.asked].filter(Boolean).join('\n'), row.language);
  const key = groupingKey({ tag: shownAs(retired, row.tag), product: row.product, area: row.area });
  return { key, words: [...written.keys()], written };
}
