import { type Mask, type MaskKind, placeholder } from './mask.ts';

/** A piece of a redacted text: kept as it was, or the placeholder of what stood there. */
export interface Piece {
  readonly text: string;
  readonly masked?: MaskKind;
}

/** The text in pieces, every mask replaced by its placeholder. */
export function piecesOf(text: string, masks: readonly Mask[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, kind } of masks) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: placeholder(kind), masked: kind });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** What would be stored. */
export const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/**
 * The same, word by word, so that an agent can mask more: a word, the spaces after it, or a placeholder is one piece.
 * Placeholders stay what they are.
 */
export function wordsOf(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) =>
    piece.masked === undefined ? (piece.text.match(/\s+|[^\s]+/g) ?? []).map((text) => ({ text })) : [piece],
  );
}
