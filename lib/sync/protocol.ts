/**
 * The contract between the extension and the endpoint. Both sides import this file; `/openapi.json` is generated from
 * it. Names on the wire are snake_case; times are ISO 8601 in UTC; ids are UUIDs (version 7, made at the click).
 */
import { z } from 'zod';

/** Version of this protocol. */
export const PROTOCOL = 1;
export interface ProtocolRange {
  readonly min: number;
  readonly max: number;
}
/**
 * The versions this code speaks, as an endpoint (which answers them in `GET /v1/hello`) and as a device. Each new version still speaks the
 * one before. What is only added, a field or a kind of item, needs no new version: what is not known is kept, or refused alone.
 */
export const protocols: ProtocolRange = { min: PROTOCOL, max: PROTOCOL };

/** The highest version both speak; null when they are too far apart. */
export function agreedProtocol(ours: ProtocolRange, theirs: ProtocolRange): number | null {
  const agreed = Math.min(ours.max, theirs.max);
  return agreed >= Math.max(ours.min, theirs.min) ? agreed : null;
}

/** Limits that hold until the server names its own. */
export const limits = {
  maxItems: 100,
  maxBytes: 256 * 1024,
  excerpt: 500,
  note: 140,
  asked: 140,
  reason: 140,
  label: 80,
  pageSize: 500,
} as const;

export const roles = ['agent', 'lead', 'owner'] as const;
/** Who sees and decides for the team; who runs it. */
export const leads = ['lead', 'owner'] as const satisfies readonly (typeof roles)[number][];
export const owners = ['owner'] as const satisfies readonly (typeof roles)[number][];
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

const uuid = z.uuid();
const time = z.iso.datetime({ offset: true });
/** `log.late`, or a team's own `local.something`. Whether the team's taxonomy holds it is checked per item. */
export const tagIdSchema = z.string().regex(/^[a-z]{2,12}\.[a-z][a-z0-9-]{0,30}$/);
export const helpdeskSchema = z.enum(['zendesk', 'freshdesk']);

/** A day of the calendar that is stored: it has no year 0. */
export const daySchema = z.iso.date().refine((day) => day >= '0001');

