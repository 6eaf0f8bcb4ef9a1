/** What to look at in a team's taxonomy. Each alarm is about one occurrence and has its key: acknowledged, it stays away. */
import { sql } from 'kysely';
import { noneFits } from '../../lib/insights/none-fits.ts';
import { taxonomy } from '../../lib/insights/taxonomy.ts';
import { gammaP } from '../../lib/insights/value/special.ts';
import type { Alarm } from '../../lib/sync/protocol-value.ts';
import type { TeamPack } from '../../lib/team/pack.ts';
import type { Trx } from '../db/transaction.ts';
import { mondayOf, moved } from '../insights/dates.ts';
import { shownTag } from '../insights/shown-tag.ts';

/** Days without a press, and the share of a month or of pairs, from which on something is said: rules 5 and 7 of `docs/taxonomy.md`. */
export const thresholds = {
  unusedDays: 90,
  pair: 0.6,
  pairTickets: 20,
  noneFits: 0.1,
  month: 50,
  jump: 2,
  jumpCount: 10,
} as const;
/** Chance below which a week is taken for more than chance, and weeks it is held against. */
const rare = 0.0005;
const usualWeeks = 8;
const weeksLookedAt = 4;

interface Ask {
  readonly team: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly pack: TeamPack;
}

type Found = Pick<Alarm, 'key' | 'kind' | 'tag' | 'other' | 'value' | 'count' | 'of' | 'since' | 'rows'>;

export async function alarmsOf(trx: Trx, ask: Ask): Promise<Alarm[]> {
  const found = [
    ...(await jumps(trx, ask)),
    ...(await holes(trx, ask)),
    ...(await pairs(trx, ask)),
    ...(await unused(trx, ask)),
  ];
  const { rows } = await sql<{ key: string; at: Date }>`
    select key, at from health_acknowledged where team_id = ${ask.team}::uuid`.execute(trx);
  const seen = new Map(rows.map(({ key, at }) => [key, at.toISOString()]));
  return found.map((alarm) => ({ ...alarm, acknowledged_at: seen.get(alarm.key) ?? null }));
}

const shown = ({ pack }: Ask) => shownTag(pack.taxonomy.retired ?? {});
const live = ({ team }: Ask) => sql`team_id = ${team}::uuid and state = 'live'`;
const round = (value: number) => Math.round(value * 1000) / 1000;

async function unused(trx: Trx, ask: Ask): Promise<Found[]> {
  const { today, pack } = ask;
  const { hidden, local, retired = {} } = pack.taxonomy;
  const known = [...taxonomy.tags.map(({ id }) => id), ...local.map(({ id }) => String(id))];
  const offered = known.filter((id) => !hidden.includes(id) && !(id in retired));
  const { rows } = await sql<{ tag: string; last: string; first: string }>`
    select ${shown(ask)} as tag, (max(recorded_at) at time zone 'UTC')::date as last, (min(recorded_at) at time zone 'UTC')::date as first
    from insights where ${live(ask)} group by 1`.execute(trx);
  const edge = moved(today, -thresholds.unusedDays);
  const began = rows.reduce((least, { first }) => (first < least ? first : least), today);
  if (began > edge) return [];
  const last = new Map(rows.map((row) => [row.tag, row.last]));
  return offered.flatMap((tag): Found[] => {
    const since = last.get(tag) ?? null;
    if (since !== null && since >= edge) return [];
    const days = Math.round((Date.parse(today) - Date.parse(since ?? began)) / 86_400_000);
    return [
      {
        key: `unused:${tag}:${since ?? 'never'}`,
        kind: 'unused',
        tag,
        other: null,
        value: days,
        count: 0,
        of: 0,
        since,
        rows: { tag },
      },
    ];
  });
}

