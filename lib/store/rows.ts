/**
 * The shapes of what is stored on the device. Rows are read back through these schemas; fields of a newer version of the
 * extension are kept as they came.
 */
import '../messages/zod-setup.ts';
import * as z from 'zod/mini';
import { insightStateSchema, type OwnInsight } from '../messages/contract.ts';
import {
  amendmentPayloadSchema,
  type InsightPayload,
  type Item,
  insightPayloadSchema,
  itemSchema,
} from '../sync/protocol.ts';

const recordedSchema = z.looseObject({
  id: z.string(),
  kind: z.literal('insight.recorded'),
  captured_at: z.string(),
  payload: insightPayloadSchema,
});
const amendedSchema = z.looseObject({
  id: z.string(),
  kind: z.literal('insight.amended'),
  captured_at: z.string(),
  of: z.string(),
  rev: z.number(),
  payload: amendmentPayloadSchema,
});
export type Amendment = z.infer<typeof amendedSchema>;
const withdrawnSchema = z.looseObject({
  id: z.string(),
  kind: z.literal('insight.withdrawn'),
  captured_at: z.string(),
  of: z.string(),
});

/** One insight of this device, from its press to its pruning. Holds its own events, so that they can be sent again. */
export const insightRowSchema = z.looseObject({
  id: z.string(),
  /** `zendesk acme.zendesk.com 42`; see `ticketKey`. */
  ticketKey: z.string(),
  tag: z.string(),
  /** Device clock, ISO 8601 UTC. */
  recordedAt: z.string(),
  state: insightStateSchema,
  item: recordedSchema,
  /** What was said of it afterwards, oldest first. */
  amendments: z.optional(z.array(amendedSchema)),
  /** Present once taken back, if the endpoint may have heard of the insight. */
  withdrawal: z.optional(withdrawnSchema),
  /** When the endpoint acknowledged it, by the device clock; null while it has not. */
  syncedAt: z.nullable(z.string()),
  sentence: z.optional(z.string()),
  by: z.optional(z.string()),
  /** Function the one who decided answers for. */
  area: z.optional(z.string()),
  at: z.optional(z.string()),
  refused: z.optional(z.string()),
});
export type InsightRow = z.infer<typeof insightRowSchema>;

/** One event not yet acknowledged by the endpoint. */
export const outboxRowSchema = z.looseObject({
  /** The event's id. */
  id: z.string(),
  /** The insight it speaks of, or its own id when it speaks of none. */
  insight: z.string(),
  /** Above 0: it counts as sent wherever it lies. Those that are taken now are in `left.ts`. */
  attempts: z.number(),
  /** Device clock, ISO 8601 UTC. */
  at: z.string(),
  item: itemSchema,
});
export type OutboxRow = z.infer<typeof outboxRowSchema>;

/** One thing that goes no further by itself: refused by the endpoint, or stored in a shape no longer understood. */
export const setAsideRowSchema = z.looseObject({
  id: z.string(),
  at: z.string(),
  code: z.string(),
  path: z.optional(z.string()),
  item: z.unknown(),
});
export type SetAsideRow = z.infer<typeof setAsideRowSchema>;

/** Something the device must remember once, e.g. its enrolment. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

/** Key of all insights of one ticket. */
export function ticketKey(ref: { helpdesk: string; host: string; ticket: string }): string {
  return `${ref.helpdesk} ${ref.host} ${ref.ticket}`;
}

/** The insight an event speaks of; what speaks of none stands for itself. */
export function insightOf(item: Item): string {
  return item.kind === 'insight.recorded' || item.kind === 'check.proposed' ? item.id : item.of;
}

/** What the insight says now: its recording with every amendment over it, in their order. */
export function payloadOf({ item, amendments = [] }: Pick<InsightRow, 'item' | 'amendments'>): InsightPayload {
  const said: Record<string, unknown> = { ...item.payload };
  for (const { payload } of amendments) {
    for (const [field, value] of Object.entries(payload)) {
      if (value === null) delete said[field];
      else if (value !== undefined) said[field] = value;
    }
  }
  return said as InsightPayload;
}

/** A row as its agent sees it. */
export function toOwnInsight(row: InsightRow): OwnInsight {
  const { helpdesk, host, ticket, language, ...said } = payloadOf(row);
  const { excerpt, note, product, area, repeat, urgent, money, asked, due } = said;
  const own: OwnInsight = {
    id: row.id,
    ref: { helpdesk, host, ticket },
    tag: row.tag,
    language,
    recordedAt: row.recordedAt,
    state: row.state,
  };
  const optional = { excerpt, note, product, area, repeat, urgent, money, asked, due };
  const decision = { sentence: row.sentence, by: row.by, byArea: row.area, at: row.at, refused: row.refused };
  return Object.assign(own, withoutUndefined({ ...optional, ...decision }));
}

/** Leaves out what is not there, so that optional fields are absent rather than undefined. */
export function withoutUndefined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}
