/**
 * The part of the protocol that says what care brings in, how the departments answer each other, and how the tags hold up.
 * `docs/value.md` has every formula with a worked example. Nothing here counts people.
 */
import { z } from 'zod';
import { insightFilterSchema, issueStates } from './protocol-filter.ts';

const uuid = z.uuid();
const time = z.iso.datetime({ offset: true });
const day = z.iso.date();

/** Ids of the formulas of `docs/value.md`. */
export const formulas = [
  'contacts.avoided',
  'money.stake',
  'money.refund',
  'money.buying',
  'signals.buying',
  'signals.praise',
] as const;
const formula = z.enum(formulas);
/** The filter of `GET /v1/insights` that lists exactly the rows a figure was made of. */
const rowsBehind = insightFilterSchema;

/** 95 % interval, both ends. */
const interval = z.tuple([z.number(), z.number()]);

/** Contacts of one issue in the days before the day it was fixed, and after it; that day itself is in neither. */
const spanSchema = z.looseObject({
  from: day,
  to: day,
  days: z.int(),
  /** Distinct tickets. */
  contacts: z.int(),
  per_week: z.number(),
  rows: rowsBehind,
});

export const avoidedSchema = z.looseObject({
  formula,
  issue: uuid,
  /** What leads called it; null while nobody has. */
  title: z.string().nullable(),
  tag: z.string(),
  product: z.string().nullable(),
  fixed_on: day,
  before: spanSchema,
  after: spanSchema,
  /** `not_enough` below the stated minimum: then the three after it are null and nothing may be concluded. */
  verdict: z.enum(['fewer', 'more', 'unclear', 'not_enough']),
  /** Rate after by rate before, with the conditional exact interval; null ends are unbounded. */
  ratio: z.looseObject({ value: z.number(), low: z.number(), high: z.number().nullable() }).nullable(),
  /** Contacts a week that no longer come, and their interval (MOVER over exact Poisson limits). */
  avoided_per_week: z.looseObject({ value: z.number(), interval }).nullable(),
  /** The same over the days after the fix. */
  avoided: z.looseObject({ value: z.number(), interval }).nullable(),
});
export type Avoided = z.infer<typeof avoidedSchema>;

/** Amounts agents wrote on insights, per tag and currency, never added across currencies. */
export const moneySchema = z.looseObject({
  formula,
  function: z.string(),
  tag: z.string(),
  currency: z.string(),
  amount: z.number(),
  /** Insights that carry an amount in this currency. */
  insights: z.int(),
  rows: rowsBehind,
});
export type Money = z.infer<typeof moneySchema>;

/** Signals passed on to the company, and on how many of them somebody has answered. */
export const signalsSchema = z.looseObject({
  formula,
  tag: z.string(),
  insights: z.int(),
  /** Of those, with an issue that is seen, accepted, fixed or declined. */
  answered: z.int(),
  rows: rowsBehind,
});
export type Signals = z.infer<typeof signalsSchema>;

/** Query of `GET /v1/value`: days, inclusive, UTC; without them the last 90 days to today. */
export const valueQuerySchema = z.object({ from: day.optional(), to: day.optional() });
export const valueResponseSchema = z.looseObject({
  from: day,
  to: day,
  /** The least a comparison needs: contacts before the fix, and days on each side. */
  minimum: z.looseObject({ contacts_before: z.int(), days: z.int() }),
  /** Issues whose newest decision is *fixed* on a day of the period, the latest first, 200 at most. */
  avoided: z.array(avoidedSchema),
  /** The sum over those with enough data; null when there is none. */
  avoided_total: z
    .looseObject({
      issues: z.int(),
      avoided: z.number(),
      interval,
      avoided_per_week: z.number(),
      interval_per_week: interval,
    })
    .nullable(),
  /** `money.stake` on any tag but the next two, `money.refund` on `bil.refund`, `money.buying` on `sal.buy`. */
  money: z.array(moneySchema),
  /** The same by function: who in the company answers for it. One filter per tag: together they list the rows. */
  money_by_function: z.array(
    z.looseObject({
      formula,
      function: z.string(),
      currency: z.string(),
      amount: z.number(),
      insights: z.int(),
      rows: z.array(rowsBehind),
    }),
  ),
  buying: z.array(signalsSchema),
  praise: z.array(signalsSchema),
});
export type ValueResponse = z.infer<typeof valueResponseSchema>;

