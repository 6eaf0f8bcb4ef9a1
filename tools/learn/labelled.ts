import { z } from 'zod';
import type { Language } from '../../lib/guidance/types.ts';
import { tagById } from '../../lib/insights/taxonomy.ts';

/** A customer's text with the tags a reader gave it, best first. Fields not named here are passed over. */
export interface LabelledText {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly tags: readonly string[];
  /** Rows of one group are near-duplicates of each other, or may be: they are learned from or tested on together. */
  readonly group: string;
  /** Whether the row's licence lets what is made from it go into the product. */
  readonly mayLearn: boolean;
}

const tag = z.string().refine((id) => tagById(id) !== undefined, 'is no tag of the taxonomy');
const rowSchema = z
  .object({
    id: z.union([z.string(), z.number()]),
    text: z.string().min(1).max(100_000, 'is longer than 100000 characters'),
    lang: z.enum(['en', 'es']).optional(),
    language: z.enum(['en', 'es']).optional(),
    /** The source's own topic or intent, and where the row comes from. */
    label: z.unknown().optional(),
    source: z.string().optional(),
    conv_id: z.union([z.string(), z.number()]).optional(),
    /** True: the licence is for non-commercial use. */
    licence_nc: z.boolean().optional(),
    tags: z.array(tag).max(3).optional(),
    none_fits: z.boolean().optional(),
  })
  .refine(({ tags, none_fits }) => !(tags && none_fits !== undefined) || none_fits === (tags.length === 0), {
    path: ['none_fits'],
    message: 'is true exactly when tags is empty',
  })
  .refine(({ lang, language }) => lang !== undefined || language !== undefined, {
    path: ['lang'],
    message: 'is missing',
  });

export type ReadLabelled =
  | { readonly row: LabelledText }
  | { readonly leftOut: 'unlabelled' }
  | { readonly error: string };

/** Reads one row; names the place and the reason when it does not fit. */
export function readLabelled(value: unknown): ReadLabelled {
  const parsed = rowSchema.safeParse(value);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(
      (issue) => `${issue.path.map(String).join('.') || 'row'}: ${issue.message}`,
    );
    return { error: reasons.join('; ') };
  }
  const { id, text, lang, language, label, source, conv_id, licence_nc, tags, none_fits } = parsed.data;
  if (tags === undefined && none_fits !== true) return { leftOut: 'unlabelled' };
  const topic = typeof label === 'string' ? label : undefined;
  return {
    row: {
      id: String(id),
      text,
      language: lang ?? language ?? 'en',
      tags: tags ?? [],
      group: topic !== undefined ? `${source ?? ''} ${topic}` : String(conv_id ?? id),
      mayLearn: licence_nc !== true,
    },
  };
}
