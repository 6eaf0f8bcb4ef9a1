/** Insights by the million, made by the database itself: only the table that lists, figures and exports read. */
import { randomUUID } from 'node:crypto';
import type { Served } from './serve.ts';

/** Rows per statement: short enough that a checkpoint in between costs little. */
const portion = 500_000;

/** Two years of a team's work, in the order of its days; a third with the customer's words. */
export async function seed({ pool, team }: Served, rows: number): Promise<void> {
  const client = await pool.connect();
  try {
    // As a restore does it: what is brought in is not queued to be grouped into issues.
    await client.query("set app.restoring = 'on'");
    for (let done = 0; done < rows; done += portion) {
      const last = Math.min(rows, done + portion);
      await client.query(
        `insert into insights (team_id, id, agent_id, state, recorded_at, tag, helpdesk, host, ticket_ref, language, product,
           repeat, urgent, money_amount, money_currency, excerpt, note)
         select $1::uuid, gen_random_uuid(), $2::uuid, 'live', date_trunc('milliseconds', now() - (n::float8 / $5) * interval '730 days'),
           (array['log.late', 'log.where', 'bil.wrong', 'prd.defect', 'svc.again', 'web.access', 'bil.unclear', 'int.wait'])[1 + n % 8],
           case when n % 3 = 0 then 'freshdesk' else 'zendesk' end, 'acme.zendesk.com', sha256(n::text::bytea),
           case when n % 4 = 0 then 'es' else 'en' end, (array['Basic', 'Plus', 'Family', null, null])[1 + n % 5], n % 11 = 0, n % 40 = 0,
           case when n % 9 = 0 then n % 200 end, case when n % 9 = 0 then 'EUR' end,
           case when n % 3 = 0 then 'the parcel was promised for Tuesday, and on Friday nobody could say where it was (' || n || ')' end,
           case when n % 5 = 0 then 'Asked the depot, case ' || n end
         from generate_series($3::int, $4::int) n`,
        [team, randomUUID(), done + 1, last, rows],
      );
    }
    await client.query('vacuum (analyze) insights');
  } finally {
    client.release();
  }
}
