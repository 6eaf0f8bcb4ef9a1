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
import { seedIssues } from './seed-issues.ts';
import { serve } from './serve.ts';

const rows = Number(process.env.FAIRSIDE_BENCH_ROWS ?? 1_000_000);
const newcomers = 200;
const goal = 50;

/** One like those that are there, or one that says something else. */
const insight = `
insert into insights (team_id, id, agent_id, state, recorded_at, tag, helpdesk, host, ticket_ref, language, product, repeat, urgent, excerpt)
select team_id, $2::uuid, agent_id, 'live', date_trunc('milliseconds', now()), tag, helpdesk, host, sha256($2::uuid::text::bytea), language, product, false, false,
  case when $3::boolean then excerpt else 'Something that nobody has said before, number ' || $2::uuid end
from insights where team_id = $1::uuid and state = 'live' and excerpt is not null order by recorded_at desc offset $4::int limit 1`;

export async function joinSection(): Promise<void> {
  const served = await serve('separate', 1, true);
  const { db, close } = connect({ connectionString: served.url }, quiet);
  try {
    await seed(served, rows);
    await seedIssues(served);
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
