/** Money on insights, and signals passed on, each with the filter of its rows. */
import { sql } from 'kysely';
import type { Money, Signals, ValueResponse } from '../../lib/sync/protocol-value.ts';
import type { Retired } from '../../lib/team/retired.ts';
import { functionOf, type TagView } from '../../lib/team/tag-view.ts';
import type { Trx } from '../db/transaction.ts';
import { matching } from '../insights/filter.ts';
import { shownTag } from '../insights/shown-tag.ts';

interface Period {
  readonly from: string;
  readonly to: string;
}

const refunds = 'bil.refund';
const buying = 'sal.buy';
const formulaOf = (tag: string): Money['formula'] =>
  tag === refunds ? 'money.refund' : tag === buying ? 'money.buying' : 'money.stake';

/** Amounts by tag and currency, the largest first in each currency. @param tags As the team's pack has them. */
export async function moneyOf(trx: Trx, team: string, period: Period, tags: TagView): Promise<Money[]> {
  const { rows } = await sql<{ tag: string; currency: string; amount: string; insights: number }>`
    select ${shownTag(tags.retired)} as tag, money_currency as currency, sum(money_amount) as amount, count(*)::int as insights
    from insights where ${matching(team, { ...period, money: 'true' })} and money_currency is not null
    group by 1, 2 order by 2, 3 desc, 1`.execute(trx);
  return rows.map(({ tag, currency, amount, insights }) => ({
    formula: formulaOf(tag),
    function: functionOf(tags, tag),
    tag,
    currency,
    amount: Number(amount),
    insights,
    rows: { ...period, tag, money: 'true' },
  }));
}

/** The same by function: the amounts of its tags. Rounded to hundredths of hundredths, so that a sum is the sum of what is shown. */
export function byFunction(money: readonly Money[]): ValueResponse['money_by_function'] {
  const sums = new Map<string, ValueResponse['money_by_function'][number]>();
  for (const { formula, function: name, currency, amount, insights, rows } of money) {
    const place = `${formula} ${name} ${currency}`;
    const known = sums.get(place) ?? { formula, function: name, currency, amount: 0, insights: 0, rows: [] };
    known.amount = Math.round((known.amount + amount) * 10_000) / 10_000;
    known.insights += insights;
    known.rows.push(rows);
    sums.set(place, known);
  }
  return [...sums.values()].sort((a, b) => a.currency.localeCompare(b.currency, 'en') || b.amount - a.amount);
}

/** Insights shown under some tags, and how many of their issues somebody has answered. */
async function signalsOf(
  trx: Trx,
  team: string,
  period: Period,
  retired: Retired,
  formula: Signals['formula'],
  ids: readonly string[],
): Promise<Signals[]> {
  const { rows } = await sql<{ tag: string; insights: number; answered: number }>`
    select f.tag, count(*)::int as insights, (count(*) filter (where s.state <> 'new'))::int as answered
    from (select id, ${shownTag(retired)} as tag from insights where ${matching(team, period)}) f
    left join issue_members m on m.team_id = ${team}::uuid and m.insight_id = f.id
    left join issues s on s.team_id = m.team_id and s.id = m.issue_id
    where f.tag = any(${ids}::text[]) group by 1 order by 2 desc, 1`.execute(trx);
  return rows.map((row) => ({ formula, ...row, rows: { ...period, tag: row.tag } }));
}

export const buyingSignals = (trx: Trx, team: string, period: Period, { retired }: TagView) =>
  signalsOf(trx, team, period, retired, 'signals.buying', [buying]);

/** Of the built-in tags and of the team's own. */
export function praisePassedOn(trx: Trx, team: string, period: Period, { tags, retired }: TagView) {
  const praise = tags.filter(({ kind }) => kind === 'praise').map(({ id }) => id);
  return signalsOf(trx, team, period, retired, 'signals.praise', praise);
}
