import { afterEach } from 'vitest';

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
