/** The part of the protocol in which an agent sees and ends what the endpoint stores about them (`/v1/me`). */
import { z } from 'zod';
import { insightsResponseSchema, roleSchema } from './protocol.ts';

const uuid = z.uuid();
const time = z.iso.datetime({ offset: true });

/** A device that was enrolled: what the endpoint keeps beside the hash of its token. */
const deviceSchema = z.looseObject({
  role: roleSchema,
  /** Name the device gave itself when it enrolled. */
  label: z.string().nullable(),
  enrolled_at: time,
  /** Last day it was used, `YYYY-MM-DD`; the endpoint keeps no finer time. */
  last_seen: z.string().nullable(),
  expires_at: time.nullable(),
  revoked_at: time.nullable(),
});

/** `GET /v1/me`. `insights` pages like `GET /v1/insights`; the rest is whole, but for what `events` and `changes` count. */
export const meResponseSchema = z.looseObject({
  agent: uuid,
  role: roleSchema,
  label: z.string().nullable(),
  team: z.looseObject({ id: uuid, name: z.string() }),
  enrolled_at: time,
  last_seen: z.string().nullable(),
  insights: insightsResponseSchema,
  devices: z.array(deviceSchema).optional(),
  /** Versions of the team's pack this agent published. */
  packs: z.array(z.looseObject({ version: z.int(), published_at: time })).optional(),
  /** What stands under this agent's pseudonym in the audit log: exports, packs, invites. Agents' own work never does. */
  deeds: z.array(z.looseObject({ at: time, action: z.string(), detail: z.unknown() })).optional(),
  /** Mondays of the weeks of which a sealed report of rules came. */
  rule_weeks: z.array(z.iso.date()).optional(),
  /** How many rows `GET /v1/me/events` and `GET /v1/me/changes` have. */
  events: z.int().optional(),
  changes: z.int().optional(),
});
export type MeResponse = z.infer<typeof meResponseSchema>;

/** One item as it is kept: recording, amendment, withdrawal or proposal. */
const eventFields = {
  id: uuid,
  kind: z.string(),
  of: uuid.nullable(),
  rev: z.int().nullable(),
  captured_at: time,
  received_at: time,
  /** Server's clock less the device's when it came, ms. */
  skew_ms: z.number(),
  helpdesk: z.string().nullable(),
  host: z.string().nullable(),
  /** Keyed hash of the ticket, hex, and its number where the team opted in to links. */
  ticket_ref: z.string().nullable(),
  ticket: z.string().nullable(),
  payload: z.unknown(),
};
const eventSchema = z.object(eventFields);
export type MeEvent = z.infer<typeof eventSchema>;
export const meEventsResponseSchema = z.looseObject({
  rows: z.array(z.looseObject(eventFields)),
  cursor: z.string().nullable(),
});
export type MeEventsResponse = z.infer<typeof meEventsResponseSchema>;

/** What the endpoint had to tell of one insight. */
const changeFields = {
  insight: uuid,
  kind: z.string(),
  state: z.string().nullable(),
  sentence: z.string().nullable(),
  signed_by: z.string().nullable(),
  area: z.string().nullable().optional(),
  at: time,
};
const changeSchema = z.object(changeFields);
export type MeChange = z.infer<typeof changeSchema>;
export const meChangesResponseSchema = z.looseObject({
  rows: z.array(z.looseObject(changeFields)),
  cursor: z.string().nullable(),
});
export type MeChangesResponse = z.infer<typeof meChangesResponseSchema>;

/** Answer of `POST /v1/me/token`: the new token; the old one ends at its first use, or at `old_until`. */
export const rotatedSchema = z.looseObject({ token: z.string().min(20), old_until: time });

/** Answer of `DELETE /v1/me`. */
export const meErasedSchema = z.looseObject({
  /** Insights in force that were erased. */
  erased: z.int(),
  /** Pseudonym under which this token goes on; null when its access ended with the rest. */
  agent: uuid.nullable().optional(),
});
export type MeErased = z.infer<typeof meErasedSchema>;
