/**
 * Lower-casing and accent folding that never move an offset: the result has as many UTF-16 units as the text, so a place
 * found in it is the same place in the draft.
 */
const plain: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '.',
};
const lowerUnits = new Map<string, string>();
const foldUnits = new Map<string, string>();

function lowerUnit(unit: string): string {
  const known = lowerUnits.get(unit);
  if (known !== undefined) return known;
  const lower = unit.toLowerCase();
  const kept = plain[unit] ?? (/\s/.test(unit) ? ' ' : lower.length === 1 ? lower : (lower[0] ?? unit));
  lowerUnits.set(unit, kept);
  return kept;
}

function foldUnit(unit: string): string {
  const known = foldUnits.get(unit);
  if (known !== undefined) return known;
  const kept = lowerUnit(unit).normalize('NFD')[0] ?? unit;
  foldUnits.set(unit, kept);
  return kept;
}

/** Lower case, plain quotes and dashes, every blank a space; accents kept («llamó» is not «llamo»). */
export function lowered(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, lowerUnit).toLowerCase();
}

/** As `lowered`, without accents: agents leave them out as often as they write them. */
export function folded(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, foldUnit).toLowerCase();
}

/** A text whose letters carry their accents in one unit, and the way back to the offsets of the original. */
export interface Composed {
  readonly text: string;
  /** Offset in the original of an offset in `text`. */
  readonly original: (offset: number) => number;
}

/** No combining mark stands below U+0300 or among the punctuation and currency signs from U+2000 on. */
const mayCombine = /[\u0300-\u1fff\u20d0-\uffff]/;
const sameOffset = (offset: number): number => offset;

/** Joins letters and the combining accents after them (as some keyboards and pasted PDFs write them). */
export function compose(text: string): Composed {
  if (!mayCombine.test(text) || !/\p{Mn}/u.test(text)) return { text, original: sameOffset };
  let joined = '';
  const offsets: number[] = [];
  for (const match of text.matchAll(/\P{Mn}?\p{Mn}{0,8}/gu)) {
    const piece = match[0].normalize('NFC');
    for (let unit = 0; unit < piece.length; unit += 1) {
      offsets.push(match.index + Math.min(unit, match[0].length - 1));
    }
    joined += piece;
  }
  return { text: joined, original: (offset) => offsets[offset] ?? text.length };
}
