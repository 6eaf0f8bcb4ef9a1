/** Writing to a helpdesk's own API as the signed-in agent: same origin, the session's cookie, the page's own CSRF token. */
import { sameOrigin } from './get-json.ts';

const timeout = 10_000;

/** Status 0 when nothing came back in time. `body` is undefined when it is no JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}
export interface Call {
  readonly method: 'GET' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly token?: string;
}
export type SendJson = (call: Call, signal: AbortSignal) => Promise<Answer>;

/** Never rejects: a call that was aborted, or not of this origin, is one without an answer. */
export const sendJson: SendJson = async ({ method, path, body, token }, signal) => {
  const url = sameOrigin(path);
  if (url === null) return { status: 0, body: undefined };
  try {
    const answer = await fetch(url, {
      method,
      credentials: 'include',
      // What others have just changed must be seen.
      cache: 'no-store',
      headers: {
        Accept: 'application/json',
        'X-Requested-With': 'XMLHttpRequest',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(token !== undefined && { 'X-CSRF-Token': token }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    return { status: answer.status, body: await answer.json().catch(() => undefined) };
  } catch {
    return { status: 0, body: undefined };
  }
};
