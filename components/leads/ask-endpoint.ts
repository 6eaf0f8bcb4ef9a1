/** Calls of the page to the endpoint. Knows nothing of React. */
import { safeParse } from 'zod/mini';
import type * as z from 'zod/v4/core';
import type { Ask, RequestOf, Result } from '../../lib/messages/contract.ts';
import type { Filter } from './address.ts';

/** `path?…` with every part of the filter, or the path alone. */
export function withQuery(path: string, query: Filter | Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/** One call to the endpoint, its answer held against the protocol. */
export async function askEndpoint<T>(
  ask: Ask,
  request: RequestOf<'callEndpoint'>,
  schema: z.$ZodType<T>,
): Promise<Result<T>> {
  const answer = await ask('callEndpoint', request);
  if (!answer.ok) return answer;
  const checked = safeParse(schema, answer.value.value);
  if (checked.success) return { ok: true, value: checked.data };
  return { ok: false, error: { code: 'bad_answer', detail: checked.error.issues[0]?.path.join('.') } };
}
