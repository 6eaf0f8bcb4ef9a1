import { z } from 'zod';
import { functionIds, quadrants, tagKinds } from '../insights/types.ts';

/** A text a team gives in both languages. */
export function localised(max: number) {
  const text = z.string().trim().min(1).max(max);
  return z.looseObject({ en: text, es: text });
}

const example = { language: z.enum(['en', 'es']), text: z.string().trim().min(1).max(200) };

/**
 * A tag of the team's own. It may be switched on only when it says what it means, what belongs, what does not, who
 * answers for it and which way it pulls: a bare label becomes a drawer for everything.
 */
export const localTagSchema = z.looseObject({
  /** `local.` and a name of the team's choice. */
  id: z.string().regex(/^local\.[a-z][a-z0-9-]{0,30}$/, 'is "local." and up to 31 of a-z, 0-9 and "-"'),
  label: localised(60),
  definition: localised(400),
  belongs: z.array(z.looseObject(example)).min(1, 'needs one example that belongs').max(10),
  excludes: z
    .array(z.looseObject({ ...example, instead: z.string().optional() }))
    .min(1, 'needs one example that does not belong')
    .max(10),
  owner: localised(80),
  quadrant: z.enum(quadrants),
  /** Group it is shown in. */
  function: z.enum(functionIds).default('svc'),
  kind: z.enum(tagKinds).default('friction'),
});
export type LocalTag = z.infer<typeof localTagSchema>;
