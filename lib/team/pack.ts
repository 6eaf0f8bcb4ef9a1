/**
 * The team pack: everything a team has settled for itself, in one versioned JSON document that the endpoint serves.
 * What a pack does not name keeps its default; fields of a newer version are kept as they came.
 */
import { z } from 'zod';
import { localised, localTagSchema } from './local-tag.ts';
import { disagreements } from './pack-rules.ts';

export { tagsOf } from './tags.ts';

/** Bytes of a pack as UTF-8 JSON. */
export const packLimit = 1024 * 1024;
/** Tags a team may add to the built-in ones. */
export const localTagLimit = 8;

const names = z.array(z.string().trim().min(1).max(80)).max(1000);

const shape = z.looseObject({
  schema: z.literal(1),
  /** Raised by the endpoint with every change. */
  version: z.int().min(1).default(1),
  name: z.string().trim().min(1).max(80).optional(),
  checks: z
    .looseObject({
      /** Checks the team does not want, e.g. `H04`. */
      off: z.array(z.string().regex(/^[UHCFDKP]\d{2}$/, 'is a check id such as "H04"')).default([]),
    })
    .default({ off: [] }),
  taxonomy: z
    .looseObject({
      /** Version of the built-in taxonomy the pack was written for. */
      version: z.int().min(1).default(1),
      /** Built-in tags that are not shown. */
      hidden: z.array(z.string()).default([]),
      local: z.array(localTagSchema).max(localTagLimit, `holds at most ${localTagLimit} tags`).default([]),
      /** Other labels, by tag id. */
      labels: z.record(z.string(), localised(60)).optional(),
    })
    .default({ version: 1, hidden: [], local: [] }),
  /** Values offered for an insight's product and for the area a colleague was asked in. */
  products: names.default([]),
  areas: names.default([]),
  /** Whether leads see ticket numbers (`linked`) or keyed hashes of them. */
  tickets: z.enum(['hashed', 'linked']).default('hashed'),
});

/** A pack as it is read: every part present, no rule broken. */
export const teamPackSchema = shape.superRefine((pack, context) => {
  for (const { path, message } of disagreements(pack)) context.addIssue({ code: 'custom', path, message });
});
export type TeamPack = z.infer<typeof shape>;

/** What a team has before it settles anything. */
export const defaultPack: TeamPack = teamPackSchema.parse({ schema: 1 });

/** A place in a pack that does not fit; `path` in dots, empty for the whole document. */
export interface PackError {
  readonly path: string;
  readonly message: string;
}
export type ParsedPack =
  | { readonly ok: true; readonly pack: TeamPack }
  | { readonly ok: false; readonly errors: readonly PackError[] };

/** Reads a pack from parsed JSON; names every place that does not fit, so that a file is put right in one go. */
export function parsePack(json: unknown): ParsedPack {
  const bytes = new TextEncoder().encode(JSON.stringify(json) ?? '').length;
  if (bytes > packLimit) {
    return { ok: false, errors: [{ path: '', message: `is ${bytes} bytes; a pack holds at most ${packLimit}` }] };
  }
  const parsed = teamPackSchema.safeParse(json);
  if (parsed.success) return { ok: true, pack: parsed.data };
  return {
    ok: false,
    errors: parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
  };
}
