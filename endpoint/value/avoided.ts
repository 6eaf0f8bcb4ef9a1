/** Contacts before and after each fix, counted from the rows. */
import { sql } from 'kysely';
import { compare, perWeek, spanDays, sumOf } from '../../lib/insights/value/avoided.ts';
import type { Avoided, ValueResponse } from '../../lib/sync/protocol-value.ts';
import { type Retired, shownAs } from '../../lib/team/retired.ts';
import type { Trx } from '../db/transaction.ts';
import { moved } from '../insights/dates.ts';

const most = 200;
const day = 86_400_000;
const daysBetween = (from: string, to: string) => Math.max(0, (Date.parse(to) - Date.parse(from)) / day + 1);

interface Fixed {
  id: string;
  title: string | null;
  tag: string;
  product: string | null;
  fixed_on: string;
  /** Day of the team's first insight: before it nobody counted. */
  began: string;
}

/**
 * Issues fixed in a period. The day of the fix is in neither span; the one before begins no earlier than the team's first insight,
 * the one after ends with yesterday.
 */
export async function avoidedBy(
  trx: Trx,
  team: string,
  { from, to, today }: { from: string; to: string; today: string },
  retired: Retired,
): Promise<Avoided[]> {
  const { rows } = await sql<Fixed>`
    select id, title, tag, product, (decided_at at time zone 'UTC')::date as fixed_on,
      (select (min(recorded_at) at time zone 'UTC')::date from insights where team_id = ${team}::uuid and state = 'live') as began
    from issues where team_id = ${team}::uuid and state = 'fixed' and merged_into is null and size > 0
      and decided_at >= ${from}::date and decided_at < ${to}::date + 1
    order by decided_at desc, id limit ${most}`.execute(trx);
  const spans = rows.map((fixed) => ({ fixed, ...spansOf(fixed, today) }));
  const counts = await contactsIn(trx, team, spans);
  return spans.map(({ fixed, before, after }) => {
    const span = ({ from: first, to: last }: Days, which: 'before' | 'after') => {
      const counted = { contacts: counts.get(`${fixed.id} ${which}`) ?? 0, days: daysBetween(first, last) };
      const rowsBehind = { issue: fixed.id, from: first, to: last };
      return { from: first, to: last, ...counted, per_week: perWeek(counted), rows: rowsBehind };
    };
    const [was, is] = [span(before, 'before'), span(after, 'after')];
    return {
      formula: 'contacts.avoided',
      issue: fixed.id,
      title: fixed.title,
      tag: shownAs(retired, fixed.tag),
      product: fixed.product,
      fixed_on: fixed.fixed_on,
      before: was,
      after: is,
      ...asWritten(compare(was, is)),
    };
  });
}

type Compared = Pick<Avoided, 'verdict' | 'ratio' | 'avoided_per_week' | 'avoided'>;
const asWritten = ({ verdict, ratio, avoided, avoided_per_week }: ReturnType<typeof compare>): Compared => ({
  verdict,
  ratio,
  avoided: avoided && { value: avoided.value, interval: [...avoided.interval] },
  avoided_per_week: avoided_per_week && { value: avoided_per_week.value, interval: [...avoided_per_week.interval] },
});

interface Days {
  readonly from: string;
  readonly to: string;
}

function spansOf({ fixed_on, began }: Fixed, today: string): { before: Days; after: Days } {
  const start = moved(fixed_on, -spanDays);
  const end = moved(fixed_on, spanDays);
  const yesterday = moved(today, -1);
  return {
    before: { from: start < began ? began : start, to: moved(fixed_on, -1) },
    after: { from: moved(fixed_on, 1), to: end > yesterday ? yesterday : end },
  };
}

async function contactsIn(
  trx: Trx,
  team: string,
  spans: readonly { fixed: Fixed; before: Days; after: Days }[],
): Promise<Map<string, number>> {
  const asked = spans.flatMap(({ fixed, before, after }) => [
    { id: fixed.id, which: 'before', ...before },
    { id: fixed.id, which: 'after', ...after },
  ]);
  const { rows } = await sql<{ id: string; which: string; contacts: number }>`
    select a.id, a.which, (
      select count(distinct m.ticket_ref)::int from issue_members m
      where m.team_id = ${team}::uuid and m.issue_id = a.id and m.recorded_at >= a."from" and m.recorded_at < a."to" + 1
    ) as contacts
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a (id uuid, which text, "from" date, "to" date)`.execute(
    trx,
  );
  return new Map(rows.map(({ id, which, contacts }) => [`${id} ${which}`, contacts]));
}

/** Over all that have enough data. */
export function totalAvoided(avoided: readonly Avoided[]): ValueResponse['avoided_total'] {
  const figures = avoided.flatMap((one) =>
    one.avoided && one.avoided_per_week ? [{ all: one.avoided, weekly: one.avoided_per_week }] : [],
  );
  if (figures.length === 0) return null;
  const [all, weekly] = [sumOf(figures.map((one) => one.all)), sumOf(figures.map((one) => one.weekly))];
  return {
    issues: figures.length,
    avoided: all.value,
    interval: [...all.interval],
    avoided_per_week: weekly.value,
    interval_per_week: [...weekly.interval],
  };
}
