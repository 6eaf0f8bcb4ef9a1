/**
 * Brings what waits on the device to the endpoint, and brings back what became of it. Keeps nothing in memory that matters:
 * every step is a transaction of the store, the process may end between any two of them, and the next wake goes on.
 * Items are sent at least once and carry their own ids, so the endpoint stores them exactly once.
 */
import { timeLeft } from './backoff.ts';
import { eraseIfWished } from './erase.ts';
import { type Pulled, pullAll } from './pull.ts';
import { pullPack } from './pull-pack.ts';
import { pushAll } from './push.ts';
import { renewTokenIfDue } from './renew-token.ts';
import { reportRules } from './report-rules.ts';
import { afterFailure, badAnswer, isDue, type Reason, type Seams, type Wake, wakeOf } from './wake.ts';

/** How often to ask for news when nothing waits, in ms. */
const whenIdle = 15 * 60_000;

export function createEngine(seams: Seams) {
  return {
    /**
     * Syncs if it is due. While another sync is under way the answer is false at once, unless a person asked: they are told how things stand
     * when theirs is over. Throws only what the store throws.
     */
    run: (reason: Reason): Promise<boolean> =>
      seams.lock(() => run(seams, reason), reason === 'asked' ? 'in turn' : 'now or never'),
  };
}

async function run(seams: Seams, reason: Reason): Promise<void> {
  const { store } = seams;
  const enrolment = await store.enrolment();
  if (enrolment === null) return seams.schedule(null);
  try {
    if (isDue(await store.syncState(), reason, seams.now())) await sync(wakeOf(seams, enrolment));
  } finally {
    await scheduleNext(seams);
  }
}

async function sync(wake: Wake): Promise<void> {
  if (!(await eraseIfWished(wake))) return;
  // Twice: the first round may find out that the endpoint began a new history. A third change in one wake is no history.
  for (let round = 0; round < 2; round += 1) {
    const pushed = await pushAll(wake);
    const { outcome, packEtag }: Pulled = pushed === 'done' ? await pullAll(wake) : { outcome: pushed };
    wake.notify(['sync']);
    if (outcome === 'done') await theRest(wake, packEtag);
    if (outcome !== 'again') return;
  }
  const state = await wake.store.syncState();
  await wake.store.moveState(wake.enrolment.token, afterFailure(wake, state, badAnswer));
}

/** What is no condition of anything and waits for a wake in which all else went well. */
async function theRest(wake: Wake, packEtag: string | undefined): Promise<void> {
  await pullPack(wake, packEtag);
  await reportRules(wake);
  await renewTokenIfDue(wake);
}

async function scheduleNext({ store, now, schedule }: Seams): Promise<void> {
  const state = await store.syncState();
  const { count } = await store.waiting();
  const enrolment = await store.enrolment();
  const wish = enrolment && (await store.erasureWish(enrolment.token));
  const left = timeLeft(state, now());
  schedule(count > 0 || wish || left > 0 ? left : whenIdle);
}
