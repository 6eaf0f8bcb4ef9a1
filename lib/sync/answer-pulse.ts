/** The weekly question's way to the endpoint: the week's key with the token, the answer without it. */
import { looseObject } from 'zod/mini';
import type { RequestOf } from '../messages/contract.ts';
import { Failure } from '../messages/failure.ts';
import type { Store } from '../store/store.ts';
import { call, type Net } from './call.ts';
import { failureOf } from './failure-of.ts';
import { helloResponseSchema } from './protocol.ts';

/**
 * Sends one answer. The key is the same for the whole team, so nothing in the second request says whose it is.
 * @throws Failure `not_enrolled`, `not_found` where the endpoint asks no such question, and those of every call.
 */
export async function answerPulse(
  seams: Net & { readonly store: Pick<Store, 'enrolment'> },
  said: RequestOf<'answerPulse'>,
): Promise<void> {
  const row = await seams.store.enrolment();
  if (row === null) throw new Failure('not_enrolled');
  const { url, token } = row;
  const hello = await call(seams, { url, token, path: '/v1/hello' }, helloResponseSchema);
  if (!hello.ok) throw failureOf(hello.error);
  const { pulse } = hello.value;
  if (pulse === undefined) throw new Failure('not_found', 'pulse');
  const body = { key: pulse.key, week: pulse.week, ...said };
  const sent = await call(seams, { url, path: '/v1/pulse', body }, looseObject({}));
  if (!sent.ok) throw failureOf(sent.error);
}
