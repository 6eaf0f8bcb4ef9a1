/**
 * The figures of the printed report, counted from the rows of an export. The endpoint counts the same in SQL (`GET /v1/report`);
 * a test holds the two together. Insights and tickets, never people.
 */
import type { ExportRow } from './columns.ts';

/** A tag and what one customer said of it. */
export interface Cause {
  /** As it is shown now. */
  readonly tag: string;
  readonly insights: number;
  readonly tickets: number;
  /** Masked words of a customer; null where no insight has any. */
  readonly excerpt: string | null;
}

export interface MoneySum {
  /** ISO 4217. */
  readonly currency: string;
  /** In units of the currency, to four places. */
  readonly amount: number;
  readonly insights: number;
}

export interface ReportFigures {
  readonly total: number;
  /** Distinct tickets, as exports show them. */
  readonly tickets: number;
  /** Most first; thanks are not among them. */
  readonly causes: readonly Cause[];
  readonly thanks: { readonly insights: number; readonly excerpt: string | null };
  readonly urgent: number;
  readonly repeat: number;
  readonly money: readonly MoneySum[];
}

export const mostCauses = 5;
/** A sentence that fits two lines of paper and says more than a word. */
const fits = (excerpt: string) => excerpt.length >= 20 && excerpt.length <= 160;

/** The newest excerpt that fits, else the newest. @param excerpts Newest first. */
export function sentenceOf(excerpts: readonly (string | null)[]): string | null {
  const said = excerpts.filter((excerpt) => excerpt !== null && excerpt.trim() !== '') as string[];
  return said.find(fits) ?? said[0] ?? null;
}

/** Of these many newest excerpts of a tag one is chosen. */
export const excerptsLookedAt = 50;

interface Sum {
  insights: number;
  readonly tickets: Set<string>;
  readonly excerpts: string[];
}

/**
 * @param rows Newest first, as exports have them.
 * @param sortOf Whether a tag is a cause, thanks, or neither (that none fits).
 */
export function reportOf(
  rows: Iterable<ExportRow>,
  sortOf: (tag: string) => 'cause' | 'thanks' | undefined,
): ReportFigures {
  const byTag = new Map<string, Sum>();
  const tickets = new Set<string>();
  const money = new Map<string, { amount: number; insights: number }>();
  const thanks: { insights: number; excerpts: string[] } = { insights: 0, excerpts: [] };
  let [total, urgent, repeat] = [0, 0, 0];
  for (const row of rows) {
    const tag = row.shown_as ?? row.tag;
    const ticket = `${row.helpdesk} ${row.ticket}`;
    total += 1;
    urgent += row.urgent ? 1 : 0;
    repeat += row.repeat ? 1 : 0;
    tickets.add(ticket);
    if (row.money_amount !== null && row.money_currency !== null) {
      const sum = money.get(row.money_currency) ?? { amount: 0, insights: 0 };
      money.set(row.money_currency, { amount: sum.amount + row.money_amount, insights: sum.insights + 1 });
    }
    const sort = sortOf(tag);
    if (sort === 'thanks') {
      thanks.insights += 1;
      keep(thanks.excerpts, row.excerpt);
    } else if (sort === 'cause') {
      const sum = byTag.get(tag) ?? { insights: 0, tickets: new Set(), excerpts: [] };
      sum.insights += 1;
      sum.tickets.add(ticket);
      keep(sum.excerpts, row.excerpt);
      byTag.set(tag, sum);
    }
  }
  const causes = [...byTag]
    .map(([tag, sum]) => ({
      tag,
      insights: sum.insights,
      tickets: sum.tickets.size,
      excerpt: sentenceOf(sum.excerpts),
    }))
    .sort((a, b) => b.insights - a.insights || (a.tag < b.tag ? -1 : 1))
    .slice(0, mostCauses);
  const sums = [...money]
    .map(([currency, { amount, insights }]) => ({ currency, amount: Math.round(amount * 1e4) / 1e4, insights }))
    .sort((a, b) => b.insights - a.insights || (a.currency < b.currency ? -1 : 1));
  const thanked = { insights: thanks.insights, excerpt: sentenceOf(thanks.excerpts) };
  return { total, tickets: tickets.size, causes, thanks: thanked, urgent, repeat, money: sums };
}

function keep(excerpts: string[], excerpt: string | null): void {
  if (excerpt !== null && excerpt.trim() !== '' && excerpts.length < excerptsLookedAt) excerpts.push(excerpt);
}
