/** The weekly totals of rules added up over a period. Every total is of five agents at least; nothing here is of one. */
import type * as z from 'zod';
import type { ruleTotalsResponseSchema } from '../../../lib/sync/protocol-rules.ts';

export type WeekTotal = z.infer<typeof ruleTotalsResponseSchema>['totals'][number];

export interface RuleSum {
  readonly rule: string;
  readonly weeks: number;
  readonly shown: number;
  readonly used: number;
  /** How many had it muted in the latest week, and of how many. Not added up: the same people mute it every week. */
  readonly muted: { readonly n: number; readonly of: number };
}

/** One line a rule, those shown most first. */
export function sumOfRules(totals: readonly WeekTotal[]): RuleSum[] {
  const sums = new Map<string, RuleSum & { latest: string }>();
  for (const { rule, week, shown, used, muted, reports } of totals) {
    const before = sums.get(rule) ?? { rule, weeks: 0, shown: 0, used: 0, muted: { n: 0, of: 0 }, latest: '' };
    const newer = week > before.latest;
    sums.set(rule, {
      rule,
      weeks: before.weeks + 1,
      shown: before.shown + shown,
      used: before.used + used,
      muted: newer ? { n: muted, of: reports } : before.muted,
      latest: newer ? week : before.latest,
    });
  }
  return [...sums.values()].sort((a, b) => b.shown - a.shown || (a.rule < b.rule ? -1 : 1));
}
