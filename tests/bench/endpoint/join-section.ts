/** How long one new insight takes to join its issue where a million are grouped already. */
import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { connect } from '../../../endpoint/db/pool.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { groupQueued } from '../../../endpoint/issues/group.ts';
import { quiet } from '../../../endpoint/log.ts';
import { table } from '../../../tools/evaluate/table.ts';
import { quantile } from '../quantile.ts';
import { seed } from './seed.ts';
import { type Served, serve } from './serve.ts';

const rows = Number(process.env.FAIRSIDE_BENCH_ROWS ?? 1_000_000);
const newcomers = 200;
const goal = 50;

/**
 * Every insight in an issue, as grouping one by one would leave them but in a minute: insights of a tag and a product that were said in the
 * same sentence are one. The words are those a person would count, not the stems.
 */
const grouped = [
  `create temporary table placed as
   select i.id, tag || '|' || lower(coalesce(product, '')) || '|' as key, i.tag, i.product, coalesce(left(i.excerpt, 12), left(i.note, 5), '') as part,
     i.ticket_ref, i.recorded_at, i.urgent,
     array(select distinct w from unnest(string_to_array(translate(lower(concat_ws(' ', i.excerpt, i.note)), ',()', ''), ' ')) w where length(w) > 2) as words
   from insights i where i.team_id = $1 and i.state = 'live'`,
  `create temporary table parts as
   select key, part, tag, min(product) as product, gen_random_uuid() as id, count(*)::int as n, min(recorded_at) as first, max(recorded_at) as last
   from placed group by 1, 2, 3`,
  `insert into issues (team_id, id, tag, product, size, tickets, first_seen, last_seen) select $1, id, tag, product, n, n, first, last from parts`,
  `insert into issue_parts (team_id, id, issue_id, key, wordless, size) select $1, id, id, key, part = '', n from parts`,
  `insert into issue_members (team_id, insight_id, issue_id, part_id, ticket_ref, recorded_at, urgent, words)
   select $1, p.id, parts.id, parts.id, ticket_ref, recorded_at, urgent, words from placed p join parts using (key, part)`,
  `insert into issue_terms (team_id, key, word, part_id, n, shown)
   select $1, key, w, parts.id, count(*)::int, w from placed p join parts using (key, part), unnest(words) w group by key, w, parts.id`,
  `insert into issue_words (team_id, word, n) select $1, w, count(*)::int from placed, unnest(words) w group by w
   union all select $1, '', (select count(*)::int from placed where words <> '{}')`,
  'drop table placed, parts',
  'analyze',
];

async function group({ pool, team }: Served): Promise<void> {
  const { rows: there } = await pool.query('select 1 from issue_members limit 1');
  if (there.length > 0) return;
  const client = await pool.connect();
  try {
    for (const statement of grouped) await client.query(statement, statement.includes('$1') ? [team] : []);
  } finally {
    client.release();
  }
}

/** One like those that are there, or one that says something else. */
const insight = `
insert into insights (team_id, id, agent_id, state, recorded_at, tag, helpdesk, host, ticket_ref, language, product, repeat, urgent, excerpt)
select team_id, $2, agent_id, 'live', date_trunc('milliseconds', now()), tag, helpdesk, host, sha256($2::text::bytea), language, product, false, false,
  case when $3 then excerpt else 'Something that nobody has said before, number ' || $2 end
from insights where team_id = $1 and state = 'live' and excerpt is not null order by recorded_at desc offset $4 limit 1`;

export async function joinSection(): Promise<void> {
  const served = await serve('separate', 1, true);
  const { db, close } = connect({ connectionString: served.url }, quiet);
  try {
    await seed(served, rows);
    await group(served);
    const { rows: sizes } = await served.pool.query<{ issues: number; members: number; largest: number }>(
      'select count(*)::int as issues, sum(size)::int as members, max(size) as largest from issues',
    );
    const load = loadavg()[0]?.toFixed(1);
    const made: string[] = [];
    const lines: string[][] = [];
    for (const [name, alike] of [
      ['like others', true],
      ['like none', false],
    ] as const) {
      const [times, costs]: [number[], number[]] = [[], []];
      for (let n = 0; n < newcomers / 2; n += 1) {
        const id = randomUUID();
        made.push(id);
        await served.pool.query(insight, [served.team, id, alike, n * 7]);
        const [start, used] = [performance.now(), served.processor().database];
        const joined = await inTeam(db, served.team, (trx) => groupQueued(trx, served.team, 300));
        times.push(performance.now() - start);
        costs.push((served.processor().database - used) / 1000);
        if (joined !== 1) throw new Error(`${joined} insights were grouped, not one`);
      }
      const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
      const cost = costs.reduce((sum, one) => sum + one, 0) / costs.length;
      const verdict = p95 <= goal ? 'kept' : 'MISSED';
      lines.push([name, p50.toFixed(1), p95.toFixed(1), `${goal} ${verdict}`, cost.toFixed(1)]);
    }
    await served.pool.query('delete from insights where id = any($1)', [made]);
    const { issues, members, largest } = sizes[0] ?? { issues: 0, members: 0, largest: 0 };
    console.log(
      `# endpoint-join: a new insight among ${members} in ${issues} issues, the largest of ${largest}, load ${load}, in ms\n`,
    );
    console.log(table(['newcomer', 'p50', 'p95', 'goal', 'processor of the database'], lines, [1, 2, 4]));
  } finally {
    await close();
    await served.stop();
  }
}
