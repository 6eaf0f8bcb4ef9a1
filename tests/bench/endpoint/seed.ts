/** Insights by the million, made by the database itself: only the table that lists, figures and exports read, and what follows from it. */
import { randomUUID } from 'node:crypto';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';
import type { Served } from './serve.ts';

/** Rows per statement: short enough that a checkpoint in between costs little. */
const portion = 250_000;

const products = ['Basic', 'Plus', 'Family', 'Travel', 'Home', 'Business', 'Junior', 'Senior', 'Mini', 'Max', 'Duo'];
const areas = ['Depot North', 'Depot South', 'Billing', 'Shop', 'Workshop', 'Legal', 'Web', 'Care'];
const said = [
  'the parcel was promised for Tuesday, and on Friday nobody could say where it was',
  'I was charged twice for the same order and nobody answers the phone',
  'the lamp flickers on every setting and the manual has no page about it',
  'el paquete llegó tarde y el mensajero no llamó a la puerta',
  'sigo esperando el reembolso y ya van tres semanas sin noticias',
  'the app closes whenever I open my bookings',
  'your shop in the centre was closed although the page said open',
];

/** A number below `most` that looks like chance and is the same every time. */
const chance = (most: number, which: number) => `((hashint4extended(n, ${which}) & 1073741823) % ${most})::int`;

const insert = `
insert into insights (team_id, id, agent_id, state, recorded_at, tag, helpdesk, host, ticket_ref, language, product, area,
  repeat, urgent, money_amount, money_currency, excerpt, note)
select $1::uuid, gen_random_uuid(), $2::uuid, 'live',
  date_trunc('milliseconds', $10::timestamptz - ((n + ${chance(1000, 9)} / 1000.0) / $5::float8) * interval '730 days'),
  ($6::text[])[1 + tag], case when ${chance(3, 1)} = 0 then 'freshdesk' else 'zendesk' end, 'acme.zendesk.com', sha256((n / 2)::text::bytea),
  (array['en', 'en', 'en', 'en', 'en', 'en', 'es', 'es', 'es', 'es', 'es', 'fr', 'de'])[1 + ${chance(13, 2)}],
  case when ${chance(100, 3)} < 65 then ($7::text[])[1 + (tag * 3 + ${chance(4, 4)}) % cardinality($7::text[])] end,
  case when ${chance(100, 5)} < 30 then ($8::text[])[1 + (tag + ${chance(2, 6)}) % cardinality($8::text[])] end,
  ${chance(11, 7)} = 0, ${chance(40, 8)} = 0,
  case when ${chance(9, 10)} = 0 then ${chance(20000, 11)} / 100.0 end, case when ${chance(9, 10)} = 0 then 'EUR' end,
  case when ${chance(3, 12)} = 0 then ($9::text[])[1 + ${chance(said.length, 13)}] || ' (' || ${chance(5000, 14)} || ')' end,
  case when ${chance(5, 15)} = 0 then 'Asked the depot, case ' || n end
from (
  select n, floor(cardinality($6::text[]) * power(${chance(100_000, 16)} / 100000.0, 2))::int as tag from generate_series($3::int, $4::int) n
) made`;

/**
 * Two years of a team's work, in the order in which it came; a third with the customer's words. Sorts are mixed as in a large team, so
 * that a day holds nearly as many of them as insights: the counts by day are as long as they get.
 * @returns Seconds that took, and that counting by day took; undefined when the rows were there already.
 */
export async function seed(
  { pool, team }: Served,
  rows: number,
): Promise<{ made: number; counted: number } | undefined> {
  const client = await pool.connect();
  try {
    const { rows: there } = await client.query<{ n: number }>('select count(*)::int as n from insights');
    if (there[0]?.n === rows) return undefined;
    if (there[0]?.n !== 0) throw new Error(`The kept folder has ${there[0]?.n} insights. Name another one.`);
    const start = performance.now();
    // As a restore does it: what is brought in is not queued to be grouped into issues, and counted when it is whole.
    await client.query("set app.restoring = 'on'");
    const [agent, until, tags] = [randomUUID(), new Date().toISOString(), taxonomy.tags.map(({ id }) => id)];
    for (let left = rows; left > 0; left -= portion) {
      const first = Math.max(1, left - portion + 1);
      // The oldest first.
      await client.query(`${insert} order by n desc`, [
        team,
        agent,
        first,
        left,
        rows,
        tags,
        products,
        areas,
        said,
        until,
      ]);
    }
    await client.query('vacuum (analyze) insights');
    const between = performance.now();
    await client.query('select recount_figures($1)', [team]);
    await client.query('select settle_figures($1, 2147483647)', [team]);
    await client.query('vacuum (analyze) insight_figures, insight_figure_changes');
    await client.query("set app.restoring = ''");
    return { made: (between - start) / 1000, counted: (performance.now() - between) / 1000 };
  } finally {
    client.release();
  }
}
