/**
 * The part of the protocol in which leads group insights into issues, decide, and learn whom to tell. For leads and owners
 * alone, but that each decision reaches whoever reported it through `GET /v1/pull`. Counts are of insights, tickets and
 * customers; no field names or counts who recorded them.
 */
import { z } from 'zod';
import { functionIds } from '../insights/types.ts';
import { daySchema, helpdeskSchema, insightsResponseSchema, limits } from './protocol.ts';
import { flagSchema, insightFilterSchema, issueStates } from './protocol-filter.ts';

const uuid = z.uuid();
const time = z.iso.datetime({ offset: true });
const day = z.iso.date();

export const issueStateSchema = z.enum(issueStates);
export type IssueState = z.infer<typeof issueStateSchema>;
export const functionSchema = z.enum(functionIds);

/** Characters of what leads write about an issue. */
export const issueLimits = { title: 120, sentence: 500, by: 80, area: 80, ids: 50, insights: 500 } as const;

/** What the owner of an issue answered, signed. It takes the place of the decision before it, absent parts too. */
export const decisionSchema = z.looseObject({
  state: issueStateSchema,
  sentence: z.string().nullable(),
  /** Name of the person who answers, as the lead wrote it. */
  by: z.string().nullable(),
  /** The function or department they answer for. */
  area: z.string().nullable(),
  at: time,
});
export type Decision = z.infer<typeof decisionSchema>;

/** Insights that say the same thing, grouped by tag, product and shared rare words, and corrected by hand. */
export const issueSchema = z.looseObject({
  id: uuid,
  /** What a lead called it; null while nobody has: then tag, product and words name it. */
  title: z.string().nullable(),
  /** As it is shown now, retired tags under the one that took their place. Merged issues keep that of the first. */
  tag: z.string(),
  product: z.string().nullable(),
  /** Of `int.*` issues: the department they are about. */
  area: z.string().nullable(),
  /** Words most of its insights share and few others have, as customers wrote them, best first, five at most. */
  words: z.array(z.string()),
  /** Who answers for it: the tag's function until a lead sets another. */
  owner_function: functionSchema.nullable(),
  state: issueStateSchema,
  due: day.nullable(),
  /** Its day is past in UTC and it is neither fixed nor declined. */
  overdue: z.boolean(),
  /** An urgent insight has joined since anybody answered. These stand first. */
  urgent: z.boolean(),
  /** Insights in force, the tickets they are of, and the customers: those are counted by ticket while no requester is known. */
  insights: z.int(),
  tickets: z.int(),
  customers: z.int(),
  /** Insights recorded after the decision: above 0 on a fixed issue, it has come back. Null without a decision. */
  since_decision: z.int().nullable(),
  first_seen: time,
  last_seen: time,
  decision: decisionSchema.nullable(),
});
export type Issue = z.infer<typeof issueSchema>;

export const issueSorts = ['size', 'recent', 'due'] as const;

/**
 * Query of `GET /v1/issues`: the filter of the insights (an issue is listed when one of its insights matches) and `overdue`.
 * Urgent ones stand first in any order; `size` (default) then puts the most insights first, `recent` the latest, `due` the nearest day.
 */
