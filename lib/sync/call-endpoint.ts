/** A page's own way to the endpoint: whatever only leads and owners ask for needs no message of its own. */
import * as z from 'zod/mini';
import type { RequestOf, ResponseOf } from '../messages/contract.ts';
import { askEnrolled, type EnrolledSeams } from './call-enrolled.ts';

/** @throws Failure `not_enrolled`, or why the endpoint did not answer or refused. */
export async function callEndpoint(
  seams: EnrolledSeams,
  request: RequestOf<'callEndpoint'>,
): Promise<ResponseOf<'callEndpoint'>> {
  return { value: await askEnrolled(seams, request, z.unknown()) };
}
