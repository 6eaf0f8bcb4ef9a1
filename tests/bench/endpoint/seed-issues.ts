/** Issues over the insights of `seed`, and what was decided of them: made by the database itself, in a minute instead of an hour. */
import type { Served } from './serve.ts';

/**
 * Every insight in an issue, as grouping one by one would leave them: insights of a tag and a product that were said in the
 * same sentence are one. The words are those a person would count, not the stems.
 */
const grouped = [
  `create temporary table placed as
   select i.id, tag || '|' || lower(coalesce(product, '')) || '|' as key, i.tag, i.product, coalesce(left(i.excerpt, 12), left(i.note, 5), '') as part,
     i.ticket_ref, i.recorded_at, i.urgent,
     array(select distinct w from unnest(string_to_array(translate(lower(concat_ws(' ', i.excerpt, i.note)), ',()', ''), ' ')) w where length(w) > 2) as words
   from insights i where i.team_id = $1::uuid and i.state = 'live'`,
  `create temporary table parts as
   select key, part, tag, min(product) as product, gen_random_uuid() as id, count(*)::int as n, min(recorded_at) as first, max(recorded_at) as last
   from placed group by 1, 2, 3`,
  `insert into issues (team_id, id, tag, product, size, tickets, first_seen, last_seen) select $1::uuid, id, tag, product, n, n, first, last from parts`,
  `insert into issue_parts (team_id, id, issue_id, key, wordless, size) select $1::uuid, id, id, key, part = '', n from parts`,
  `insert into issue_members (team_id, insight_id, issue_id, part_id, ticket_ref, recorded_at, urgent, words)
   select $1::uuid, p.id, parts.id, parts.id, ticket_ref, recorded_at, urgent, words from placed p join parts using (key, part)`,
  `insert into issue_terms (team_id, key, word, part_id, n, shown)
   select $1::uuid, key, w, parts.id, count(*)::int, w from placed p join parts using (key, part), unnest(words) w group by key, w, parts.id`,
  `insert into issue_words (team_id, word, n) select $1::uuid, w, count(*)::int from placed, unnest(words) w group by w
   union all select $1::uuid, '', (select count(*)::int from placed where words <> '{}')`,
  'drop table placed, parts',
];

/** Half of the issues are new, an eighth stands in each other state; so, about, do the insights. */
const decided = `
update issues set state = (array['seen', 'accepted', 'fixed', 'declined'])[1 + which % 4], decided_at = first_seen + (last_seen - first_seen) / 2
from (select id as of_id, abs(hashtext(tag || coalesce(product, '') || size)) as which from issues where team_id = $1::uuid) w
where team_id = $1::uuid and id = of_id and which / 4 % 2 = 0`;

/** Done once for a kept folder. */
export async function seedIssues({ pool, team }: Served): Promise<void> {
  const client = await pool.connect();
  try {
    const { rows: there } = await client.query('select 1 from issue_members limit 1');
    if (there.length === 0) {
      for (const statement of grouped) await client.query(statement, statement.includes('$1') ? [team] : []);
    }
    const { rows: states } = await client.query("select 1 from issues where state <> 'new' limit 1");
    if (states.length === 0) await client.query(decided, [team]);
    if (there.length === 0 || states.length === 0) await client.query('vacuum (analyze)');
  } finally {
    client.release();
  }
}