async function pairs(trx: Trx, ask: Ask): Promise<Found[]> {
  const from = moved(ask.today, -thresholds.unusedDays);
  const { rows } = await sql<{ tag: string; other: string; both: number; count: number; more: number }>`
    with pressed as materialized (
      select distinct ticket_ref, ${shown(ask)} as tag from insights
      where ${live(ask)} and recorded_at >= ${from}::date and ticket_ref is not null and tag <> ${noneFits}
    ), often as materialized (select tag, count(*)::int as n from pressed group by 1),
    several as materialized (select ticket_ref from pressed group by 1 having count(*) > 1)
    select a.tag, b.tag as other, count(*)::int as both, min(o.n) as count, min(p.n) as more
    from several s join pressed a using (ticket_ref) join pressed b using (ticket_ref)
    join often o on o.tag = a.tag join often p on p.tag = b.tag
    where a.tag <> b.tag and (o.n, a.tag) < (p.n, b.tag) and o.n >= ${thresholds.pairTickets}
    group by 1, 2 having count(*) > ${thresholds.pair}::float8 * min(o.n) order by count(*)::float8 / min(o.n) desc, 1, 2`.execute(
    trx,
  );
  return rows.map(({ tag, other, both, count }) => ({
    key: `pair:${tag}:${other}`,
    kind: 'pair',
    tag,
    other,
    value: round(both / count),
    count: both,
    of: count,
    since: from,
    rows: { tag, from },
  }));
}

async function holes(trx: Trx, ask: Ask): Promise<Found[]> {
  const { rows } = await sql<{ since: string; until: string; none: number; total: number }>`
    select date_trunc('month', recorded_at)::date as since, (date_trunc('month', recorded_at) + interval '1 month - 1 day')::date as until,
      (count(*) filter (where tag = ${noneFits}))::int as none, count(*)::int as total
    from insights where ${live(ask)} and recorded_at >= date_trunc('month', ${ask.today}::date - interval '2 months')
    group by 1, 2 having count(*) >= ${thresholds.month} and count(*) filter (where tag = ${noneFits}) > ${thresholds.noneFits}::float8 * count(*)
    order by 1 desc`.execute(trx);
  return rows.map(({ since, until, none, total }) => ({
    key: `none_fits:${since.slice(0, 7)}`,
    kind: 'none_fits',
    tag: null,
    other: null,
    value: round(none / total),
    count: none,
    of: total,
    since,
    rows: { tag: noneFits, from: since, to: until },
  }));
}

/** A whole week of the last four that is twice the mean of the eight before it, and would come by chance in one of two thousand. */
async function jumps(trx: Trx, ask: Ask): Promise<Found[]> {
  const monday = mondayOf(Date.parse(ask.today));
  const first = moved(monday, -7 * (weeksLookedAt + usualWeeks));
  const { rows } = await sql<{ tag: string; week: string; n: number }>`
    select ${shown(ask)} as tag, date_trunc('week', recorded_at)::date as week, count(*)::int as n from insights
    where ${live(ask)} and recorded_at >= ${first}::date and recorded_at < ${monday}::date group by 1, 2`.execute(trx);
  const counts = new Map<string, Map<string, number>>();
  for (const { tag, week, n } of rows) counts.set(tag, (counts.get(tag) ?? new Map()).set(week, n));
  const whole = new Set(rows.map(({ week }) => week));
  const found: Found[] = [];
  for (const [tag, weeks] of counts) {
    for (let back = 1; back <= weeksLookedAt; back += 1) {
      const week = moved(monday, -7 * back);
      const before = Array.from({ length: usualWeeks }, (_, index) => moved(week, -7 * (index + 1))).filter((one) =>
        whole.has(one),
      );
      if (before.length < usualWeeks / 2) continue;
      const usual = before.reduce((sum, one) => sum + (weeks.get(one) ?? 0), 0) / before.length;
      const n = weeks.get(week) ?? 0;
      if (n < thresholds.jumpCount || n < thresholds.jump * usual || gammaP(n, usual) > rare) continue;
      const value = round(n / Math.max(usual, 1 / before.length));
      const rowsOf = { tag, from: week, to: moved(week, 6) };
      found.push({
        key: `jump:${tag}:${week}`,
        kind: 'jump',
        tag,
        other: null,
        value,
        count: n,
        of: round(usual),
        since: week,
        rows: rowsOf,
      });
    }
  }
  return found.sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? 1 : -1));
}
