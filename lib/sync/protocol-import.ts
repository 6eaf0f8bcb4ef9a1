/**
 * `POST /v1/import`: exported rows come back, batch by batch. Leads and owners. An insight is known by its id, so a batch may be sent
 * again, and a half-done import goes on by being sent from the start. What is there is never changed.
 */
import { z } from 'zod';
import { helpdeskSchema, limits, tagIdSchema } from './protocol.ts';

export const importLimits = { rows: 500, bytes: 4 * 1024 * 1024 } as const;

const without = <T extends z.ZodType>(schema: T) => schema.nullable().optional();

/** One row as the exports have it (`docs/export.md`). `shown_as` follows from the team's pack and is not read. */
export const importRowSchema = z.object({
  id: z.uuid(),
  tag: tagIdSchema,
  helpdesk: helpdeskSchema,
  /** A number, or `#` and the ten hex digits of an export without links. */
  ticket: z.string().regex(/^(\d{1,20}|#[0-9a-f]{10})$/),
  recorded_at: z.iso.datetime({ offset: true }),
  language: z.string().regex(/^[a-z]{2,3}$/),
  product: without(z.string().max(80)),
  area: without(z.string().max(80)),
  repeat: without(z.boolean()),
  urgent: without(z.boolean()),
  money_amount: without(z.number().finite().nonnegative()),
  money_currency: without(z.string().regex(/^[A-Z]{3}$/)),
  excerpt: without(z.string().max(limits.excerpt)),
  note: without(z.string().max(limits.note)),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const importRequestSchema = z.object({
  /** Of this import; the same for every batch of one file. Its rows carry one pseudonym made from it, and nobody's. */
  import: z.uuid(),
  /** Says what would happen and stores nothing. */
  dry_run: z.boolean().optional(),
  rows: z.array(z.unknown()).min(1).max(importLimits.rows),
});
export type ImportRequest = z.infer<typeof importRequestSchema>;

/**
 * `missing`, `invalid`: the column; `unknown_tag`: the team's pack does not hold it; `in_future`: later than the endpoint's clock;
 * `money_pair`: an amount without a currency or the reverse; `erased`: somebody erased this insight for good; `shape`: no row at all.
 */
export const refusals = ['missing', 'invalid', 'unknown_tag', 'in_future', 'money_pair', 'erased', 'shape'] as const;
export type Refusal = (typeof refusals)[number];

export const importResponseSchema = z.looseObject({
  /** Rows stored now, or that would be. */
  new: z.int(),
  /** Already there under the same id, withdrawn ones too. */
  there: z.int(),
  /** Each alone; the others of the batch are kept. `index` counts from 0 in the batch. */
  refused: z.array(z.looseObject({ index: z.int(), column: z.string(), reason: z.enum(refusals) })),
});
export type ImportResponse = z.infer<typeof importResponseSchema>;
