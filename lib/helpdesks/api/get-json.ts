/**
 * Reading a helpdesk's own API as the signed-in agent: same origin, the session's cookie, GET only. Goes nowhere else.
 */

/** How long one answer may take, in ms. */
const timeout = 10_000;
/** An allowance is shared by all agents of an account: after 429 its API is left alone this long, in s, unless it says otherwise. */
const usualPause = 60;
const longestPause = 600;

/** Answers the parsed JSON, or undefined for anything that is not a JSON answer with a 2xx status. */
export type GetJson = (path: string, signal: AbortSignal) => Promise<unknown>;

/** A reader with a memory of its own for which API asked to be left alone. One per page. */
export function createGetJson(now: () => number = Date.now): GetJson {
  const restsUntil = new Map<string, number>();
  /** Rejects only when `signal` aborts. `path` may be an absolute address; one of another origin is not fetched. */
  return async (path, signal) => {
    signal.throwIfAborted();
    const url = sameOrigin(path);
    if (url === null) return undefined;
    const family = familyOf(url);
    if (now() < (restsUntil.get(family) ?? 0)) return undefined;
    try {
      const answer = await fetch(url, {
        credentials: 'include',
        headers: { Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest' },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      });
      if (answer.status === 429) restsUntil.set(family, now() + 1_000 * pauseAsked(answer.headers.get('Retry-After')));
      return answer.ok ? await answer.json() : undefined;
    } catch {
      signal.throwIfAborted();
      return undefined;
    }
  };
}

/** The reader of this page. */
export const getJson: GetJson = createGetJson();

/** `/api/_` and `/api/v2` have allowances of their own (measured by others on Freshdesk). */
const familyOf = (url: string): string => new URL(url).pathname.split('/', 3).join('/');

/** Seconds; both helpdesks write a number (documented). */
function pauseAsked(header: string | null): number {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, longestPause) : usualPause;
}

/** The address on this page's origin, or null. Guards against an answer that sends us elsewhere for its next page. */
export function sameOrigin(path: string): string | null {
  try {
    const url = new URL(path, location.origin);
    return url.origin === location.origin ? url.href : null;
  } catch {
    return null;
  }
}
