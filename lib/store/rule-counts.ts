/**
 * How often rules were shown and used on this device, by week, until the week's sealed report has left. Counts of rules and
 * nothing else: no ticket, no words, no moment.
 */
import * as z from 'zod/mini';
import { mondayOf } from '../export/periods.ts';
import { mostCounted, ruleIds, weeksOpen } from '../team/rule-totals/rules.ts';
import type { RuleCount } from '../team/rule-totals/seal.ts';
import { isoNow, type StoreContext } from './context.ts';
import { inTransaction } from './meta.ts';

/** One of `ofTeam`. */
const ruleCountsKey = 'rules';
const week = 7 * 86_400_000;
/** Time between two tries to send a report, in ms. */
const pause = 3_600_000;

const weekSchema = z.object({
  /** By rule: how often shown and how often used. */
  rules: z.record(z.string(), z.tuple([z.number(), z.number()])),
  /** Muted by this agent when something was last counted. */
  muted: z.array(z.string()),
});
const countsSchema = z.object({
  /** By the Monday of the week, UTC, by the device's clock. */
  weeks: z.record(z.string(), weekSchema),
  /** When a report last failed, ms. */
  failedAt: z.optional(z.number()),
});
type Counts = z.infer<typeof countsSchema>;

async function read({ database }: StoreContext): Promise<Counts> {
  const checked = z.safeParse(countsSchema, (await database.meta.get(ruleCountsKey))?.value);
  return checked.success ? checked.data : { weeks: {} };
}

/** One transaction from what is stored to what shall be. Nothing is stored that is empty. */
function change(context: StoreContext, edit: (counts: Counts) => void): Promise<void> {
  const { database } = context;
  return database.work(() =>
    database.transaction('rw', database.meta, async () => {
      const counts = await read(context);
      edit(counts);
      if (Object.keys(counts.weeks).length === 0) await database.meta.delete(ruleCountsKey);
      else await database.meta.put({ key: ruleCountsKey, value: counts });
    }),
  );
}

const tooOld = (monday: string, now: number) => Date.parse(monday) + (weeksOpen + 1) * week <= now;

/** What happened to rules just now. */
export interface RuleEvents {
  readonly shown: readonly string[];
  readonly used: readonly string[];
}

/** Counts, on a device whose enrolment can seal a report; on any other nothing is kept. @param muted By this agent, now. */
export async function countRules(context: StoreContext, events: RuleEvents, muted: readonly string[]): Promise<void> {
  const enrolment = await context.database.work(() => inTransaction.enrolment(context));
  if (enrolment?.circle === undefined) return;
  await change(context, ({ weeks }) => {
    const monday = mondayOf(isoNow(context));
    const rules: Counts['weeks'][string]['rules'] = weeks[monday]?.rules ?? {};
    const add = (ids: readonly string[], at: 0 | 1) => {
      for (const id of ids) {
        if (!ruleIds.includes(id)) continue;
        const count = rules[id] ?? [0, 0];
        count[at] = Math.min(mostCounted, count[at] + 1);
        rules[id] = count;
      }
    };
    add(events.shown, 0);
    add(events.used, 1);
    weeks[monday] = { rules, muted: [...muted] };
    for (const old of Object.keys(weeks)) if (tooOld(old, context.now())) delete weeks[old];
  });
}

/** Forgets everything counted. */
export const forgetRules = (context: StoreContext): Promise<void> =>
  context.database.work(() => context.database.meta.delete(ruleCountsKey));

/** All that is counted and has not left, as it lies there. */
export const countedRules = (context: StoreContext): Promise<unknown> =>
  context.database.work(async () => (await read(context)).weeks);

/** The oldest week that is over and waits for its report, with a count for every rule; null when there is none, or not yet. */
export async function ruleReport(context: StoreContext): Promise<{ week: string; counts: RuleCount[] } | null> {
  const now = context.now();
  const { weeks, failedAt } = await context.database.work(() => read(context));
  if (failedAt !== undefined && Math.abs(now - failedAt) < pause) return null;
  const over = (monday: string) => Date.parse(monday) + week <= now && !tooOld(monday, now);
  const monday = Object.keys(weeks).filter(over).sort()[0];
  const found = monday === undefined ? undefined : weeks[monday];
  if (monday === undefined || found === undefined) return null;
  const counts = ruleIds.map((rule) => {
    const [shown, used] = found.rules[rule] ?? [0, 0];
    return { rule, shown, used, muted: found.muted.includes(rule) ? 1 : 0 };
  });
  return { week: monday, counts };
}

/** The endpoint has a report of this week (`sent`), or it will be tried again later. */
export function ruleReportTried(context: StoreContext, monday: string, sent: boolean): Promise<void> {
  return change(context, (counts) => {
    if (sent) delete counts.weeks[monday];
    else counts.failedAt = context.now();
  });
}
