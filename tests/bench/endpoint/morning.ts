/**
 * One million agents come online around nine: how long the queue gets and when the last one has synced, second by second.
 * A model of arrivals and waiting, not a load: what a second can serve is put in, and `endpoint` measures it.
 */
import { table } from '../../../tools/evaluate/table.ts';

const agents = 1_000_000;
/** Push, pull, the pack's ETag: what a device that was away asks for when it starts. */
const requestsEach = 3;
/** Longest a request waits for the database before it is answered 503, in seconds. */
const patience = 10;
/** What a fixed `Retry-After` would ask for. */
const retryAfter = 5;
/** Full jitter of the extension's own retries: anything up to this doubled with each try, in seconds. */
const firstDelay = 2;
const longestDelay = 900;
const horizon = 6 * 3600;

export interface Morning {
  /** Most requests waiting at once, and the longest a served one waited, in s. */
  readonly queue: number;
  readonly wait: number;
  /** Requests that were answered 503, per agent. */
  readonly refused: number;
  /** Seconds after the first arrival until 99 % and all had synced. */
  readonly most: number;
  readonly all: number;
}

/** Arrivals per second: all at once, or as a bell around the hour. */
export function arrivals(spread: number): Float64Array {
  const counts = new Float64Array(horizon);
  if (spread === 0) {
    counts[0] = agents;
    return counts;
  }
  const middle = 3 * spread;
  let sum = 0;
  for (let second = 0; second <= 2 * middle; second += 1) sum += bell(second, middle, spread);
  for (let second = 0; second <= 2 * middle; second += 1)
    counts[second] = (agents * bell(second, middle, spread)) / sum;
  return counts;
}

const bell = (at: number, middle: number, spread: number) => Math.exp(-((at - middle) ** 2) / (2 * spread ** 2));

/** Beyond this many refusals the ceiling of the delay no longer rises. */
const levels = 11;

/** Who comes back when, by how often they were refused: each refusal spreads its devices evenly over a stretch of seconds. */
class Returning {
  readonly #changes = Array.from({ length: levels }, () => new Float64Array(horizon + longestDelay + retryAfter + 2));
  readonly #now = new Float64Array(levels);

  add(tries: number, from: number, seconds: number, count: number): void {
    const changes = this.#changes[Math.min(tries, levels - 1)];
    if (!changes) return;
    changes[from] = (changes[from] ?? 0) + count / seconds;
    changes[from + seconds] = (changes[from + seconds] ?? 0) - count / seconds;
  }

  /** Devices that come in this second, by their refusals. To be asked second by second. */
  at(second: number): readonly number[] {
    return this.#changes.map((changes, level) => {
      const now = Math.max(0, (this.#now[level] ?? 0) + (changes[second] ?? 0));
      this.#now[level] = now;
      return now;
    });
  }
}

/** @param delays How a refused device waits: as a fixed `Retry-After` says, or with the extension's own full jitter. */
export function morning(perSecond: number, coming: Float64Array, delays: 'fixed' | 'jitter'): Morning {
  const capacity = perSecond / requestsEach;
  const returning = new Returning();
  for (const [second, count] of coming.entries()) if (count > 0) returning.add(0, second, 1, count);
  let [waiting, queue, wait, refused, synced, most, all] = [0, 0, 0, 0, 0, 0, 0];
  for (let second = 0; second < horizon && all === 0; second += 1) {
    const now = returning.at(second);
    const come = now.reduce((sum, count) => sum + count, 0);
    const room = Math.max(0, capacity * patience - waiting);
    const share = come > room ? room / come : 1;
    waiting += come * share;
    for (const [tries, count] of now.entries()) {
      const away = count * (1 - share);
      if (away <= 0) continue;
      refused += away;
      if (delays === 'fixed') returning.add(tries + 1, second + retryAfter, 1, away);
      else returning.add(tries + 1, second + 1, Math.min(longestDelay, firstDelay * 2 ** tries), away);
    }
    queue = Math.max(queue, waiting * requestsEach);
    wait = Math.max(wait, waiting / capacity);
    const served = Math.min(waiting, capacity);
    waiting -= served;
    synced += served;
    if (most === 0 && synced >= agents * 0.99) most = second + 1;
    if (synced >= agents - 1) all = second + 1;
  }
  return { queue, wait, refused: refused / agents, most, all };
}

const minutes = (seconds: number) => (seconds === 0 ? 'never' : `${(seconds / 60).toFixed(1)} min`);

/** Prints the mornings. */
export function morningSection(): void {
  const rows: string[][] = [];
  for (const perSecond of [500, 2_000, 8_000]) {
    for (const [name, spread] of [
      ['all in one second', 0],
      ['most within 10 min', 150],
      ['most within 40 min', 600],
    ] as const) {
      for (const delays of ['fixed', 'jitter'] as const) {
        const { queue, wait, refused, most, all } = morning(perSecond, arrivals(spread), delays);
        const figures = [
          Math.round(queue).toString(),
          wait.toFixed(1),
          refused.toFixed(1),
          minutes(most),
          minutes(all),
        ];
        rows.push([String(perSecond), name, delays === 'fixed' ? 'every 5 s' : 'full jitter', ...figures]);
      }
    }
  }
  console.log('# morning: one million agents come online, three requests each (a model, no load)\n');
  const head = [
    'served/s',
    'arrivals',
    'tries again',
    'longest queue',
    'wait s',
    '503 each',
    '99 % synced',
    'all synced',
  ];
  console.log(table(head, rows, [0, 3, 4, 5, 6, 7]));
}
