/** Idle work is done after this long even where the page never rests. */
const LONGEST_WAIT_MS = 150;

/** Runs work when the page has nothing better to do, or soon where the browser cannot tell. Returns the cancel. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work, { timeout: LONGEST_WAIT_MS });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, 0);
  return () => clearTimeout(timer);
}
