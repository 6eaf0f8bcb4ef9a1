import type { Result } from '../../lib/messages/contract.ts';

/** What a second try may mend. */
const passing = new Set(['unreachable', 'rate_limited', 'server_error', 'no_answer']);

/** Asks up to five times for what failed for the moment, `pause` ms between. A stop ends the waiting at once. */
export async function patiently<T>(
  ask: () => Promise<Result<T>>,
  {
    signal,
    pause = 2000,
    tries = 5,
  }: { readonly signal: AbortSignal; readonly pause?: number; readonly tries?: number },
): Promise<Result<T>> {
  for (let failed = 1; ; failed += 1) {
    const answer = await ask();
    if (answer.ok || !passing.has(answer.error.code) || failed >= tries || signal.aborted) return answer;
    await wait(pause, signal);
  }
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
