/** A text in the form cues are matched on, and the way back to the customer's own words. */
export interface NormalisedText {
  /** Lower case, without accents, quotes straight, dashes as spaces. */
  readonly text: string;
  /** The words of the original between two offsets of `text`. */
  quote(start: number, end: number): string;
  /** Where those words stand in the original, without blanks at their ends. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
}

const replacements: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '-': ' ',
  '‐': ' ',
  '‑': ' ',
  '–': ',',
  '—': ',',
  '\u00a0': ' ',
};
const marks = /\p{M}+/gu;
/** What is not simply its own small letter. */
const odd = /[^ -,.-_a-~\n]/gu;

const known = new Map<string, string>();

function plainOf(character: string): string {
  const met = known.get(character);
  if (met !== undefined) return met;
  const plain = replacements[character] ?? character.normalize('NFD').replace(marks, '').toLowerCase();
  if (known.size < 2000) known.set(character, plain);
  return plain;
}

/** Normalises a text, remembering where its units came from: `ñ` typed as two units still quotes right. */
export function normaliseText(original: string): NormalisedText {
  /** Characters that became longer or shorter: where they end in the text, and in the original. */
  const moved: { readonly start: number; readonly end: number; readonly from: number; readonly to: number }[] = [];
  let grown = 0;
  const text = original
    .replace(odd, (character, from: number) => {
      const plain = plainOf(character);
      if (plain.length !== 1 || character.length !== 1) {
        const start = from + grown;
        moved.push({ start, end: start + plain.length, from, to: from + character.length });
        grown += plain.length - character.length;
      }
      return plain;
    })
    .toLowerCase();
  const origin = (at: number): number => {
    const last = moved.findLast(({ start }) => start <= at);
    if (!last) return at;
    return at < last.end ? last.from : last.to + at - last.end;
  };
  const place = (start: number, end: number) => {
    const first = origin(start);
    const words = original.slice(first, origin(end));
    const trimmed = first + (words.length - words.trimStart().length);
    return { start: trimmed, end: trimmed + words.trim().length };
  };
  return {
    text,
    place,
    quote: (start, end) => {
      const at = place(start, end);
      return original.slice(at.start, at.end);
    },
  };
}
