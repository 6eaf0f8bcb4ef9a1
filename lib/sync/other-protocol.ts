/** What to speak to an endpoint that does not speak the version it was spoken to in. */
import type { SyncState } from '../store/meta.ts';
import { call } from './call.ts';
import { agreedProtocol, helloResponseSchema, protocols } from './protocol.ts';
import type { Wake } from './wake.ts';

/**
 * Asks which versions it speaks. @returns The highest both know, or null when there is none but the one it has just refused: then nothing
 * can be sent until one of the two is updated.
 */
export async function otherProtocol(wake: Wake, { protocol }: SyncState): Promise<number | null> {
  const timeout = wake.timeForCall();
  if (timeout === 0) return null;
  const ours = wake.protocols ?? protocols;
  const { url, token } = wake.enrolment;
  const hello = await call(wake, { url, path: '/v1/hello', token, timeout }, helloResponseSchema);
  const agreed = hello.ok ? agreedProtocol(ours, hello.value.protocol) : null;
  return agreed === (protocol ?? ours.max) ? null : agreed;
}
