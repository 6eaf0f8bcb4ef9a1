/** What this device recorded, for its agent. */
import type { OwnInsight } from '../messages/contract.ts';
import type { StoreContext } from './context.ts';
import { fitting } from './read.ts';
import { type InsightRow, insightRowSchema, ticketKey, toOwnInsight } from './rows.ts';

/** The insights of one ticket that stand. */
export async function pressedOn(
  context: StoreContext,
  ref: { helpdesk: string; host: string; ticket: string },
): Promise<OwnInsight[]> {
  const { insights } = context.database;
  const found = await context.database.work(() => insights.where('ticketKey').equals(ticketKey(ref)).toArray());
  const rows = await readable(context, found);
  return rows.filter((row) => row.state !== 'withdrawn').map(toOwnInsight);
}

/** The newest first, `limit` of them, and how many there are in all. */
export async function ownInsights(
  context: StoreContext,
  limit: number,
): Promise<{ insights: OwnInsight[]; total: number }> {
  const { insights } = context.database;
  const found = await context.database.work(() => insights.orderBy('recordedAt').reverse().limit(limit).toArray());
  const rows = await readable(context, found);
  const total = await context.database.work(() => insights.count());
  return { insights: rows.map(toOwnInsight), total };
}

/** The rows that fit, the others set aside. */
export function readable(context: StoreContext, rows: readonly unknown[]): Promise<InsightRow[]> {
  const { database, now } = context;
  return database.work(() => fitting(database, database.insights, insightRowSchema, rows, now));
}
