/** A call in the name of this device, made for somebody who waits for its answer. What the sync sends by itself is in `engine.ts`. */
import type * as z from 'zod/v4/core';
import { Failure } from '../messages/failure.ts';
import type { Store } from '../store/store.ts';
import { type Answer, type Call, call, type Net } from './call.ts';
import { failureOf } from './failure-of.ts';

export interface EnrolledSeams extends Net {
  readonly store: Pick<Store, 'enrolment'>;
}
export type EnrolledCall = Omit<Call, 'url' | 'token'>;

/** The answer, also a refusal. @throws Failure `not_enrolled`. */
export async function callEnrolled<T>(
  seams: EnrolledSeams,
  request: EnrolledCall,
  schema: z.$ZodType<T>,
): Promise<Answer<T>> {
  const enrolment = await seams.store.enrolment();
  if (enrolment === null) throw new Failure('not_enrolled');
  const ask = ({ url, token }: { url: string; token: string }) => call<T>(seams, { ...request, url, token }, schema);
  const answer = await ask(enrolment);
  if (answer.ok || answer.error.status !== 401) return answer;
  // The sync may have exchanged the token while this was on its way.
  const now = await seams.store.enrolment();
  return now === null || now.url !== enrolment.url || now.token === enrolment.token ? answer : ask(now);
}

/** What the endpoint says. @throws Failure `not_enrolled`, or why it did not answer or refused. */
export async function askEnrolled<T>(seams: EnrolledSeams, request: EnrolledCall, schema: z.$ZodType<T>): Promise<T> {
  const answer = await callEnrolled(seams, request, schema);
  if (answer.ok) return answer.value;
  throw failureOf(answer.error);
}
