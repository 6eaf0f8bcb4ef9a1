/** How a check did on labelled replies, out of `docs/guidance-figures.json`. */
import * as z from 'zod/mini';
import type { CheckId } from '../../../lib/guidance/types.ts';

const count = z.number().check(z.minimum(0));
const fileSchema = z.looseObject({ replies: count, checks: z.record(z.string(), z.unknown()) });
const entrySchema = z.looseObject({
  replies: count,
  tally: z.nullable(z.looseObject({ positives: count, fired: count, right: count })),
});

export interface Figure {
  /** Replies it was held against. */
  readonly all: number;
  /** Of those, replies it spoke on. */
  readonly spoke: number;
  /** Against the labels; null where no label names what this check looks for. */
  readonly tally: { readonly positives: number; readonly fired: number; readonly right: number } | null;
}

/** One check's figure, or undefined where the file has none that can be read. */
export function figureIn(file: unknown, id: CheckId): Figure | undefined {
  const whole = z.safeParse(fileSchema, file);
  if (!whole.success) return undefined;
  const entry = z.safeParse(entrySchema, whole.data.checks[id]);
  if (!entry.success) return undefined;
  return { all: whole.data.replies, spoke: entry.data.replies, tally: entry.data.tally };
}