export const issueFilterSchema = insightFilterSchema.extend({ overdue: flagSchema.optional() });
export type IssueFilter = z.infer<typeof issueFilterSchema>;
export const issuesQuerySchema = issueFilterSchema.extend({
  sort: z.enum(issueSorts).default('size'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const issuesResponseSchema = z.looseObject({
  rows: z.array(issueSchema),
  cursor: z.string().nullable(),
  total: z.int(),
  /** Insights stored and not grouped yet; 0 but in the first moments after a large import. */
  ungrouped: z.int(),
});
export type IssuesResponse = z.infer<typeof issuesResponseSchema>;

/** One thing that happened to an issue, newest first. Who of the leads did it stands in the audit log alone. */
export const issueEventSchema = z.looseObject({
  at: time,
  kind: z.enum(['decision', 'merged', 'split', 'renamed', 'owner', 'due']),
  /** Of a decision. */
  decision: decisionSchema.nullable(),
  /** Of the others: the issues merged in, the issue split off, the new title, owner function or day. */
  detail: z.record(z.string(), z.unknown()),
});
export type IssueEvent = z.infer<typeof issueEventSchema>;

export const issueQuerySchema = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(limits.pageSize).default(100),
});
export const issueResponseSchema = z.looseObject({
  issue: issueSchema,
  /** The last 200. */
  history: z.array(issueEventSchema),
  insights: insightsResponseSchema,
});
export type IssueResponse = z.infer<typeof issueResponseSchema>;

/** `POST /v1/issues/merge`: the first takes in the others. The latest decision among them holds for all. */
export const mergeIssuesSchema = z.object({
  ids: z
    .array(uuid)
    .min(2)
    .max(issueLimits.ids)
    .refine((ids) => new Set(ids).size === ids.length, 'names an issue twice'),
});
/** `POST /v1/issues/{id}/split`: these insights become an issue of their own, and what is like them follows. */
export const splitIssueSchema = z.object({ insights: z.array(uuid).min(1).max(issueLimits.insights) });
export const splitResponseSchema = z.looseObject({ kept: issueSchema, made: issueSchema });
export type SplitResponse = z.infer<typeof splitResponseSchema>;

const line = (most: number) => z.string().trim().min(1).max(most);
/** `PATCH /v1/issues/{id}`: what is absent stays, null takes it away. */
export const patchIssueSchema = z
  .object({
    title: line(issueLimits.title).nullable().optional(),
    owner_function: functionSchema.nullable().optional(),
    due: daySchema.nullable().optional(),
  })
  .refine((body) => Object.keys(body).length > 0, 'names nothing to change');
export type PatchIssue = z.infer<typeof patchIssueSchema>;

export const decidedStates = ['seen', 'accepted', 'fixed', 'declined'] as const;
/** States that need a sentence and the name of the person who answers. */
export const signedStates: readonly string[] = ['fixed', 'declined'];

/** `POST /v1/issues/{id}/decision`. *Fixed* and *declined* are refused without `sentence` and `by`, each named in `errors`. */
export const decideSchema = z
  .object({
    state: z.enum(decidedStates),
    sentence: line(issueLimits.sentence).optional(),
    by: line(issueLimits.by).optional(),
    area: line(issueLimits.area).optional(),
  })
  .superRefine(({ state, sentence, by }, context) => {
    if (!signedStates.includes(state)) return;
    const need = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (sentence === undefined) need('sentence', `"${state}" needs a sentence for those who reported it`);
    if (by === undefined) need('by', `"${state}" needs the name of the person who answers`);
  });
export type Decide = z.infer<typeof decideSchema>;

/** A ticket whose customer waits for word of the issue. */
export const waitingTicketSchema = z.looseObject({
  helpdesk: helpdeskSchema,
  /** Its number where the team opted in to links, else `#` and ten hex digits. */
  ticket: z.string(),
  /** Where it opens; null unless the team opted in to links. */
  url: z.string().nullable(),
  /** Of the customer's messages, BCP 47 or `und`: the language to write in. */
  language: z.string(),
  product: z.string().nullable(),
  /** The customer's words, if an insight of the ticket has any. */
  excerpt: z.string().nullable(),
  recorded_at: time,
});
export const waitingResponseSchema = z.looseObject({
  issue: uuid,
  state: issueStateSchema,
  decision: decisionSchema.nullable(),
  tickets: z.array(waitingTicketSchema),
  /** All of them: tickets, and the customers they are of. */
  total: z.int(),
  customers: z.int(),
  /** How many tickets there are in each language. */
  by_language: z.array(z.looseObject({ language: z.string(), tickets: z.int() })),
  cursor: z.string().nullable(),
});
export type WaitingResponse = z.infer<typeof waitingResponseSchema>;
