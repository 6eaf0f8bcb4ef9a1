/** Carries out the wish to be erased: before anything else of a wake, so that nothing recorded since goes with it. */
import { call } from './call.ts';
import { type MeErased, meErasedSchema } from './protocol-me.ts';
import { afterFailure, type Wake } from './wake.ts';

/** False when the wake should end: the wish could not be carried out yet, or this device belongs to no team any more. */
export async function eraseIfWished(wake: Wake): Promise<boolean> {
  const { store, notify, enrolment } = wake;
  const { url, token } = enrolment;
  const wish = await store.erasureWish(token);
  if (wish === null) return true;
  const timeout = wake.timeForCall();
  if (timeout === 0) return false;
  const path = `/v1/me?access=${wish.access}`;
  const answer = await call<MeErased>(wake, { url, path, token, method: 'DELETE', timeout }, meErasedSchema);
  // A lost answer: the endpoint has ended this token with the rest, and says so itself.
  const ended = !answer.ok && wish.access === 'end' && answer.error.problem?.code === 'unauthorised';
  if (!answer.ok && !ended) {
    await store.moveState(token, afterFailure(wake, await store.syncState(), answer.error));
    notify(['sync']);
    return false;
  }
  const agent = wish.access === 'end' || !answer.ok ? null : (answer.value.agent ?? enrolment.agent);
  await store.erasureDone(token, agent);
  notify(agent === null ? ['insights', 'sync', 'enrolment', 'team'] : ['insights', 'sync', 'enrolment']);
  return agent !== null;
}
