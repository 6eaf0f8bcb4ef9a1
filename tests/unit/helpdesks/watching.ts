import { afterEach, vi } from 'vitest';

/** A signal for one test's subscriptions; it ends with the test. */
export function testSignal(): AbortSignal {
  current ??= new AbortController();
  return current.signal;
}
let current: AbortController | undefined;

afterEach(() => {
  current?.abort();
  current = undefined;
});

/** Waits until the check passes; long enough for a busy machine. */
export const eventually = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 15_000, interval: 15 });