/** What may be said beside a press, each part alone. */
const details = {
  product: z.string().max(80),
  area: z.string().max(80),
  excerpt: z.string().max(limits.excerpt),
  note: z.string().max(limits.note),
  repeat: z.boolean(),
  urgent: z.boolean(),
  money: z.object({ amount: z.number().finite().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  /** `int.wait`: what the area was asked. */
  asked: z.string().max(limits.asked),
  /** `int.wait`: the day it was asked for by, `YYYY-MM-DD` as the agent's calendar has it. */
  due: daySchema,
};

/**
 * What one press of a tag stores. Everything after `language` is optional: the click alone is complete. Fields of a newer
 * client are kept as they came.
 */
export const insightPayloadSchema = z.looseObject({
  tag: tagIdSchema,
  /** Version of the taxonomy that was on the device. */
  taxonomy: z.int().min(1),
  helpdesk: helpdeskSchema,
  /** Host of the account, e.g. `acme.zendesk.com`. */
  host: z.string().min(1).max(253),
  /** Number of the ticket there. The endpoint stores it hashed with the team's key unless the team opts in to links. */
  ticket: z.string().regex(/^\d{1,20}$/),
  /** BCP 47 primary language of the customer's messages, or `und`. */
  language: z.string().regex(/^[a-z]{2,3}$/),
  ...z.object(details).partial().shape,
});
export type InsightPayload = z.infer<typeof insightPayloadSchema>;

const without = <T extends z.ZodType>(schema: T) => schema.nullable().optional();
/** What an amendment changes: a field that is absent stays, `null` takes a detail away. */
export const amendmentPayloadSchema = z.looseObject({
  ...insightPayloadSchema.partial().shape,
  product: without(details.product),
  area: without(details.area),
  excerpt: without(details.excerpt),
  note: without(details.note),
  repeat: without(details.repeat),
  urgent: without(details.urgent),
  money: without(details.money),
  asked: without(details.asked),
  due: without(details.due),
});
export type AmendmentPayload = z.infer<typeof amendmentPayloadSchema>;

/** What an agent proposes to the team about a check of the guidance. Holds no word of a ticket or a draft. */
export const proposalPayloadSchema = z.looseObject({
  check: z.string().regex(/^[A-Z]\d{2}$/),
  proposal: z.literal('mute'),
  reason: z.string().max(limits.reason).optional(),
});
export type ProposalPayload = z.infer<typeof proposalPayloadSchema>;

const itemBase = { id: uuid, captured_at: time };

/**
 * Items are immutable events. The server folds amendments by (rev, id); a withdrawal wins in any order of arrival. A
 * proposal stands alone: it makes no insight and is never shown with a person.
 */
export const itemSchema = z.discriminatedUnion('kind', [
  z.looseObject({ ...itemBase, kind: z.literal('insight.recorded'), payload: insightPayloadSchema }),
  z.looseObject({
    ...itemBase,
    kind: z.literal('insight.amended'),
    of: uuid,
    rev: z.int().min(1),
    payload: amendmentPayloadSchema,
  }),
  z.looseObject({ ...itemBase, kind: z.literal('insight.withdrawn'), of: uuid }),
  z.looseObject({ ...itemBase, kind: z.literal('check.proposed'), payload: proposalPayloadSchema }),
]);
export type Item = z.infer<typeof itemSchema>;

/** Body of `POST /v1/push` as the border sees it; each item is then checked alone, so one bad item never costs the rest. */
export const pushRequestSchema = z.looseObject({
  protocol: z.int().min(1),
  install_id: uuid,
  batch_id: uuid,
  sent_at: time,
  items: z.array(z.unknown()).min(1).max(500),
});
export interface PushRequest {
  protocol: number;
  install_id: string;
  batch_id: string;
  sent_at: string;
  items: Item[];
}

export const rejectionCodes = ['invalid', 'unknown_tag', 'unknown_item', 'id_reuse', 'too_large'] as const;
export const itemResultSchema = z.looseObject({
  id: z.string(),
  status: z.enum(['stored', 'duplicate', 'rejected']),
  /** One of `rejectionCodes`, or a newer server's code. */
  code: z.string().optional(),
  /** Where in the item, e.g. `payload.tag`. */
  path: z.string().optional(),
});
export type ItemResult = z.infer<typeof itemResultSchema>;

export const limitsSchema = z.looseObject({ max_items: z.int().min(1), max_bytes: z.int().min(1024) });

export const pushResponseSchema = z.looseObject({
  epoch: z.string().min(1),
  server_time: time,
  results: z.array(itemResultSchema),
  limits: limitsSchema,
});
export type PushResponse = z.infer<typeof pushResponseSchema>;

export const helloResponseSchema = z.looseObject({
  product: z.literal('fairside'),
  protocol: z.looseObject({ min: z.int(), max: z.int() }),
  epoch: z.string().min(1),
  server_time: time,
  limits: limitsSchema,
  /** The rest only for a valid token: who it is, and the ETag of the pack that holds. */
  agent: uuid.optional(),
  role: roleSchema.optional(),
  team: z.looseObject({ id: uuid, name: z.string() }).optional(),
  pack_etag: z.string().optional(),
  /** Week of the pulse that may be answered now, and the team's key for it: see `protocol-pulse.ts`. */
  pulse: z.looseObject({ week: z.iso.date(), key: z.string() }).optional(),
});
export type HelloResponse = z.infer<typeof helloResponseSchema>;

export const enrolRequestSchema = z.looseObject({
  invite: z.string().min(8).max(200),
  /** The agent's own name for this device, seen only by them and the owner. */
  label: z.string().max(limits.label).optional(),
});
export const enrolResponseSchema = z.looseObject({
  token: z.string().min(20),
  /** Pseudonym of the agent. */
  agent: uuid,
  team: z.looseObject({ id: uuid, name: z.string() }),
  role: roleSchema,
});
export type EnrolResponse = z.infer<typeof enrolResponseSchema>;

/**
 * What a device must learn: what became of its agent's own insights. A `decision` says everything of itself: its `state`,
 * `sentence`, `by`, `area` and `at` take the place of those of the decision before it, absent ones too.
 */
export const changeSchema = z.looseObject({
  /** `insight`, `decision`, or a kind of a newer server. */
  kind: z.string(),
  /** Insight the change is about. */
  id: uuid,
  state: z.enum(['sent', 'seen', 'accepted', 'fixed', 'declined', 'withdrawn']).optional(),
  /** The decision's sentence, signed: who, and the function they answer for. */
  sentence: z.string().optional(),
  by: z.string().optional(),
  area: z.string().optional(),
  at: time.optional(),
});
export type Change = z.infer<typeof changeSchema>;
export const pullResponseSchema = z.looseObject({
  epoch: z.string().min(1),
  changes: z.array(changeSchema),
  /** Opaque; give it back as `cursor`. */
  cursor: z.string(),
  more: z.boolean(),
  /** On the last page: the ETag of the pack that holds, so that nobody who has it asks for it. */
  pack_etag: z.string().optional(),
});
export type PullResponse = z.infer<typeof pullResponseSchema>;

/** One insight as leads see it. No field says who recorded it. */
export const insightRowSchema = z.looseObject({
  id: uuid,
  tag: z.string(),
  helpdesk: helpdeskSchema,
  /** The number where the team opted in to links, else `#` and ten hex digits of its keyed hash. */
  ticket: z.string(),
  recorded_at: time,
  language: z.string(),
  product: z.string().nullable(),
  area: z.string().nullable(),
  repeat: z.boolean(),
  urgent: z.boolean(),
  money_amount: z.number().nullable(),
  money_currency: z.string().nullable(),
  excerpt: z.string().nullable(),
  note: z.string().nullable(),
  /** The tag it is shown and counted under, where the team has retired the one it was recorded with. */
  shown_as: z.string().nullable().optional(),
  /** Where the ticket opens; null unless the team opted in to links. In no export. */
  url: z.string().nullable().optional(),
});
export type InsightRow = z.infer<typeof insightRowSchema>;

export const insightsResponseSchema = z.looseObject({
  rows: z.array(insightRowSchema),
  /** Present when there are more rows. */
  cursor: z.string().nullable(),
  /** How many rows the filter matches in all. */
  total: z.int(),
});
export type InsightsResponse = z.infer<typeof insightsResponseSchema>;

export const summaryResponseSchema = z.looseObject({
  total: z.int(),
  by_tag: z.array(z.looseObject({ tag: z.string(), count: z.int() })),
  /** Each tag by product, names that differ in case as one; null where none was named. Adds up to `total`. */
  by_product: z.array(z.looseObject({ tag: z.string(), product: z.string().nullable(), count: z.int() })).optional(),
  /** ISO weeks by their Monday, `YYYY-MM-DD`, UTC, gaps included. */
  by_week: z.array(z.looseObject({ week: z.string(), count: z.int() })),
});
export type SummaryResponse = z.infer<typeof summaryResponseSchema>;

/** Versions of a team's pack, the newest first. The defaults a team begins with are no stored version. */
export const packVersionsResponseSchema = z.looseObject({
  versions: z.array(
    z.looseObject({ version: z.int(), name: z.string().nullable(), etag: z.string(), published_at: time }),
  ),
  /** Whether there are older ones: ask with `before`. */
  more: z.boolean(),
});

/** RFC 9457 problem. `code` is stable; `type` is `https://fairside.example/problems/<code>`. */
export const problemCodes = [
  'bad_request',
  'not_json',
  'unauthorised',
  'forbidden',
  'invite_invalid',
  'not_found',
  'too_large',
  'unsupported_encoding',
  'protocol_unsupported',
  'precondition_failed',
  'cursor_reset',
  'rate_limited',
  'unavailable',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  /** Places in the request that do not fit, `path` in dots. */
  errors: z.array(z.looseObject({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
