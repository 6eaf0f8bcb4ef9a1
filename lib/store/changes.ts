/** What the endpoint has to tell of this agent's insights. */
import type { Change } from '../sync/protocol.ts';
import type { StoreContext } from './context.ts';
import { inTransaction } from './meta.ts';
import { type InsightRow, withoutUndefined } from './rows.ts';

/**
 * Applies changes and saves the cursor behind them in one transaction. Applying one twice is harmless. Answers how many
 * insights changed; none when the device has another enrolment, or began anew, by now.
 */
export async function applyChanges(
  context: StoreContext,
  token: string,
  from: string | null,
  { changes, cursor }: { readonly changes: readonly Change[]; readonly cursor: string },
): Promise<number> {
  const { database } = context;
  const { insights, meta } = database;
  return database.work(() =>
    database.transaction('rw', insights, meta, async () => {
      const enrolment = await inTransaction.enrolment(context);
      const state = await inTransaction.syncState(context);
      if (enrolment?.token !== token || state.cursor !== from) return 0;
      let changed = 0;
      for (const change of changes) changed += await insights.where('id').equals(change.id).modify(told(change));
      await inTransaction.saveSyncState(context, { ...state, cursor });
      return changed;
    }),
  );
}

/** A withdrawal on this device is its agent's last word; everything else is the endpoint's. */
const told =
  ({ kind, state, sentence, by, area, at }: Change) =>
  (row: InsightRow) => {
    const stays = row.state === 'withdrawn' || state === undefined || (state === 'sent' && row.state === 'waiting');
    // A later decision is signed anew: the sentence of the one before says nothing of it.
    if (kind === 'decision') for (const field of signature) delete row[field];
    Object.assign(row, withoutUndefined({ state: stays ? undefined : state, sentence, by, area, at }));
  };

const signature = ['sentence', 'by', 'area', 'at'] as const;
