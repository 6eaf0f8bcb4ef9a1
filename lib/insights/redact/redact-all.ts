import type { Finder } from './mask.ts';
import { nameFinder } from './name.ts';
import { findPhones } from './phone.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { findMasks, ownFinders } from './redact.ts';

/** Everything that is looked for, with the names on the ticket. In pieces, for the preview. */
export function redactAll(text: string, names: readonly string[]): Piece[] {
  const finders: readonly Finder[] = [...ownFinders, findPhones, nameFinder(names)];
  return piecesOf(text, findMasks(text, finders));
}
export type RedactAll = typeof redactAll;
