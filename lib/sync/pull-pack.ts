/** Brings the team's pack, if it has changed. A pack is no condition of anything: what goes wrong here waits for the next wake. */
import * as z from 'zod/mini';
import { type Call, call } from './call.ts';
import { isCurrent, type Wake } from './wake.ts';

/** Anything: the store checks it and says what does not fit. */
const anything = z.unknown();

/**
 * Asks for the pack unless it is one this device has seen. Never throws what the network throws.
 * @param named ETag of the pack that holds, as the pull named it; an older endpoint names none and is asked.
 */
export async function pullPack(wake: Wake, named?: string): Promise<void> {
  const timeout = wake.timeForCall();
  if (timeout === 0 || !(await isCurrent(wake))) return;
  const { store, notify } = wake;
  const { url, token } = wake.enrolment;
  const { etags } = await store.teamPack();
  if (named !== undefined && etags.includes(named)) {
    if (etags.length > 1 && (await store.packStands(token, named))) notify(['team']);
    return;
  }
  const headers: Call['headers'] = etags.length > 0 ? { 'if-none-match': etags.join(', ') } : {};
  const answer = await call<unknown>(wake, { url, path: '/v1/pack', token, timeout, headers }, anything);
  if (answer.ok) {
    if (answer.etag !== null && (await store.keepPack(token, answer.etag, answer.value))) notify(['team']);
    return;
  }
  const { status, etag } = answer.error;
  if (status === 304 && etag !== null && (await store.packStands(token, etag))) notify(['team']);
}
