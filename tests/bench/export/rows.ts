/** Insights made by the database itself, in the measure in which they occur: a million in a minute. */
import type pg from 'pg';

/** Two years back from now, newest last; a third with words, a fifth with a note, a ninth with money. */
export async function fill(pool: pg.Pool, team: string, count: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.team', $1, true)", [team]);
    // Grouping has a bench of its own; here the rows alone are wanted.
    await client.query('alter table insights disable trigger user');
    await client.query(
      `insert into insights (team_id, id, agent_id, state, recorded_at, tag, helpdesk, host, ticket_ref, language, product, area,
         repeat, urgent, money_amount, money_currency, excerpt, note)
       select $1::uuid, gen_random_uuid(), md5((n % 60)::text)::uuid, 'live',
         date_trunc('milliseconds', now() - make_interval(secs => ($2 - n) * 63.0)),
         (array['log.late','log.where','bil.wrong','prd.defect','web.access','bil.refund','int.wait','svc.praise','sal.buy','prd.damaged'])[1 + (n * 7) % 10],
         case n % 3 when 0 then 'freshdesk' else 'zendesk' end, 'acme.zendesk.com',
         sha256(convert_to((n / 2)::text, 'UTF8')), case n % 4 when 0 then 'es' else 'en' end,
         (array['Basic','Plus','Family','Travel',null,null])[1 + n % 6], case n % 7 when 0 then 'Depot North' end,
         n % 5 = 0, n % 50 = 0, case n % 9 when 0 then (n % 20000) / 100.0 end, case n % 9 when 0 then 'EUR' end,
         case n % 3 when 0 then 'Promised for Tuesday, and on Friday nobody could say where parcel ' || n || ' was — llegó tarde' end,
         case n % 5 when 0 then 'Asked the depot, case ' || n end
       from generate_series(1, $2::int) as n`,
      [team, count],
    );
    await client.query('alter table insights enable trigger user');
    await client.query('commit');
    await client.query('vacuum analyze insights');
  } finally {
    client.release();
  }
}
