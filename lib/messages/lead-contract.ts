/** The rows of the leads' table: how they are asked for, and what one is. Part of the one table of messages in `contract.ts`. */
import * as z from 'zod/mini';

export const filterSchema = z.object({
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  function: z.optional(z.string()),
  tag: z.optional(z.string()),
  kind: z.optional(z.string()),
  quadrant: z.optional(z.string()),
  product: z.optional(z.string()),
  area: z.optional(z.string()),
  helpdesk: z.optional(z.enum(['zendesk', 'freshdesk'])),
  language: z.optional(z.string()),
  state: z.optional(z.string()),
  urgent: z.optional(z.enum(['true', 'false'])),
  money: z.optional(z.enum(['true', 'false'])),
  issue: z.optional(z.string()),
  text: z.optional(z.string()),
});

/** A row of the leads' table: the columns of every export, in order. */
export const leadRowSchema = z.object({
  id: z.string(),
  tag: z.string(),
  helpdesk: z.enum(['zendesk', 'freshdesk']),
  ticket: z.string(),
  recorded_at: z.string(),
  language: z.string(),
  product: z.nullable(z.string()),
  area: z.nullable(z.string()),
  repeat: z.boolean(),
  urgent: z.boolean(),
  money_amount: z.nullable(z.number()),
  money_currency: z.nullable(z.string()),
  excerpt: z.nullable(z.string()),
  note: z.nullable(z.string()),
  /** The tag it is shown and counted under, where the team has retired the one it was recorded with; else null. */
  shown_as: z.optional(z.nullable(z.string())),
  /** Where the ticket opens, if that is known; in no export. */
  url: z.optional(z.nullable(z.string())),
});
export type LeadRow = z.infer<typeof leadRowSchema>;

export const leadMessages = {
  /** A page of insights for the leads' table: from the endpoint when enrolled as lead, else this device's own. */
  leadInsights: {
    from: ['page'] as const,
    request: z.object({
      filter: filterSchema,
      cursor: z.nullable(z.string()),
      /** Tags that the filter's function, kind and quadrant mean, for this device's own rows; the background has no taxonomy. */
      within: z.optional(z.array(z.string())),
    }),
    response: z.object({
      source: z.enum(['endpoint', 'device']),
      rows: z.array(leadRowSchema),
      cursor: z.nullable(z.string()),
      total: z.number(),
    }),
  },
} as const;
