/**
 * The device exchanges its token by itself, so that one which was copied somewhere does not open the endpoint for ever. The old one
 * works until the new one is used first: an answer that is lost, or a process that ends before it is stored, costs nothing, and
 * the next wake asks again.
 */
import { call } from './call.ts';
import { rotatedSchema } from './protocol-me.ts';
import { isCurrent, type Wake } from './wake.ts';

/** How long a token serves, and how long to wait after an endpoint refused to exchange it, in ms. */
export const tokenServes = 90 * 86_400_000;
const afterRefusal = 86_400_000;

/** Run when everything else of a wake is done: nothing in it uses the token any more. */
export async function renewTokenIfDue(wake: Wake): Promise<void> {
  const { store, enrolment, now } = wake;
  const { url, token, since, renewAt } = enrolment;
  const left = renewAt === undefined ? Date.parse(since) + tokenServes - now() : Date.parse(renewAt) - now();
  // Longer than a token serves: the clock was set back since, and says nothing.
  if (left > 0 && left <= tokenServes) return;
  const timeout = wake.timeForCall();
  if (timeout === 0 || !(await isCurrent(wake))) return;
  const answer = await call(wake, { url, path: '/v1/me/token', token, body: {}, timeout }, rotatedSchema);
  const next = (delay: number) => new Date(now() + delay).toISOString();
  if (answer.ok) await store.renewToken(token, { token: answer.value.token, renewAt: next(tokenServes) });
  else if (answer.error.status !== null) await store.renewToken(token, { renewAt: next(afterRefusal) });
}
