/** How long to wait before the next try. All delays are durations on the device; no device time is held against a server's. */

/** First and longest backoff, and the longest delay an endpoint may demand, in ms. */
export const delays = { first: 2_000, longest: 15 * 60_000, demanded: 60 * 60_000 } as const;

/** Full jitter: anything up to 2 s doubled with every failure, never over 15 minutes. `failures` counts from 1. */
export function backoff(failures: number, random: () => number): number {
  const ceiling = Math.min(delays.longest, delays.first * 2 ** Math.min(failures - 1, 20));
  return Math.round(random() * ceiling);
}

/**
 * The delay a `Retry-After` asks for, in ms, at most an hour; null when it asks for nothing sensible. A date is read against
 * the same answer's `Date`, so that a wrong device clock cannot stretch it.
 */
export function retryAfter(header: string | null, date: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  const asked = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - (Date.parse(date ?? '') || now);
  if (!Number.isFinite(asked) || asked <= 0) return null;
  return Math.min(asked, delays.demanded);
}

/** The part of the sync's state that says when to try again. */
export interface Waiting {
  readonly delay: number;
  readonly decidedAt: number;
}

/** Time left in ms; 0 when due. A clock set back before the decision ends the wait: it must not stop the queue. */
export function timeLeft({ delay, decidedAt }: Waiting, now: number): number {
  if (now < decidedAt) return 0;
  return Math.max(0, decidedAt + delay - now);
}
