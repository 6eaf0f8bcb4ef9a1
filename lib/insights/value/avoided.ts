/**
 * Contacts that no longer come after a fix. Contacts arrive at a rate, so counts are taken as Poisson; nothing is concluded from a bare
 * difference. `docs/value.md` works an example by hand.
 */
import { betaI, crossing, gammaP } from './special.ts';

/** A count and the time it was counted over. */
export interface Span {
  readonly contacts: number;
  readonly days: number;
}
export type Interval = readonly [low: number, high: number];

/** The least a comparison needs. Below it the answer is "not enough data". */
export const minimum = { contacts_before: 10, days: 14 } as const;
/** Days looked at on each side of a fix, at most. */
export const spanDays = 28;

const tail = 0.025;

/** Exact 95 % limits of a Poisson mean (Garwood 1936). */
export function poissonLimits(count: number): Interval {
  const most = count + 20 + 10 * Math.sqrt(count + 1);
  const low = count === 0 ? 0 : crossing((mean) => gammaP(count, mean), tail, 0, most);
  return [low, crossing((mean) => gammaP(count + 1, mean), 1 - tail, 0, most)];
}

/** Exact 95 % limits of a share (Clopper & Pearson 1934). */
export function shareLimits(hits: number, of: number): Interval {
  const low = hits === 0 ? 0 : crossing((p) => betaI(p, hits, of - hits + 1), tail, 0, 1);
  const high = hits === of ? 1 : crossing((p) => betaI(p, hits + 1, of - hits), 1 - tail, 0, 1);
  return [low, high];
}

export interface Comparison {
  readonly verdict: 'fewer' | 'more' | 'unclear' | 'not_enough';
  /** Rate after by rate before. `high` is null where it is unbounded. */
  readonly ratio: { readonly value: number; readonly low: number; readonly high: number | null } | null;
  /** Contacts a week fewer than before. */
  readonly avoided_per_week: { readonly value: number; readonly interval: Interval } | null;
  /** Over the days after the fix. */
  readonly avoided: { readonly value: number; readonly interval: Interval } | null;
}

export const perWeek = ({ contacts, days }: Span): number => (days > 0 ? (contacts / days) * 7 : 0);

/**
 * Compares the rate after with the rate before.
 *
 * Ratio: given the sum of both counts, the later one is binomial; exact limits of its share give those of the ratio (Przyborowski &
 * Wileński 1940). Difference: MOVER over the exact limits of both rates (Donner & Zou 2012).
 */
export function compare(before: Span, after: Span): Comparison {
  if (before.contacts < minimum.contacts_before || before.days < minimum.days || after.days < minimum.days) {
    return { verdict: 'not_enough', ratio: null, avoided_per_week: null, avoided: null };
  }
  const time = before.days / after.days;
  const [low, high] = shareLimits(after.contacts, before.contacts + after.contacts);
  const ratio = {
    value: (after.contacts / before.contacts) * time,
    low: (low / (1 - low)) * time,
    high: high === 1 ? null : (high / (1 - high)) * time,
  };
  const weekly = difference(before, after);
  const weeks = after.days / 7;
  const verdict = ratio.high !== null && ratio.high < 1 ? 'fewer' : ratio.low > 1 ? 'more' : 'unclear';
  return {
    verdict,
    ratio,
    avoided_per_week: weekly,
    avoided: { value: weekly.value * weeks, interval: [weekly.interval[0] * weeks, weekly.interval[1] * weeks] },
  };
}

function difference(before: Span, after: Span): { readonly value: number; readonly interval: Interval } {
  const rate = (span: Span, count: number) => (count / span.days) * 7;
  const limits = (span: Span) => poissonLimits(span.contacts).map((count) => rate(span, count)) as [number, number];
  const [was, is] = [perWeek(before), perWeek(after)];
  const [[wasLow, wasHigh], [isLow, isHigh]] = [limits(before), limits(after)];
  return {
    value: was - is,
    interval: [was - is - Math.hypot(was - wasLow, isHigh - is), was - is + Math.hypot(wasHigh - was, is - isLow)],
  };
}

/** Sum of independent figures with their intervals (MOVER). */
export function sumOf(figures: readonly { readonly value: number; readonly interval: Interval }[]) {
  const value = figures.reduce((sum, figure) => sum + figure.value, 0);
  const side = (end: 0 | 1) => Math.hypot(...figures.map((figure) => figure.value - figure.interval[end]));
  return { value, interval: [value - side(0), value + side(1)] as Interval };
}
