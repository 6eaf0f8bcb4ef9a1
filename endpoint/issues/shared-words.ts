/** The words that explain why insights are one issue. */
import { sql } from 'kysely';
import { rarity } from '../../lib/insights/grouping/part.ts';
import type { Trx } from '../db/transaction.ts';

const most = 5;

/** Per issue the rarest words that at least half of the insights of one of its parts share, and at least two do; best first. */
export async function wordsOf(trx: Trx, team: string, issues: readonly string[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{
    issue_id: string;
    word: string;
    shown: string;
    n: number;
    share: number;
    known: number;
    total: number;
  }>`
    select p.issue_id, t.word, min(t.shown) as shown, sum(t.n)::int as n, max(t.n::float8 / p.size) as share,
      max(coalesce(w.n, 0)) as known, max(coalesce(a.n, 0)) as total
    from issue_parts p join issue_terms t on t.team_id = p.team_id and t.part_id = p.id
    left join issue_words w on w.team_id = p.team_id and w.word = t.word
    left join issue_words a on a.team_id = p.team_id and a.word = ''
    where p.team_id = ${team}::uuid and p.issue_id = any(${issues}::uuid[]) and p.size > 1 and t.n * 2 >= p.size and t.n > 1
    group by p.issue_id, t.word`.execute(trx);
  const weighed = rows
    .map((row) => ({ ...row, weight: row.share * rarity(row.known, row.total) }))
    .sort((a, b) => b.weight - a.weight || b.n - a.n || (a.word < b.word ? -1 : 1));
  const words = new Map<string, string[]>();
  for (const { issue_id, shown } of weighed) {
    const list = words.get(issue_id) ?? [];
    if (list.length < most) words.set(issue_id, [...list, shown]);
  }
  return words;
}
