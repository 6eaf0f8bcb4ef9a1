/**
 * Freshdesk knows no way to add one tag: a write replaces the whole list. So the list is read just before, merged, written
 * and read again; where somebody else's write came between, the same is done anew on what stands then. A write of theirs
 * that falls between our reading and our writing, some tens of milliseconds, cannot be noticed: the API has no versions.
 */
import * as z from 'zod/mini';
import { lazily } from '../../messages/lazily.ts';
import type { SendJson } from '../api/send-json.ts';
import { mostTries, type NativeTagChange, type NativeTagOutcome, outcomeOf } from '../native-tags.ts';

const me = lazily(() => z.object({ meta: z.object({ csrf_token: z.string() }) }));
const ticketAnswer = lazily(() => z.object({ ticket: z.object({ tags: z.array(z.string()) }) }));

export async function changeFreshdeskTag(
  ticket: string,
  { tag, to }: NativeTagChange,
  send: SendJson,
  signal: AbortSignal,
): Promise<NativeTagOutcome> {
  const path = `/api/_/tickets/${ticket}`;
  const who = await send({ method: 'GET', path: '/api/_/bootstrap/me' }, signal);
  const token = z.safeParse(me(), who.body).data?.meta.csrf_token;
  if (token === undefined) return outcomeOf(who.status);
  const read = async () => {
    const answer = await send({ method: 'GET', path }, signal);
    return { status: answer.status, tags: z.safeParse(ticketAnswer(), answer.body).data?.ticket.tags };
  };

  for (let attempt = 0; attempt < mostTries; attempt++) {
    const now = await read();
    // Without the list as it is, none may be written: what is not in it would be lost.
    if (now.tags === undefined) return outcomeOf(now.status);
    if (now.tags.includes(tag) === (to === 'on')) return 'done';
    const tags = to === 'on' ? [...now.tags, tag] : now.tags.filter((one) => one !== tag);
    const written = await send({ method: 'PUT', path, body: { tags }, token }, signal);
    const isRefused = written.status !== 409 && (written.status < 200 || written.status > 299);
    if (isRefused) return outcomeOf(written.status);
  }
  const last = await read();
  return last.tags?.includes(tag) === (to === 'on') ? 'done' : 'failed';
}
