/** What is said of an insight after the click: an event of its own, one transaction over insight and outbox. */
import { Failure } from '../messages/failure.ts';
import type { AmendmentPayload } from '../sync/protocol.ts';
import { isoNow, type StoreContext } from './context.ts';
import { neverLeft } from './left.ts';
import { fitting } from './read.ts';
import { type Amendment, type InsightRow, insightRowSchema } from './rows.ts';

/**
 * Adds to an insight, or takes a detail away (`null`). While the amendment before has not left the device, the two become
 * one: what was taken out of it is never sent. Resolves after the commit. @throws Failure `not_found`, also when the
 * insight was taken back.
 */
export async function amend(context: StoreContext, id: string, change: AmendmentPayload): Promise<InsightRow> {
  const { database } = context;
  const { insights, outbox, setAside, meta } = database;
  const { row, item } = await database.work(() =>
    database.transaction('rw', insights, outbox, setAside, meta, async () => {
      const found = await insights.get(id);
      const [row] = await fitting(database, insights, insightRowSchema, found ? [found] : [], context.now);
      if (!row || row.state === 'withdrawn') throw new Failure('not_found', id);
      const before = row.amendments ?? [];
      const last = before.at(-1);
      const stayed = await neverLeft(context);
      const unsent = last !== undefined && stayed(await outbox.get(last.id)) ? last : undefined;
      const item: Amendment = {
        id: unsent?.id ?? context.newId(),
        kind: 'insight.amended',
        captured_at: isoNow(context),
        of: id,
        rev: unsent?.rev ?? (last?.rev ?? 0) + 1,
        payload: { ...unsent?.payload, ...change },
      };
      const amended: InsightRow = { ...row, amendments: [...before.filter((one) => one !== unsent), item] };
      await insights.put(amended);
      await outbox.put({ id: item.id, insight: id, attempts: 0, at: item.captured_at, item });
      return { row: amended, item };
    }),
  );
  await context.journal.add([item]);
  return row;
}