/** IANA name, e.g. `Europe/Madrid`; days begin and end there. Default: the pack's `time_zone`, else UTC. */
const timeZone = z.string().min(1).max(64);

/** What was asked of a department with `int.wait` and is still open: its issue is neither fixed nor declined. */
export const promiseSchema = z.looseObject({
  /** The insight. */
  id: uuid,
  area: z.string().nullable(),
  asked: z.string().nullable(),
  /** Day it was asked for by; null when none was named. */
  due: day.nullable(),
  recorded_at: time,
  days_open: z.int(),
  /** Days past its day in the time zone; 0 when not overdue. */
  days_overdue: z.int(),
  ticket: z.string(),
  issue: uuid.nullable(),
  state: z.enum(issueStates),
});
export type WaitingPromise = z.infer<typeof promiseSchema>;

/** Ages in days the open promises of an area are counted by: 0–1, 2–3, 4–7, 8–14, 15 and more. */
export const ageSteps = [0, 2, 4, 8, 15] as const;
export const promisesQuerySchema = z.object({
  area: z.string().max(80).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  time_zone: timeZone.optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const promisesResponseSchema = z.looseObject({
  time_zone: z.string(),
  /** Today's date there. */
  today: day,
  areas: z.array(
    z.looseObject({
      area: z.string().nullable(),
      open: z.int(),
      overdue: z.int(),
      without_day: z.int(),
      oldest_days: z.int(),
      /** One count per step of `ageSteps`. */
      ages: z.array(z.int()),
    }),
  ),
  /** Those longest past their day first, then by day, then those without one. */
  rows: z.array(promiseSchema),
  cursor: z.string().nullable(),
  total: z.int(),
});
export type PromisesResponse = z.infer<typeof promisesResponseSchema>;

export const areasQuerySchema = z.object({
  from: day.optional(),
  to: day.optional(),
  time_zone: timeZone.optional(),
});
/** Waits and thanks by area and month, months in order, areas by name, nothing for a month without any. */
export const areasResponseSchema = z.looseObject({
  time_zone: z.string(),
  rows: z.array(
    z.looseObject({
      /** `YYYY-MM` in the time zone. */
      month: z.string(),
      area: z.string().nullable(),
      /** `int.wait`, `int.lack` and `int.help`. */
      waits: z.int(),
      lacks: z.int(),
      thanks: z.int(),
    }),
  ),
});
export type AreasResponse = z.infer<typeof areasResponseSchema>;

export const alarmKinds = ['unused', 'pair', 'none_fits', 'jump'] as const;
/**
 * One thing to look at in the taxonomy. `key` names this occurrence: acknowledged, it does not come back; a later
 * occurrence has another key. What to do: `unused` retire; `pair` merge one into the other, or sharpen both; `none_fits` add a tag; `jump` look at the rows.
 */
export const alarmSchema = z.looseObject({
  key: z.string(),
  kind: z.enum(alarmKinds),
  /** Null for `none_fits`. */
  tag: z.string().nullable(),
  /** Of a pair: the tag pressed beside it, the more frequent of the two. */
  other: z.string().nullable(),
  /** `unused`: days; `pair`, `none_fits`: share from 0 to 1; `jump`: times the usual week. */
  value: z.number(),
  /** `pair`, `none_fits`: how many of how many; `jump`: that week, and the usual week; `unused`: 0 and 0. */
  count: z.number(),
  of: z.number(),
  /** `none_fits`: first day of the month; `jump`: Monday of the week; `unused`: day of the last use; null when never. */
  since: day.nullable(),
  acknowledged_at: time.nullable(),
  rows: insightFilterSchema,
});
export type Alarm = z.infer<typeof alarmSchema>;
export const healthQuerySchema = z.object({
  /** `true` lists acknowledged ones as well. */
  all: z.enum(['true', 'false']).optional(),
});
export const healthResponseSchema = z.looseObject({ alarms: z.array(alarmSchema) });
export type HealthResponse = z.infer<typeof healthResponseSchema>;
/** `POST /v1/taxonomy-health/acknowledge`. */
export const acknowledgeSchema = z.object({ key: z.string().min(1).max(200) });
export const acknowledgedSchema = z.looseObject({ key: z.string(), acknowledged_at: time });
