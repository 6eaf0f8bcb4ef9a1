/** Zendesk's Tags API: PUT adds to a ticket's tags, DELETE takes from them, so no tag of anybody else is ever touched. */
import * as z from 'zod/mini';
import { lazily } from '../../messages/lazily.ts';
import type { SendJson } from '../api/send-json.ts';
import { mostTries, type NativeTagChange, type NativeTagOutcome, outcomeOf } from '../native-tags.ts';

const me = lazily(() => z.object({ user: z.object({ authenticity_token: z.string() }) }));
const tagsAnswer = lazily(() => z.object({ tags: z.array(z.string()) }));

/** Asks for the token each time: a session may have become another's since. */
export async function changeZendeskTag(
  ticket: string,
  { tag, to }: NativeTagChange,
  send: SendJson,
  signal: AbortSignal,
): Promise<NativeTagOutcome> {
  const who = await send({ method: 'GET', path: '/api/v2/users/me.json' }, signal);
  const token = z.safeParse(me(), who.body).data?.user.authenticity_token;
  if (token === undefined) return who.status === 200 ? 'signed-out' : outcomeOf(who.status);
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const path = `/api/v2/tickets/${ticket}/tags.json`;
    const answer = await send({ method: to === 'on' ? 'PUT' : 'DELETE', path, body: { tags: [tag] }, token }, signal);
    // Somebody saved the ticket in the same moment.
    if (answer.status === 409) continue;
    if (answer.status < 200 || answer.status > 299) return outcomeOf(answer.status);
    const there = z.safeParse(tagsAnswer(), answer.body).data?.tags ?? (await tagsOf(path, send, signal));
    if (there !== null && there.includes(tag) === (to === 'on')) return 'done';
  }
  return 'failed';
}

async function tagsOf(path: string, send: SendJson, signal: AbortSignal): Promise<readonly string[] | null> {
  return z.safeParse(tagsAnswer(), (await send({ method: 'GET', path }, signal)).body).data?.tags ?? null;
}
