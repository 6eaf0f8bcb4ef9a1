import { z } from 'zod';

/** A row of the file: a customer's text. A language the product does not speak counts as not known. */
const rowSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  language: z
    .string()
    .nullish()
    .transform((tag) => {
      const primary = tag?.toLowerCase().split(/[-_]/)[0];
      return primary === 'en' || primary === 'es' ? primary : undefined;
    }),
});
export type SuggestRow = z.infer<typeof rowSchema>;

/** Reads one row, or says which field does not fit and why. */
export function readSuggestRow(value: unknown): SuggestRow | { readonly error: string } {
  const parsed = rowSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return { error: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'row'}: ${issue.message}`).join('; ') };
}
