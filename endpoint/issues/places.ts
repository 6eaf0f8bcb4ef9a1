/** Writes down which part, and so which issue, each insight belongs to. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { GroupingWords } from '../../lib/insights/grouping/words.ts';
import type { Trx } from '../db/transaction.ts';
import { tellDecision } from './tell.ts';

export interface Placed {
  readonly insight: string;
  readonly part: string;
  readonly key: string;
  /** The part did not exist before. */
  readonly made: boolean;
  readonly words: readonly string[];
  /** Each word as it was written. */
  readonly written: GroupingWords;
  readonly row: { readonly tag: string; readonly product: string | null; readonly area: string | null };
}

interface Options {
  /** Issue the new parts belong to; absent: each gets one of its own. */
  readonly issue?: string;
  readonly byHand?: boolean;
}

/** Stores places, counts words, and tells those who join an issue that was decided what was said. */
export async function storePlaces(
  trx: Trx,
  team: string,
  placed: readonly Placed[],
  options: Options = {},
): Promise<void> {
  if (placed.length === 0) return;
  await makeParts(trx, team, placed, options);
  const members = JSON.stringify(placed.map(({ insight, part, words }) => ({ insight, part, words })));
  const { rows } = await sql<{ issue_id: string }>`
    with sent as (
      select * from jsonb_to_recordset(${members}::jsonb) as s (insight uuid, part uuid, words text[])
    ), joined as (
      insert into issue_members (team_id, insight_id, issue_id, part_id, ticket_ref, recorded_at, urgent, by_hand, words)
      select i.team_id, i.id, p.issue_id, p.id, i.ticket_ref, i.recorded_at, coalesce(i.urgent, false), ${options.byHand ?? false}, s.words
      from sent s join insights i on i.team_id = ${team}::uuid and i.id = s.insight
      join issue_parts p on p.team_id = i.team_id and p.id = s.part
      on conflict do nothing returning issue_id, part_id, ticket_ref, recorded_at, urgent
    ), parts as (
      update issue_parts p set size = p.size + j.n from (select part_id, count(*)::int as n from joined group by 1) j
      where p.team_id = ${team}::uuid and p.id = j.part_id
    )
    update issues i set size = i.size + j.n, tickets = i.tickets + j.fresh, urgent = i.urgent or j.urgent,
      first_seen = least(i.first_seen, j.first), last_seen = greatest(i.last_seen, j.last)
    from (
      select issue_id, count(*)::int as n, bool_or(urgent) as urgent, min(recorded_at) as first, max(recorded_at) as last,
        (count(distinct ticket_ref) filter (where not exists (
          select 1 from issue_members o where o.team_id = ${team}::uuid and o.issue_id = joined.issue_id and o.ticket_ref = joined.ticket_ref
        )))::int as fresh
      from joined group by 1
    ) j
    where i.team_id = ${team}::uuid and i.id = j.issue_id returning i.id as issue_id`.execute(trx);
  await countWords(trx, team, placed);
  await tellDecision(
    trx,
    team,
    rows.map(({ issue_id }) => issue_id),
    placed.map(({ insight }) => insight),
  );
}

async function makeParts(trx: Trx, team: string, placed: readonly Placed[], { issue }: Options): Promise<void> {
  const made = placed
    .filter((one) => one.made)
    .map(({ part, key, words, row }) => ({
      part,
      key,
      wordless: words.length === 0,
      issue: issue ?? randomUUID(),
      tag: key.slice(0, key.indexOf('|')),
      product: row.product,
      area: key.startsWith('int.') ? row.area : null,
    }));
  if (made.length === 0) return;
  const rows = JSON.stringify(made);
  const types = sql`part uuid, key text, wordless boolean, issue uuid, tag text, product text, area text`;
  await sql`
    insert into issues (team_id, id, tag, product, area)
    select ${team}::uuid, issue, tag, product, area from jsonb_to_recordset(${rows}::jsonb) as made (${types}) order by issue
    on conflict do nothing`.execute(trx);
  await sql`
    insert into issue_parts (team_id, id, issue_id, key, wordless)
    select ${team}::uuid, part, issue, key, wordless from jsonb_to_recordset(${rows}::jsonb) as made (${types}) order by part`.execute(
    trx,
  );
}

async function countWords(trx: Trx, team: string, placed: readonly Placed[]): Promise<void> {
  const terms = new Map<string, { key: string; word: string; part: string; n: number; shown: string }>();
  const counts = new Map<string, number>([['', placed.filter(({ words }) => words.length > 0).length]]);
  for (const { key, part, words, written } of placed) {
    for (const word of words) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      const place = `${part} ${word}`;
      const known = terms.get(place);
      if (known) known.n += 1;
      else terms.set(place, { key, word, part, n: 1, shown: written.get(word) ?? word });
    }
  }
  await sql`
    insert into issue_terms as t (team_id, key, word, part_id, n, shown)
    select ${team}::uuid, key, word, part, n, shown
    from jsonb_to_recordset(${JSON.stringify([...terms.values()])}::jsonb) as s (key text, word text, part uuid, n int, shown text)
    order by key collate "C", word collate "C", part
    on conflict (team_id, key, word, part_id) do update set n = t.n + excluded.n`.execute(trx);
  await sql`
    insert into issue_words as w (team_id, word, n)
    select ${team}::uuid, word, n from jsonb_to_recordset(${JSON.stringify([...counts].map(([word, n]) => ({ word, n })))}::jsonb)
      as s (word text, n int) where n > 0 order by word collate "C"
    on conflict (team_id, word) do update set n = w.n + excluded.n`.execute(trx);
}
