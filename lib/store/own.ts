/** What this device recorded, for its agent. */
import type { OwnInsight } from '../messages/contract.ts';
import type { StoreContext } from './context.ts';
import { fitting } from './read.ts';
import { type InsightRow, insightRowSchema, ticketKey, toOwnInsight } from './rows.ts';
import { countOfAll, countsAround, type StateCounts } from './tally.ts';

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
  if (words.length === 0) {
    const newest = await context.database.work(() => insights.orderBy('recordedAt').reverse().limit(limit).toArray());
    return { insights: (await readable(context, newest)).map(toOwnInsight), total: await countOfAll(context) };
  }
  const holds = (row: InsightRow) => {
    const searched = plain(
      JSON.stringify([row.item.payload, row.amendments?.map(({ payload }) => payload), row.sentence, row.by]),
    );
    return words.every((word) => searched.includes(word));
  };
  const found: InsightRow[] = [];
  for (let last: string | undefined; ; ) {
    const before = last === undefined ? insights.orderBy(':id') : insights.where(':id').below(last);
    const rows = await context.database.work(() => before.reverse().limit(bite).toArray());
    found.push(...rows.filter(holds));
    last = rows.at(-1)?.id;
    if (rows.length < bite) break;
  }
  found.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  const rows = await readable(context, found.slice(0, limit));
  return { insights: rows.map(toOwnInsight), total: found.length };
}

/** Insights looked through at a time: a press that comes meanwhile waits for these and not for all. */
const bite = 500;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What was given since a moment (ISO 8601 UTC) and before it, by state, and the newest decisions. */
export async function ownImpact(
  context: StoreContext,
  since: string,
): Promise<{ since: StateCounts; before: StateCounts; decided: OwnInsight[] }> {
  const { insights } = context.database;
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
  return { ...(await countsAround(context, since)), decided: decided.slice(0, decidedLimit) };
}

const decidedStates = ['fixed', 'declined', 'accepted', 'seen'] as const;
const decidedLimit = 50;
const endOfTime = '\uffff';

/** The rows that fit, the others set aside. */
export function readable(context: StoreContext, rows: readonly unknown[]): Promise<InsightRow[]> {
  const { database, now } = context;
  return database.work(() => fitting(database, database.insights, insightRowSchema, rows, now));
}
