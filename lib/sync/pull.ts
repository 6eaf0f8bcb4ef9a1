/** The way back: what became of this agent's insights, page after page, each applied with its cursor in one transaction. */
import { call } from './call.ts';
import { limits, type PullResponse, pullResponseSchema } from './protocol.ts';
import { afterFailure, afterSuccess, badAnswer, isCurrent, type Outcome, type Wake } from './wake.ts';

export interface Pulled {
  readonly outcome: Outcome;
  /** Of the pack that holds, where the endpoint says so. */
  readonly packEtag?: string | undefined;
}

const stopped: Pulled = { outcome: 'stopped' };

/** Reads until there is nothing new, a try fails or the time is up. */
export async function pullAll(wake: Wake): Promise<Pulled> {
  const { store, notify } = wake;
  const { url, token } = wake.enrolment;
  let resets = 0;
  for (;;) {
    const timeout = wake.timeForCall();
    if (timeout === 0 || !(await isCurrent(wake))) return stopped;
    const state = await store.syncState();
    const answer = await call<PullResponse>(
      wake,
      { url, path: pathFrom(state.cursor), token, timeout },
      pullResponseSchema,
    );
    if (!answer.ok) {
      // The endpoint no longer knows the cursor: read everything again.
      if (answer.error.status === 409 && resets === 0) {
        resets += 1;
        await store.moveState(token, { cursor: null });
        continue;
      }
      if (wake.line.stumbled(answer.error)) continue;
      await store.moveState(token, afterFailure(wake, state, answer.error));
      return stopped;
    }
    wake.line.held();
    const page = answer.value;
    if (page.epoch !== state.epoch) {
      const begun = state.epoch === null;
      await store.adoptEpoch(token, page.epoch);
      if (!begun) return { outcome: 'again' };
    }
    const stuck = page.more && page.cursor === state.cursor;
    const changed = await store.applyChanges(token, state.cursor, page);
    if (changed > 0) notify(['insights']);
    if (stuck) {
      await store.moveState(token, afterFailure(wake, state, badAnswer));
      return stopped;
    }
    if (!page.more) {
      await store.moveState(token, afterSuccess(wake));
      return { outcome: 'done', packEtag: page.pack_etag };
    }
  }
}

function pathFrom(cursor: string | null): string {
  const query = new URLSearchParams({ limit: String(limits.pageSize) });
  if (cursor !== null) query.set('cursor', cursor);
  return `/v1/pull?${query}`;
}
