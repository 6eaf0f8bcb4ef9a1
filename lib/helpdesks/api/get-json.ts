/**
 * Reading a helpdesk's own API as the signed-in agent: same origin, the session's cookie, GET only. Goes nowhere else.
 */

/** How long one answer may take, in ms. */
const timeout = 10_000;

/** Answers the parsed JSON, or undefined for anything that is not a JSON answer with a 2xx status. */
export type GetJson = (path: string, signal: AbortSignal) => Promise<unknown>;

/** Rejects only when `signal` aborts. `path` may be an absolute address; one of another origin is not fetched. */
export const getJson: GetJson = async (path, signal) => {
  signal.throwIfAborted();
  const url = sameOrigin(path);
  if (url === null) return undefined;
  try {
    const answer = await fetch(url, {
      credentials: 'include',
      headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
};

/** The address on this page's origin, or null. Guards against an answer that sends us elsewhere for its next page. */
export function sameOrigin(path: string): string | null {
  try {
    const url = new URL(path, location.origin);
    return url.origin === location.origin ? url.href : null;
  } catch {
    return null;
  }
}
