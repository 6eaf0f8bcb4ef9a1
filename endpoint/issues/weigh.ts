/** Brings together what the machine needs to place a handful of insights: word counts, and the parts that may be like them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Grouping } from '../../lib/insights/grouping/grouping.ts';
import { leastShare, type Part } from '../../lib/insights/grouping/part.ts';
import type { Trx } from '../db/transaction.ts';

/** An insight to be placed. */
export interface Newcomer {
  readonly key: string;
  readonly words: readonly string[];
}

/** Parts looked at for one word of one key, the largest: a word in more than that many tells them apart no more. */
const perWord = 200;
/** Parts compared with one insight: those that share the most of its rarest words. */
const compared = 12;

/** A grouping that knows as much of the team as these newcomers need. */
export async function groupingFor(trx: Trx, team: string, newcomers: readonly Newcomer[]): Promise<Grouping> {
  const grouping = new Grouping(randomUUID, await frequencies(trx, team, newcomers));
  const keys = [...new Set(newcomers.map(({ key }) => key))];
  const { rows: wordless } = await sql<{ id: string; key: string; size: number }>`
    select id, key, size from issue_parts where team_id = ${team}::uuid and wordless and key = any(${keys}::text[])`.execute(
    trx,
  );
  for (const part of wordless) grouping.know({ ...part, words: new Map() }, true);
  for (const part of await candidates(trx, team, grouping, newcomers)) grouping.know(part);
  return grouping;
}

async function frequencies(trx: Trx, team: string, newcomers: readonly Newcomer[]) {
  const words = [...new Set(newcomers.flatMap((one) => one.words))];
  const { rows } = await sql<{ word: string; n: number }>`
    select word, n from issue_words where team_id = ${team}::uuid and word = any(${['', ...words]}::text[])`.execute(
    trx,
  );
  const counts = new Map(rows.map(({ word, n }) => [word, n]));
  const total = counts.get('') ?? 0;
  counts.delete('');
  return { counts, total };
}

async function candidates(
  trx: Trx,
  team: string,
  grouping: Grouping,
  newcomers: readonly Newcomer[],
): Promise<Iterable<Part>> {
  const telling = newcomers.map(({ key, words }) => ({ key, words: grouping.telling(words) }));
  const wanted = new Map(telling.flatMap(({ key, words }) => words.map((word) => [`${key} ${word}`, { key, word }])));
  if (wanted.size === 0) return [];
  const { rows } = await sql<{ key: string; word: string; part_id: string; n: number; size: number }>`
    select w.key, w.word, t.part_id, t.n, p.size
    from jsonb_to_recordset(${JSON.stringify([...wanted.values()])}::jsonb) as w (key text, word text)
    cross join lateral (
      select part_id, n from issue_terms where team_id = ${team}::uuid and key = w.key and word = w.word order by n desc limit ${perWord}
    ) t
    join issue_parts p on p.team_id = ${team}::uuid and p.id = t.part_id and p.size > 0`.execute(trx);
  const found = new Map<string, typeof rows>();
  for (const row of rows) {
    const place = `${row.key} ${row.word}`;
    const list = found.get(place);
    if (list) list.push(row);
    else found.set(place, [row]);
  }
  const parts = new Map<string, Part>();
  for (const { key, words } of telling) {
    const shared = new Map<string, { part: Part; weight: number }>();
    for (const word of words) {
      for (const { part_id: id, n, size } of found.get(`${key} ${word}`) ?? []) {
        const known = shared.get(id) ?? { part: { id, key, size, words: new Map() }, weight: 0 };
        known.weight += grouping.weight(word) * (n / size);
        shared.set(id, known);
      }
    }
    const best = [...shared.values()].sort((a, b) => b.weight - a.weight).slice(0, compared);
    for (const { part } of best) parts.set(part.id, part);
  }
  await addWords(trx, team, parts);
  return parts.values();
}

async function addWords(trx: Trx, team: string, parts: ReadonlyMap<string, Part>): Promise<void> {
  const { rows } = await sql<{ part_id: string; word: string; n: number }>`
    select t.part_id, t.word, t.n from issue_terms t join issue_parts p on p.team_id = t.team_id and p.id = t.part_id
    where t.team_id = ${team}::uuid and t.part_id = any(${[...parts.keys()]}::uuid[]) and t.n >= p.size * ${leastShare}::float8`.execute(
    trx,
  );
  for (const { part_id, word, n } of rows) parts.get(part_id)?.words.set(word, n);
}
