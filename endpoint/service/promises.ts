/** The promise clock of the house: what was asked of which department, by when, and how long it has waited. By department, never by person. */
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { ageSteps, type PromisesResponse, type WaitingPromise } from '../../lib/sync/protocol-value.ts';
import { idsShownWith, type Retired } from '../../lib/team/retired.ts';
import type { Trx } from '../db/transaction.ts';
import { shownTicket } from '../insights/ticket.ts';
import { plainText } from '../json/plain.ts';
import type { Team } from '../teams/identity.ts';

/** The last promise of a page: its day as a number, and its id. */
export const promiseMarkSchema = z.object({ rank: z.int32(), id: z.uuid() });
export type PromiseMark = z.infer<typeof promiseMarkSchema>;

interface Ask {
  readonly team: Team;
  readonly zone: string;
  /** Today's date in the zone. */
  readonly today: string;
  readonly area: string | undefined;
  readonly overdue: boolean | undefined;
  readonly limit: number;
  readonly after: PromiseMark | undefined;
  readonly retired: Retired;
}

interface Stored {
  id: string;
  area: string | null;
  asked: string | null;
  due: string | null;
  recorded_at: Date;
  days_open: number;
  days_overdue: number;
  ticket: string | null;
  ticket_ref: Buffer | null;
  issue_id: string | null;
  state: WaitingPromise['state'];
  rank: number;
}

/** Open promises of a team with their ages; `rank` puts those longest past their day first, those without a day last. */
function open({ team, zone, today, area, retired }: Ask): RawBuilder<unknown> {
  return sql`
    select i.id, i.area, i.asked, i.due, i.recorded_at, i.ticket, i.ticket_ref, m.issue_id, coalesce(s.state, 'new') as state,
      greatest(${today}::date - (i.recorded_at at time zone ${zone})::date, 0) as days_open,
      greatest(coalesce(${today}::date - i.due, 0), 0) as days_overdue, coalesce(i.due - date '2000-01-01', 1000000) as rank
    from insights i left join issue_members m on m.team_id = i.team_id and m.insight_id = i.id
    left join issues s on s.team_id = m.team_id and s.id = m.issue_id
    where i.team_id = ${team.id}::uuid and i.state = 'live' and i.tag = any(${idsShownWith(retired, 'int.wait')}::text[])
      and coalesce(s.state, 'new') not in ('fixed', 'declined') ${area === undefined ? sql`` : sql`and i.area = ${plainText(area)}`}`;
}

export async function readPromises(
  trx: Trx,
  ask: Ask,
): Promise<Pick<PromisesResponse, 'areas' | 'rows' | 'total'> & { next: PromiseMark | undefined }> {
  const { overdue, after, limit, team } = ask;
  const late = overdue === undefined ? sql`true` : sql`(days_overdue > 0) = ${overdue}`;
  const from = after ? sql`and (rank, id) > (${after.rank}::int, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<Stored>`
    select * from (${open(ask)}) o where ${late} ${from} order by rank, id limit ${limit + 1}`.execute(trx);
  const { rows: areas } = await sql<PromisesResponse['areas'][number]>`
    select area, count(*)::int as open, (count(*) filter (where days_overdue > 0))::int as overdue,
      (count(*) filter (where due is null))::int as without_day, max(days_open) as oldest_days, array[${sql.join(ages())}] as ages
    from (${open(ask)}) o where ${late} group by area order by overdue desc, open desc, area`.execute(trx);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    areas,
    rows: page.map(({ ticket, ticket_ref, issue_id, rank: _, recorded_at, ...row }) => ({
      ...row,
      recorded_at: recorded_at.toISOString(),
      ticket: shownTicket(ticket, ticket_ref, team.ticketLinks),
      issue: issue_id,
    })),
    total: areas.reduce((sum, one) => sum + one.open, 0),
    next: rows.length > limit && last ? { rank: last.rank, id: last.id } : undefined,
  };
}

const ages = () =>
  ageSteps.map((step, index) => {
    const next = ageSteps[index + 1];
    const below = next === undefined ? sql`` : sql`and days_open < ${next}`;
    return sql`(count(*) filter (where days_open >= ${step} ${below}))::int`;
  });
