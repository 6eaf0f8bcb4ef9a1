/** One press of a tag, and taking it back: each one transaction over the insight and its outbox. */
import { Failure } from '../messages/failure.ts';
import type { InsightPayload, Item } from '../sync/protocol.ts';
import { isoNow, type StoreContext } from './context.ts';
import { neverLeft } from './left.ts';
import { fitting } from './read.ts';
import { type InsightRow, insightRowSchema, ticketKey } from './rows.ts';

/**
 * Records an insight. Among the insights that stand, a ticket has each tag once: a second press answers the first
 * (`again`). Resolves after the commit is on the disk; the journal's copy may still be under way.
 */
export async function record(
  context: StoreContext,
  payload: InsightPayload,
): Promise<{ row: InsightRow; again: boolean }> {
  const { database } = context;
  const key = ticketKey(payload);
  const { insights, outbox, setAside } = database;
  const outcome = await database.work(() =>
    database.transaction('rw', insights, outbox, setAside, async () => {
      const found = await insights.where('[ticketKey+tag]').equals([key, payload.tag]).toArray();
      const rows = await fitting(database, insights, insightRowSchema, found, context.now);
      const standing = rows.find((row) => row.state !== 'withdrawn');
      if (standing) return { row: standing, again: true };
      const id = context.newId();
      const at = isoNow(context);
      const item = { id, kind: 'insight.recorded' as const, captured_at: at, payload };
      const base = { id, ticketKey: key, tag: payload.tag, recordedAt: at, item, syncedAt: null };
      const row: InsightRow = { ...base, state: 'waiting' };
      // Together: each on its own would be one more way to the browser's storage and back before the press is on the disk.
      await Promise.all([insights.add(row), outbox.add({ id, insight: id, attempts: 0, at, item })]);
      return { row, again: false };
    }),
  );
  // The second copy is on its way beside the answer: it never fails, and the first is on the disk.
  if (!outcome.again) void context.journal.add([outcome.row.item]);
  return outcome;
}

/**
 * Takes an insight back. What never left the device leaves the outbox with it and is never sent; else a withdrawal
 * follows it. A second withdrawal answers the first. @throws Failure `not_found`.
 */
export async function withdraw(context: StoreContext, id: string): Promise<InsightRow> {
  const { database } = context;
  const { insights, outbox, setAside, meta } = database;
  const noted: Item[] = [];
  const unsent: string[] = [];
  const row = await database.work(() =>
    database.transaction('rw', insights, outbox, setAside, meta, async () => {
      const found = await insights.get(id);
      const [row] = await fitting(database, insights, insightRowSchema, found ? [found] : [], context.now);
      if (!row) throw new Failure('not_found', id);
      if (row.state === 'withdrawn') return row;
      const stayed = await neverLeft(context);
      const withdrawn: InsightRow = { ...row, state: 'withdrawn' };
      // What was said of it and has not left the device is never sent: it leaves the row too, from which all is sent again
      // to an endpoint that begins anew.
      for (const { id: said } of row.amendments ?? []) {
        if (!stayed(await outbox.get(said))) continue;
        await outbox.delete(said);
        unsent.push(said);
      }
      if (row.amendments) withdrawn.amendments = row.amendments.filter(({ id: said }) => !unsent.includes(said));
      if (row.syncedAt === null && stayed(await outbox.get(id))) {
        await outbox.delete(id);
        unsent.push(id);
      } else if (row.state === 'set-aside') {
        // The endpoint refused it and never will have it: there is nothing to withdraw there.
        await setAside.delete(id);
        unsent.push(id);
      } else {
        const at = isoNow(context);
        const item = { id: context.newId(), kind: 'insight.withdrawn' as const, captured_at: at, of: id };
        withdrawn.withdrawal = item;
        await outbox.add({ id: item.id, insight: id, attempts: 0, at, item });
        noted.push(item);
      }
      await insights.put(withdrawn);
      return withdrawn;
    }),
  );
  if (noted.length > 0) await context.journal.add(noted);
  await context.journal.remove(unsent);
  return row;
}
