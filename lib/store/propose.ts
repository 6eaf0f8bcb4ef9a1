/** A proposal to the team about a check: an event of its own in the outbox, one transaction, no insight. */
import type { ProposalPayload } from '../sync/protocol.ts';
import { isoNow, type StoreContext } from './context.ts';

/**
 * Puts a proposal into the outbox. While one about the same check still waits, a second is the first (`again`). Resolves
 * after the commit. Once acknowledged nothing of it is kept on the device.
 */
export async function propose(context: StoreContext, payload: ProposalPayload): Promise<{ again: boolean }> {
  const { outbox } = context.database;
  const item = await context.database.work(() =>
    context.database.transaction('rw', outbox, async () => {
      const same = await outbox
        .filter(({ item }) => item?.kind === 'check.proposed' && item.payload?.check === payload.check)
        .first();
      if (same !== undefined) return null;
      const id = context.newId();
      const at = isoNow(context);
      const made = { id, kind: 'check.proposed' as const, captured_at: at, payload };
      await outbox.add({ id, insight: id, attempts: 0, at, item: made });
      return made;
    }),
  );
  if (item !== null) await context.journal.add([item]);
  return { again: item === null };
}
