/** What a tab and a page are told of the team's pack: what it changes of the tags and the checks, and what it offers to choose from. */
import * as z from 'zod/mini';
import { functionIds, quadrants, tagKinds } from '../insights/types.ts';
import { lazily } from './lazily.ts';

const localised = lazily(() => z.object({ en: z.string(), es: z.string() }));
const example = lazily(() => ({ language: z.enum(['en', 'es']), text: z.string() }));

const localTagSchema = lazily(() =>
  z.object({
    id: z.string(),
    function: z.enum(functionIds),
    kind: z.enum(tagKinds),
    quadrant: z.enum(quadrants),
    label: localised(),
    definition: localised(),
    owner: localised(),
    belongs: z.array(z.object(example())),
    excludes: z.array(z.object({ ...example(), instead: z.optional(z.string()) })),
  }),
);

/** A place in a pack that does not fit; see `Misfit` in `lib/team/reasons.ts`. */
export const misfitSchema = lazily(() =>
  z.object({
    path: z.string(),
    message: z.string(),
    reason: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);

export const teamViewSchema = lazily(() =>
  z.object({
    /** Of the pack that holds; null while the defaults do. */
    version: z.nullable(z.number()),
    name: z.nullable(z.string()),
    /** When it came, by the device's clock, ISO 8601; null with the defaults. */
    since: z.nullable(z.string()),
    taxonomy: z.object({
      hidden: z.array(z.string()),
      local: z.array(localTagSchema()),
      labels: z.optional(z.record(z.string(), localised())),
      quadrants: z.optional(z.record(z.string(), z.enum(quadrants))),
      retired: z.optional(z.record(z.string(), z.string())),
    }),
    checks: z.object({
      off: z.array(z.string()),
      severity: z.optional(z.record(z.string(), z.enum(['fix', 'consider', 'hint']))),
    }),
    /** Values offered for an insight's product; empty when the team has settled none. */
    products: z.array(z.string()),
    /** The company's other departments, for the `int.*` tags. */
    areas: z.array(z.string()),
    /** A newer pack that came and does not fit: the one before it holds. */
    refused: z.nullable(z.object({ at: z.string(), errors: z.array(misfitSchema()) })),
  }),
);
export type TeamView = z.infer<ReturnType<typeof teamViewSchema>>;

/** What holds without a pack. */
export const defaultTeam: TeamView = {
  version: null,
  name: null,
  since: null,
  taxonomy: { hidden: [], local: [] },
  checks: { off: [] },
  products: [],
  areas: [],
  refused: null,
};
