/** What a lead corrects by hand: which insights are one issue, its name, who answers for it and by when. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PatchIssue } from '../../lib/sync/protocol-issues.ts';
import type { Trx } from '../db/transaction.ts';
import { plainText } from '../json/plain.ts';
import { retiredTags } from '../packs/packs.ts';
import { asNewcomer, type Queued } from './group.ts';
import { addEvent } from './history.ts';
import { type Placed, storePlaces } from './places.ts';
import { tellDecision } from './tell.ts';

/**
 * The first takes in the others. Their parts point at it from now on, so what is like them follows. The latest decision among them
 * holds for all, and whoever has not heard of it does.
 */
export async function mergeIssues(
  trx: Trx,
  team: string,
  [into, ...others]: readonly [string, ...string[]],
): Promise<void> {
  const all = [into, ...others];
  const { rows } = await sql<{ id: string; decided_at: Date | null }>`
    select id, decided_at from issues where team_id = ${team}::uuid and id = any(${all}::uuid[]) and decided_at is not null
    order by decided_at desc`.execute(trx);
  const latest = rows[0];
  const unaware = await membersOf(
    trx,
    team,
    all.filter((id) => id !== latest?.id),
  );
  for (const table of ['issue_parts', 'issue_members']) {
    await sql`update ${sql.table(table)} set issue_id = ${into}::uuid
      where team_id = ${team}::uuid and issue_id = any(${others}::uuid[])`.execute(trx);
  }
  if (latest && latest.id !== into) {
    await sql`
      update issues i set state = o.state, sentence = o.sentence, signed_by = o.signed_by, decided_area = o.decided_area, decided_at = o.decided_at
      from issues o where i.team_id = ${team}::uuid and i.id = ${into}::uuid and o.team_id = ${team}::uuid and o.id = ${latest.id}::uuid`.execute(
      trx,
    );
  }
  await sql`update issues set merged_into = ${into}::uuid, urgent = false
    where team_id = ${team}::uuid and id = any(${others}::uuid[])`.execute(trx);
  await sql`select recount_issues(${team}::uuid, ${all}::uuid[])`.execute(trx);
  await addEvent(trx, team, into, 'merged', { ids: others });
  if (latest) await tellDecision(trx, team, [into], unaware);
}

async function membersOf(trx: Trx, team: string, issues: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ insight_id: string }>`
    select insight_id from issue_members where team_id = ${team}::uuid and issue_id = any(${issues}::uuid[])`.execute(
    trx,
  );
  return rows.map(({ insight_id }) => insight_id);
}

/** Insights that are not of the issue, and so cannot be split from it. */
export class NotOfIssue extends Error {
  constructor(readonly ids: readonly string[]) {
    super('not of this issue');
  }
}

/**
 * Makes an issue of some insights of another. They become parts of their own, so that what is like them follows them; they
 * themselves stay where the lead put them. @returns Its id.
 */
export async function splitIssue(trx: Trx, team: string, issue: string, insights: readonly string[]): Promise<string> {
  const { rows } = await sql<Queued>`
    select i.id, i.tag, i.product, i.area, i.language, i.excerpt, i.note, i.asked from insights i
    join issue_members m on m.team_id = i.team_id and m.insight_id = i.id
    where i.team_id = ${team}::uuid and m.issue_id = ${issue}::uuid and i.id = any(${insights}::uuid[])
    order by i.recorded_at, i.id`.execute(trx);
  const there = new Set(rows.map(({ id }) => id));
  const strangers = insights.filter((id) => !there.has(id.toLowerCase()));
  if (strangers.length > 0) throw new NotOfIssue(strangers);
  const made = randomUUID();
  const retired = await retiredTags(trx, team);
  const parts = new Map<string, string>();
  const placed = rows.map((row): Placed => {
    const { key, words, written } = asNewcomer(row, retired);
    const place = `${key} ${words.length > 0}`;
    const known = parts.get(place);
    const part = known ?? randomUUID();
    parts.set(place, part);
    return { insight: row.id, part, key, made: known === undefined, words, written, row };
  });
  await sql`select leave_issues(${team}::uuid, ${[...there]}::uuid[])`.execute(trx);
  await storePlaces(trx, team, placed, { issue: made, byHand: true });
  await addEvent(trx, team, issue, 'split', { insights: rows.length, issue: made });
  await addEvent(trx, team, made, 'split', { insights: rows.length, from: issue });
  return made;
}

const events = { title: 'renamed', owner_function: 'owner', due: 'due' } as const;

/** Changes what is named; null takes it away. */
export async function patchIssue(trx: Trx, team: string, issue: string, patch: PatchIssue): Promise<void> {
  for (const field of ['title', 'owner_function', 'due'] as const) {
    const asked = patch[field];
    if (asked === undefined) continue;
    const value = asked === null ? null : plainText(asked);
    const type = field === 'due' ? sql`date` : sql`text`;
    await sql`update issues set ${sql.ref(field)} = ${value}::${type} where team_id = ${team}::uuid and id = ${issue}::uuid`.execute(
      trx,
    );
    await addEvent(trx, team, issue, events[field], { [field]: value });
  }
}
