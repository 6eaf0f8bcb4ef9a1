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

const known = new Map<string, string>();

/** Nearly every character of a text has been met before: unfolding it again would be half the work of reading a thread. */
function plainOf(character: string): string {
  const met = known.get(character);
  if (met !== undefined) return met;
  const plain = replacements[character] ?? character.normalize('NFD').replace(marks, '').toLowerCase();
  if (known.size < 2000) known.set(character, plain);
  return plain;
}

/** Normalises a text, remembering for each unit where it came from: `ñ` typed as two units still quotes right. */
export function normaliseText(original: string): NormalisedText {
  let text = '';
  const from: number[] = [];
  let offset = 0;
  for (const character of original) {
    const plain = plainOf(character);
    for (let unit = 0; unit < plain.length; unit += 1) from.push(offset);
    text += plain;
    offset += character.length;
  }
  from.push(original.length);
  const place = (start: number, end: number) => {
    const words = original.slice(from[start], from[end]);
    const first = (from[start] ?? original.length) + (words.length - words.trimStart().length);
    return { start: first, end: first + words.trim().length };
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
