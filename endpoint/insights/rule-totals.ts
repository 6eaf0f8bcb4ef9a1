/** Takes sealed reports of rules and opens what five agents have sent. Nothing else can. */
import { sql } from 'kysely';
import type { RuleReport } from '../../lib/sync/protocol-rules.ts';
import { type RuleTotal, totalOf } from '../../lib/team/rule-totals/open.ts';
import { weeksOpen } from '../../lib/team/rule-totals/rules.ts';
import { type SealedCount, threshold } from '../../lib/team/rule-totals/seal.ts';
import { lockTeam } from '../db/lock-team.ts';
import type { Trx } from '../db/transaction.ts';
import type { Identity } from '../teams/identity.ts';
import { dateOf, storableDay } from './dates.ts';

const week = 7 * 86_400_000;

/** Whether a report of the week that begins then may come now. */
export function mayReport(monday: string, now: Date): boolean {
  const start = Date.parse(`${monday}T00:00:00Z`);
  const since = now.getTime() - (start + week);
  return new Date(start).getUTCDay() === 1 && since >= 0 && since < weeksOpen * week;
}

/**
 * Stores a report unless this pseudonym's is there, then opens the boxes that are full. A box is emptied as it is opened, so
 * whoever comes later waits until five more have come: no two totals differ by fewer than five agents.
 */
export async function takeReport(trx: Trx, who: Identity, report: RuleReport, now: Date): Promise<boolean> {
  const team = who.team.id;
  // One report of a team at a time: two that both complete a box would count the others' twice.
  await lockTeam(trx, 'rules', team);
  await forgetOld(trx, team, now);
  const turn = await sql`
    insert into rule_turns (team_id, week, agent_id) values (${team}::uuid, ${report.week}::date, ${who.agent}::uuid)
    on conflict do nothing`.execute(trx);
  if (turn.numAffectedRows === 0n) return false;
  const rows = JSON.stringify(report.counts.map((one) => hexOf(one)));
  await sql`
    insert into rule_sealed (team_id, week, box, x, y, sealed)
    select ${team}::uuid, ${report.week}::date, decode(box, 'hex'), decode(x, 'hex'), decode(y, 'hex'), decode(sealed, 'hex')
    from jsonb_to_recordset(${rows}::jsonb) as sent (box text, x text, y text, sealed text)
    order by 3, 4 on conflict do nothing`.execute(trx);
  const boxes = report.counts.map(({ box }) => Buffer.from(box, 'base64url'));
  await openFull(trx, team, report.week, boxes);
  return true;
}

const hexOf = (one: RuleReport['counts'][number]) =>
  Object.fromEntries(
    (['box', 'x', 'y', 'sealed'] as const).map((part) => [part, Buffer.from(one[part], 'base64url').toString('hex')]),
  );

async function openFull(trx: Trx, team: string, monday: string, boxes: readonly Buffer[]): Promise<void> {
  const { rows } = await sql<Record<'box' | 'x' | 'y' | 'sealed', Buffer>>`
    select box, x, y, sealed from (
      select box, x, y, sealed, count(*) over (partition by box) as lying from rule_sealed
      where team_id = ${team}::uuid and week = ${monday}::date and box = any(${boxes}::bytea[])
    ) there where lying >= ${threshold} order by box, x`.execute(trx);
  const full = new Map<string, SealedCount[]>();
  for (const row of rows) {
    const name = row.box.toString('hex');
    const { box, x, y, sealed } = row;
    const one = {
      box: Uint8Array.from(box),
      x: Uint8Array.from(x),
      y: Uint8Array.from(y),
      sealed: Uint8Array.from(sealed),
    };
    full.set(name, [...(full.get(name) ?? []), one]);
  }
  const totals: RuleTotal[] = [];
  const emptied: Buffer[] = [];
  for (const [name, reports] of full) {
    const total = await totalOf(reports, monday);
    if (!total) continue;
    totals.push(total);
    emptied.push(Buffer.from(name, 'hex'));
  }
  if (totals.length > 0) await keepTotals(trx, team, monday, totals, emptied);
}

async function keepTotals(
  trx: Trx,
  team: string,
  monday: string,
  totals: readonly RuleTotal[],
  emptied: readonly Buffer[],
): Promise<void> {
  await sql`delete from rule_sealed where team_id = ${team}::uuid and week = ${monday}::date and box = any(${emptied}::bytea[])`.execute(
    trx,
  );
  // Two circles of one team may fill a box for the same rule at once.
  await sql`
    insert into rule_totals as kept (team_id, week, rule, reports, shown, used, muted)
    select ${team}::uuid, ${monday}::date, rule, sum(reports), sum(shown), sum(used), sum(muted)
    from jsonb_to_recordset(${JSON.stringify(totals)}::jsonb) as new (rule text, reports int, shown bigint, used bigint, muted bigint)
    group by rule order by rule
    on conflict (team_id, week, rule) do update set reports = kept.reports + excluded.reports,
      shown = kept.shown + excluded.shown, used = kept.used + excluded.used, muted = kept.muted + excluded.muted`.execute(
    trx,
  );
}

async function forgetOld(trx: Trx, team: string, now: Date): Promise<void> {
  const oldest = dateOf(now.getTime() - (weeksOpen + 1) * week);
  await sql`delete from rule_sealed where team_id = ${team}::uuid and week < ${oldest}::date`.execute(trx);
  await sql`delete from rule_turns where team_id = ${team}::uuid and week < ${oldest}::date`.execute(trx);
}

/** Totals of a team, the newest week first. */
export async function readTotals(trx: Trx, team: string, asked: { from?: string; to?: string }) {
  const [from, to] = [storableDay(asked.from ?? ''), asked.to && storableDay(asked.to)];
  const { rows } = await sql<{
    week: string;
    rule: string;
    reports: number;
    shown: string;
    used: string;
    muted: string;
  }>`
    select week, rule, reports, shown, used, muted from rule_totals where team_id = ${team}::uuid
      and week >= ${from}::date and week <= coalesce(${to ?? null}::date, 'infinity')
    order by week desc, rule limit 5000`.execute(trx);
  return rows.map(({ shown, used, muted, ...rest }) => ({
    ...rest,
    shown: Number(shown),
    used: Number(used),
    muted: Number(muted),
  }));
}
