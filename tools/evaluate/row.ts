import { z } from 'zod';
import type { ReviewInput } from '../../lib/guidance/types.ts';

const text = z.string().max(1_000_000, 'is longer than 1000000 characters');

/** One reply with the messages before it and what a reader said of it. Fields not named here are passed over. */
const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  lang: z.enum(['en', 'es']),
  context: z.array(z.object({ role: z.enum(['customer', 'agent', 'other_user']), text })).max(10_000),
  reply: text,
  labels: z.record(z.string(), z.boolean()).nullish(),
  /** The text was damaged in its source. */
  unusable: z.boolean().nullish(),
  /** The keyword net that drew the row; such rows say nothing about rates. */
  net: z.unknown().optional(),
});
type Row = z.infer<typeof rowSchema>;
/** A row that can be held against its labels. */
export interface LabelledRow extends Row {
  readonly labels: Record<string, boolean>;
}

export type ReadRow =
  | { readonly row: LabelledRow }
  | { readonly leftOut: 'unusable' | 'unlabelled' }
  | { readonly error: string };

/** Reads one row; names the place and the reason when it does not fit. */
export function readLabelledRow(value: unknown): ReadRow {
  const parsed = rowSchema.safeParse(value);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      (issue) => `${issue.path.map(String).join('.') || 'row'}: ${issue.message}`,
    );
    return { error: reasons.join('; ') };
  }
  const row = parsed.data;
  if (row.unusable) return { leftOut: 'unusable' };
  if (!row.labels) return { leftOut: 'unlabelled' };
  return { row: { ...row, labels: row.labels } };
}

/**
 * The row as the sidebar would have it: a public reply whose language is found from its words. Other people in a forum's thread are not the company's,
 * so what they wrote stands on the customer's side. A turn of several lines stays one message.
 */
export function inputOf(row: Pick<Row, 'context' | 'reply'>): ReviewInput {
  return {
    draft: row.reply,
    kind: 'public',
    thread: row.context.map(({ role, text }) => ({ from: role === 'agent' ? 'agent' : 'customer', text })),
  };
}
