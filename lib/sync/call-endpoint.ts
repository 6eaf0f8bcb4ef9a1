/** A page's own way to the endpoint: whatever only leads and owners ask for needs no message of its own. */
import * as z from 'zod/mini';
import type { RequestOf, ResponseOf } from '../messages/contract.ts';
import { Failure } from '../messages/failure.ts';
import type { AboutSeams } from './about-endpoint.ts';
import { call } from './call.ts';
import { failureOf } from './failure-of.ts';

/** @throws Failure `not_enrolled`, or why the endpoint did not answer or refused. */
export async function callEndpoint(
  seams: AboutSeams,
  request: RequestOf<'callEndpoint'>,
): Promise<ResponseOf<'callEndpoint'>> {
  const enrolment = await seams.store.enrolment();
  if (enrolment === null) throw new Failure('not_enrolled');
  const { url, token } = enrolment;
  const answer = await call<unknown>(seams, { ...request, url, token }, z.unknown());
  if (answer.ok) return { value: answer.value };
  throw failureOf(answer.error);
}
