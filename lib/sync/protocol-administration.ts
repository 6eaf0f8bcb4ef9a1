/** What owners ask of the endpoint about their own team: invites, tokens, retention, the audit log. */
import { z } from 'zod';
import { roleSchema } from './protocol.ts';

const moment = z.string();
/** Days an insight is kept; null keeps it until somebody erases it. */
const retentionDays = z.int().min(30).max(36_500).nullable();

/** Terms of a new invite. `uses`: how many people may enrol with it; `days`: for how long. */
export const newInviteSchema = z.object({
  role: roleSchema,
  uses: z.int().min(1).max(1_000_000).optional(),
  days: z.int().min(1).max(3650).optional(),
});

/** An invite as a list shows it: never the invite itself, which is readable once, when it is made. */
export const inviteSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  uses_left: z.int(),
  expires_at: moment,
  revoked_at: moment.nullable(),
  created_at: moment,
});
export const invitesResponseSchema = z.object({ invites: z.array(inviteSchema) });
export const createdInviteSchema = z.object({ id: z.uuid(), invite: z.string(), ...newInviteSchema.required().shape });

/** A device's token. `label` is what the person called the device; `last_seen` is a day. Nothing says what it sent. */
export const tokenSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  label: z.string().nullable(),
  created_at: moment,
  last_seen: z.string().nullable(),
  expires_at: moment.nullable(),
  revoked_at: moment.nullable(),
});
export const tokensResponseSchema = z.object({ tokens: z.array(tokenSchema), cursor: z.string().nullable() });

export const byIdSchema = z.object({ id: z.uuid() });
export const revokedSchema = z.object({ revoked: z.boolean() });

export const teamSettingsSchema = z.object({ retention_days: retentionDays });
export const teamResponseSchema = teamSettingsSchema.extend({ id: z.uuid(), name: z.string() });

/** What a lead or owner did. `actor` is a pseudonym; null where the deed was somebody's right over their own data. */
export const auditEntrySchema = z.object({
  at: moment,
  actor: z.uuid().nullable(),
  action: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export const auditResponseSchema = z.object({ entries: z.array(auditEntrySchema), cursor: z.string().nullable() });
