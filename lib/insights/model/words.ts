import type { Language } from '../../guidance/types.ts';
import { stem } from './stem.ts';

/** A word or mark of a normalised text, in the form features are made of. */
export interface Token {
  /** Stem, `#` for a number, `<>` for a masked part, `?`, or `.` where a clause ends. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** A word of denial stands before it in its clause. */
  readonly denied: boolean;
}

const pieces = /<[^<>\s]{1,20}>|[@#]?[\p{L}][\p{L}']*|\d[\d.,:/]*|[?.!;\n]+/gu;
const denials: Readonly<Record<Language, RegExp>> = {
  en: /^(?:not|no|never|without|cannot|nobody|nothing|unable|hardly|cant|wont|dont|doesnt|didnt|isnt|[a-z]+n't)$/,
  es: /^(?:no|nunca|sin|ni|nadie|nada|tampoco|ningun[oa]?|jamas)$/,
};
/** How many words a denial reaches. */
const reach = 3;

/** Splits a normalised text into the tokens features are made of. Numbers, names of users and masked parts lose what they say. */
export function tokensOf(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let left = 0;
  for (const match of text.matchAll(pieces)) {
    const [piece] = match;
    const at = { start: match.index, end: match.index + piece.length };
    if (/^[?.!;\n]/.test(piece)) {
      left = 0;
      tokens.push({ ...at, form: piece.includes('?') ? '?' : '.', denied: false });
    } else if (piece.startsWith('<') || piece.startsWith('@')) tokens.push({ ...at, form: '<>', denied: false });
    else if (/^\d/.test(piece)) tokens.push({ ...at, form: '#', denied: false });
    else {
      const word = piece
        .replace(/^#/, '')
        .replace(/'s$/, '')
        .replace(/^'+|'+$/g, '');
      const denies = denials[language].test(word);
      tokens.push({
        ...at,
        form: denies ? denialForm(word) : stem(word.replaceAll("'", ''), language),
        denied: left > 0,
      });
      left = denies ? reach : left - 1;
    }
  }
  return tokens;
}

/** "can't", "cannot" and "unable" are one word to a customer; so are "don't" and "do not". */
function denialForm(word: string): string {
  if (/^(?:can|could)n?'?t?$|^cannot$|^couldn't$|^cant$|^unable$/.test(word)) return 'cannot';
  return /n'?t$/.test(word) ? 'not' : word;
}
