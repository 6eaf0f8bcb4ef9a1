/**
 * Pieces for reading answers nobody promised us: a field of another type is an absent field, an item that does not fit
 * is left out, and what is valid is kept.
 */
import '../../messages/zod-setup.ts';
import * as z from 'zod/mini';

const absent = undefined;
/** Any scalar or object by its schema, or undefined. */
export const loose = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), absent);
/** Text, or undefined. */
export const looseText = loose(z.string());
/** A yes or no, or undefined. */
export const looseFlag = loose(z.boolean());
/** A whole number, or undefined. Without `z.int()`, which brings zod's formats of numbers into every page, half a kilobyte. */
export const looseWhole = loose(
  z.pipe(
    z.number(),
    z.transform((value) => (Number.isSafeInteger(value) ? value : undefined)),
  ),
);
/** A whole number or text, as text; or undefined. */
export const looseId = loose(
  z.pipe(
    z.union([z.number(), z.string()]),
    z.transform((id) => (typeof id === 'string' || Number.isSafeInteger(id) ? String(id) : undefined)),
  ),
);

/** Items of a list that fit; none when it is no list. */
export function items<T>(schema: z.ZodMiniType<T>, list: unknown): T[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item) => {
    const read = z.safeParse(schema, item);
    return read.success ? [read.data] : [];
  });
}

/** The value if it fits, or undefined. */
export function fitting<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const read = z.safeParse(schema, value);
  return read.success ? read.data : undefined;
}
