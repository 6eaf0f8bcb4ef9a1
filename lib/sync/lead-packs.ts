/** A lead's way to the team's pack: the one that holds, its versions, and publishing the next. */
import * as z from 'zod/mini';
import type { RequestOf, ResponseOf } from '../messages/contract.ts';
import { Failure } from '../messages/failure.ts';
import type { CallError } from './call.ts';
import { askEnrolled, callEnrolled, type EnrolledSeams as Seams } from './call-enrolled.ts';
import { failureOf } from './failure-of.ts';

const listSchema = z.looseObject({
  versions: z.array(z.looseObject({ version: z.number(), name: z.nullable(z.string()), published_at: z.string() })),
  more: z.boolean(),
});

/** The pack that holds on the endpoint now, or one of its versions, unchecked. @throws Failure */
export async function readPack(seams: Seams, { version }: RequestOf<'readPack'>): Promise<ResponseOf<'readPack'>> {
  const path = version === null ? '/v1/pack' : `/v1/pack/versions/${version}`;
  const answer = await callEnrolled<unknown>(seams, { path }, z.unknown());
  if (!answer.ok) throw failureOf(answer.error);
  return { pack: answer.value, etag: answer.etag ?? '' };
}

/** The newest first. @throws Failure */
export async function packVersions(seams: Seams): Promise<ResponseOf<'packVersions'>> {
  const { versions } = await askEnrolled(seams, { path: '/v1/pack/versions?limit=100' }, listSchema);
  return versions.map(({ version, name, published_at }) => ({ version, name, published_at }));
}

/** Publishes a pack in the place of the one seen. @throws Failure `changed_meanwhile` when somebody else has. */
export async function publishPack(
  seams: Seams,
  { pack, etag }: RequestOf<'publishPack'>,
): Promise<ResponseOf<'publishPack'>> {
  const request = { path: '/v1/pack', method: 'PUT' as const, body: pack, headers: { 'if-match': etag } };
  const answer = await callEnrolled(seams, request, z.looseObject({ version: z.number() }));
  if (answer.ok) return { version: answer.value.version };
  throw refused(answer.error);
}

function refused(error: CallError): Failure {
  if (error.status === 412) return new Failure('changed_meanwhile');
  const [place] = error.problem?.errors ?? [];
  return place ? new Failure('invalid_request', `${place.path}: ${place.message}`) : failureOf(error);
}
