import { z } from 'zod';

const text = (most: number) => z.string().max(most, `is longer than ${most} characters`);

/** A row of the review command's input, as `docs/contracts.md` describes it. Fields it does not name are passed over. */
const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  draft: text(1_000_000),
  kind: z.enum(['public', 'internal']).nullish(),
  /** `es-MX` counts as `es`; a language the product does not speak counts as not known. */
  language: z
    .string()
    .nullish()
    .transform((tag): 'en' | 'es' | undefined => {
      const primary = tag?.toLowerCase().split(/[-_]/)[0];
      return primary === 'en' || primary === 'es' ? primary : undefined;
    }),
  requester: text(200).nullish(),
  thread: z
    .array(z.object({ from: z.enum(['customer', 'agent']), text: text(1_000_000) }))
    .max(10_000)
    .nullish(),
});
export type ReviewRow = z.infer<typeof rowSchema>;

/** Reads one row; names the place and the reason when it does not fit. */
export function readReviewRow(value: unknown): ReviewRow | { readonly error: string } {
  const parsed = rowSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map((issue) => `${issue.path.map(String).join('.') || 'row'}: ${issue.message}`);
  return { error: reasons.join('; ') };
}
