/** The figures of the printed report, counted where the insights are. The same as `reportOf` counts from an export's rows. */
import { type RawBuilder, sql } from 'kysely';
import { excerptsLookedAt, mostCauses, sentenceOf } from '../../lib/export/report.ts';
import { reportSortOf } from '../../lib/insights/report-sort.ts';
import type { ReportResponse } from '../../lib/sync/protocol-report.ts';
import { idsShownWith } from '../../lib/team/retired.ts';
import type { TagView } from '../../lib/team/tag-view.ts';
import type { Trx } from '../db/transaction.ts';
import { shownTag } from './shown-tag.ts';

type Where = RawBuilder<boolean>;

/**
 * Run in one snapshot, so that all figures agree.
 * @param links Whether exports show ticket numbers.
 * @param view The tags as the team's pack has them.
 */
export async function reportFigures(trx: Trx, where: Where, links: boolean, view: TagView): Promise<ReportResponse> {
  const { retired } = view;
  const sortOf = reportSortOf(view.tags);
  const hash = sql`encode(substring(ticket_ref from 1 for 5), 'hex')`;
  const ticket = sql`helpdesk || ' ' || ${links ? sql`coalesce(ticket, ${hash})` : hash}`;
  const { rows: sums } = await sql<{ total: number; tickets: number; urgent: number; repeat: number }>`
    select count(*)::int as total, count(distinct ${ticket})::int as tickets, count(*) filter (where urgent)::int as urgent,
      count(*) filter (where repeat)::int as repeat from insights where ${where}`.execute(trx);
  const { rows: tags } = await sql<{ tag: string; insights: number; tickets: number }>`
    select ${shownTag(retired)} as tag, count(*)::int as insights,
      count(distinct ${ticket})::int as tickets from insights where ${where} group by 1 order by 2 desc, 1`.execute(
    trx,
  );
  const { rows: money } = await sql<{ currency: string; amount: string; insights: number }>`
    select money_currency as currency, round(sum(money_amount), 4) as amount, count(*)::int as insights from insights
    where ${where} and money_amount is not null and money_currency is not null
    group by 1 order by 3 desc, money_currency collate "C"`.execute(trx);
  const causes = [];
  for (const cause of tags.filter(({ tag }) => sortOf(tag) === 'cause').slice(0, mostCauses)) {
    causes.push({ ...cause, excerpt: await sentence(trx, where, idsShownWith(retired, cause.tag)) });
  }
  const thanked = tags.filter(({ tag }) => sortOf(tag) === 'thanks');
  const thanks = {
    insights: thanked.reduce((sum, { insights }) => sum + insights, 0),
    excerpt: await sentence(
      trx,
      where,
      thanked.flatMap(({ tag }) => idsShownWith(retired, tag)),
    ),
  };
  const none = { total: 0, tickets: 0, urgent: 0, repeat: 0 };
  const amounts = money.map(({ amount, ...rest }) => ({ ...rest, amount: Number(amount) }));
  return { ...(sums[0] ?? none), causes, thanks, money: amounts };
}

async function sentence(trx: Trx, where: Where, tags: readonly string[]): Promise<string | null> {
  if (tags.length === 0) return null;
  const { rows } = await sql<{ excerpt: string }>`
    select excerpt from insights where ${where} and tag = any(${tags}::text[]) and excerpt ~ '\\S'
    order by recorded_at desc, id desc limit ${excerptsLookedAt}`.execute(trx);
  return sentenceOf(rows.map(({ excerpt }) => excerpt));
}
