/** What this device recorded, for its agent. */
import { type InsightState, insightStates, type OwnInsight } from '../messages/contract.ts';
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

/** The newest first, `limit` of them, and how many there are in all. With words: those that hold each of them somewhere. */
export async function ownInsights(
  context: StoreContext,
  limit: number,
  text = '',
): Promise<{ insights: OwnInsight[]; total: number }> {
  const { insights } = context.database;
  const words = plain(text).split(/\s+/).filter(Boolean);
  const newest = () => insights.orderBy('recordedAt').reverse();
  if (words.length === 0) {
    const found = await context.database.work(() => newest().limit(limit).toArray());
    const total = await context.database.work(() => insights.count());
    return { insights: (await readable(context, found)).map(toOwnInsight), total };
  }
  const holds = (row: InsightRow) => {
    const searched = plain(
      JSON.stringify([row.item.payload, row.amendments?.map(({ payload }) => payload), row.sentence, row.by]),
    );
    return words.every((word) => searched.includes(word));
  };
  const found = await context.database.work(() => newest().filter(holds).toArray());
  const rows = await readable(context, found.slice(0, limit));
  return { insights: rows.map(toOwnInsight), total: found.length };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How many insights stand in each state. */
type Counts = Partial<Record<InsightState, number>>;

/** What was given since a moment (ISO 8601 UTC) and before it, by state, and the newest decisions. */
export async function ownImpact(
  context: StoreContext,
  since: string,
): Promise<{ since: Counts; before: Counts; decided: OwnInsight[] }> {
  const { insights } = context.database;
  const counts = (from: string, to: string) =>
    context.database.work(async () => {
      const counted = await Promise.all(
        insightStates.map(
          async (state): Promise<[InsightState, number]> => [
            state,
            await insights.where('[state+recordedAt]').between([state, from], [state, to], true, false).count(),
          ],
        ),
      );
      return Object.fromEntries(counted.filter(([, count]) => count > 0)) as Counts;
    });
  const found = await context.database.work(() =>
    Promise.all(
      decidedStates.map((state) =>
        insights
          .where('[state+recordedAt]')
          .between([state, ''], [state, endOfTime])
          .reverse()
          .limit(decidedLimit)
          .toArray(),
      ),
    ),
  );
  const decided = (await readable(context, found.flat())).map(toOwnInsight);
  decided.sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));
  return {
    since: await counts(since, endOfTime),
    before: await counts('', since),
    decided: decided.slice(0, decidedLimit),
  };
}

const decidedStates = ['fixed', 'declined', 'accepted', 'seen'] as const;
const decidedLimit = 50;
const endOfTime = '\uffff';

/** The rows that fit, the others set aside. */
export function readable(context: StoreContext, rows: readonly unknown[]): Promise<InsightRow[]> {
  const { database, now } = context;
  return database.work(() => fitting(database, database.insights, insightRowSchema, rows, now));
}
