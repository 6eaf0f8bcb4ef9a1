import type { Localised } from '../guidance/types.ts';

/** Part of a tag's id before the dot: who in the company the insight concerns. */
export const functionIds = ['prd', 'log', 'bil', 'sal', 'web', 'pol', 'svc', 'saf', 'rel', 'int'] as const;
export type FunctionId = (typeof functionIds)[number];

export const tagKinds = ['defect', 'friction', 'need', 'promise', 'praise', 'churn', 'safety', 'internal'] as const;
export type TagKind = (typeof tagKinds)[number];

export const quadrants = ['eliminate', 'automate', 'simplify', 'leverage'] as const;
export type Quadrant = (typeof quadrants)[number];

/** A sentence that belongs to a tag or, with `instead`, does not. */
export interface TagExample {
  readonly language: 'en' | 'es';
  readonly text: string;
  /** The tag it belongs to instead. */
  readonly instead?: string;
}

/** One kind of insight. Ids never change; labels may, per language. */
export interface Tag {
  readonly id: string;
  readonly function: FunctionId;
  readonly kind: TagKind;
  readonly quadrant: Quadrant;
  readonly label: Localised;
  readonly definition: Localised;
  /** The function that answers for it. */
  readonly owner: Localised;
  readonly belongs: readonly TagExample[];
  readonly excludes: readonly TagExample[];
}

/** The tags of a team, versioned. */
export interface Taxonomy {
  readonly version: number;
  readonly functions: Readonly<Record<FunctionId, Localised>>;
  /** Those that are offered. */
  readonly tags: readonly Tag[];
  /** With those that are no longer offered, to name what was recorded under them; `tags` when absent. */
  readonly known?: readonly Tag[];
  /** Tag ids that are shown under another tag. */
  readonly retired?: Readonly<Record<string, string>>;
}
