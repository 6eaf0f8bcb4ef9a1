/** A text as finders read it, and the way back to the original. */
export interface PlainText {
  /** Digits of every script as ASCII, full-width letters as plain ones, no invisible signs, every space one kind. */
  readonly text: string;
  /** The range of the original behind a range of `text`, invisible signs inside included. */
  original(start: number, end: number): { readonly start: number; readonly end: number };
}

/** Zero-width and directional signs, soft hyphens, variation selectors: they may stand inside a number unseen. */
const invisible = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf})$/u;
const dots = /^[·•∙⋅․。｡‧・･]$/u;
const keycap = '\u20e3';

/** Reads character by character, so that each unit of the result knows where it came from. */
export function plainText(original: string): PlainText {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let offset = 0;
  for (const character of original) {
    const next = offset + character.length;
    const plain = character < '\u007f' ? ascii(character) : plainCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) {
      from.push(offset);
      to.push(next);
    }
    text += plain;
    offset = next;
  }
  return {
    text,
    original: (start, end) => ({ start: from[start] ?? original.length, end: to[end - 1] ?? original.length }),
  };
}

function ascii(character: string): string {
  return character === '\t' || character === '\r' || character === '\v' || character === '\f' ? ' ' : character;
}

function plainCharacter(character: string): string {
  if (character === keycap || invisible.test(character)) return '';
  if (/^[\p{Zs}\u0085]$/u.test(character)) return ' ';
  if (/^[\u2028\u2029]$/u.test(character)) return '\n';
  if (/^[\p{Pd}\u2212\u2043]$/u.test(character)) return '-';
  if (dots.test(character)) return '.';
  const composed = character.normalize('NFKC');
  return composed.replace(/\p{Nd}/gu, digit);
}

/** Unicode keeps the ten digits of a script together, zero first. */
function digit(character: string): string {
  if (character >= '0' && character <= '9') return character;
  const code = character.codePointAt(0) ?? 0;
  let before = 0;
  while (before < 10 && /^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}
