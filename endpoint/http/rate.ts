/**
 * Token buckets in the memory of one process: enough to stop a runaway script or a guesser. Several processes each keep
 * their own, so the limit of all is the sum; what must hold exactly (invites, ids) is decided in the database.
 */

export interface RateTerms {
  /** Requests that may come at once. */
  readonly burst: number;
  /** Requests per second that may go on for ever. */
  readonly perSecond: number;
}

/**
 * A device pushes one batch after another while it catches up: 10,000 insights are some twenty requests. An address may
 * be a whole office, so only what carries no valid token counts against it.
 */
export const defaultRates = {
  token: { burst: 300, perSecond: 20 },
  address: { burst: 200, perSecond: 5 },
} as const satisfies Record<string, RateTerms>;

const mostKept = 50_000;

export class RateLimit {
  readonly #buckets = new Map<string, { left: number; at: number }>();
  constructor(
    readonly terms: RateTerms,
    readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes one. @returns 0, or the seconds to wait when there is none left. */
  take(key: string): number {
    const at = this.now();
    const known = this.#buckets.get(key);
    const refilled = known ? known.left + ((at - known.at) / 1000) * this.terms.perSecond : this.terms.burst;
    const left = Math.min(this.terms.burst, refilled);
    // Put in again at the end: the map stays in the order of use, and the first is the one to forget.
    this.#buckets.delete(key);
    if (this.#buckets.size >= mostKept) {
      const oldest = this.#buckets.keys().next().value;
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    this.#buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
    return left >= 1 ? 0 : Math.max(1, Math.ceil((1 - left) / this.terms.perSecond));
  }
}
