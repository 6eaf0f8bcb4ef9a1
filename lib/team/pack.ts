/**
 * The team pack: everything a team has settled for itself, in one versioned JSON document that the endpoint serves.
 * What a pack does not name keeps its default; fields of a newer version are kept as they came.
 */
import { z } from 'zod';
import { checkSettingsSchema } from './check-settings-schema.ts';
import { disagreements } from './pack-rules.ts';
import { type Misfit, misfitOf } from './reasons.ts';
import { taxonomySettingsSchema } from './taxonomy-settings.ts';

export { localTagLimit } from './taxonomy-settings.ts';

/** Bytes of a pack as UTF-8 JSON. */
export const packLimit = 1024 * 1024;

const names = z.array(z.string().trim().min(1).max(80)).max(1000);

/** The document without the rules that no single field can show. */
export const packShape = z.looseObject({
  schema: z.literal(1),
  /** Raised by the endpoint with every change. */
  version: z.int().min(1).default(1),
  name: z.string().trim().min(1).max(80).optional(),
  checks: checkSettingsSchema.default({ off: [] }),
  taxonomy: taxonomySettingsSchema.default({ version: 1, hidden: [], local: [] }),
  /** Values offered for an insight's product. */
  products: names.default([]),
  /** The company's other departments: where a colleague was asked, for the `int.*` tags. */
  areas: names.default([]),
  /** Whether leads see ticket numbers (`linked`) or keyed hashes of them. */
  tickets: z.enum(['hashed', 'linked']).default('hashed'),
});

/** A pack as it is read: every part present, no rule broken. */
export const teamPackSchema = packShape.superRefine((pack, context) => {
  for (const { path, reason, ...params } of disagreements(pack)) {
    context.addIssue({ code: 'custom', path, message: params.message, params: { reason, values: params.values } });
  }
});
export type TeamPack = z.infer<typeof packShape>;

/** What a team has before it settles anything. */
export const defaultPack: TeamPack = teamPackSchema.parse({ schema: 1 });

export type ParsedPack =
  | { readonly ok: true; readonly pack: TeamPack }
  | { readonly ok: false; readonly errors: readonly Misfit[] };

/** Reads a pack from parsed JSON; names every place that does not fit, so that a file is put right in one go. */
export function parsePack(json: unknown): ParsedPack {
  const bytes = new TextEncoder().encode(JSON.stringify(json) ?? '').length;
  if (bytes > packLimit) {
    const message = `is ${bytes} bytes; a pack holds at most ${packLimit}`;
    return { ok: false, errors: [{ path: '', message, reason: 'bytes', values: { n: bytes, limit: packLimit } }] };
  }
  const parsed = teamPackSchema.safeParse(json);
  if (parsed.success) return { ok: true, pack: parsed.data };
  return { ok: false, errors: parsed.error.issues.map(misfitOf) };
}
