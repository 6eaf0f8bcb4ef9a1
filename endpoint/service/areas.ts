/** Waits, lacks and thanks by department and month: how the house serves itself. */
import { sql } from 'kysely';
import type { AreasResponse } from '../../lib/sync/protocol-value.ts';
import { idsShownWith, type Retired } from '../../lib/team/retired.ts';
import type { Trx } from '../db/transaction.ts';
import { storableDay } from '../insights/dates.ts';

interface Ask {
  readonly team: string;
  readonly zone: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly retired: Retired;
}

export async function readAreas(trx: Trx, { team, zone, from, to, retired }: Ask): Promise<AreasResponse['rows']> {
  const [waits, lacks, thanks] = ['int.wait', 'int.lack', 'int.help'].map((tag) => idsShownWith(retired, tag));
  const count = (tags: readonly string[] = []) => sql`(count(*) filter (where tag = any(${tags}::text[])))::int`;
  const day = sql`(recorded_at at time zone ${zone})::date`;
  const { rows } = await sql<AreasResponse['rows'][number]>`
    select to_char(recorded_at at time zone ${zone}, 'YYYY-MM') as month, area,
      ${count(waits)} as waits, ${count(lacks)} as lacks, ${count(thanks)} as thanks
    from insights where team_id = ${team}::uuid and state = 'live'
      and tag = any(${[...(waits ?? []), ...(lacks ?? []), ...(thanks ?? [])]}::text[])
      and ${day} >= ${storableDay(from ?? '')}::date and ${day} <= coalesce(${(to && storableDay(to)) ?? null}::date, 'infinity')
    group by 1, 2 order by 1, 2 limit 10000`.execute(trx);
  return rows;
}
