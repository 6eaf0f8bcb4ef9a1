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

/** Texts are normalised: nearly all letters are plain by now, and what is left of other scripts counts as one piece. */
const pieces =
  /<[^<>\s]{1,20}>|[@#]?[a-z\u00c0-\u1fff\u2c00-\uffff][a-z'\u00c0-\u1fff\u2c00-\uffff]*|\d[\d.,:/]*|[?.!;\n]+/g;
const denials: Readonly<Record<Language, RegExp>> = {
  en: /^(?:not|no|never|without|cannot|nobody|nothing|unable|hardly|cant|wont|dont|doesnt|didnt|isnt|[a-z]+n't)$/,
  es: /^(?:no|nunca|sin|ni|nadie|nada|tampoco|ningun[oa]?|jamas)$/,
};
/** How many words a denial reaches. */
const reach = 3;

interface Form {
  readonly form: string;
  readonly denies: boolean;
}
const forms: Readonly<Record<Language, Map<string, Form>>> = { en: new Map(), es: new Map() };
/** Words whose form is remembered: most of a conversation is made of a few hundred. */
const remembered = 5000;

/** Splits a normalised text into the tokens features are made of. Numbers, names of users and masked parts lose what they say. */
export function tokensOf(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let left = 0;
  for (const match of text.matchAll(pieces)) {
    const [piece] = match;
    const start = match.index;
    const end = start + piece.length;
    const first = piece.charAt(0);
    if ('?.!;\n'.includes(first)) {
      left = 0;
      tokens.push({ start, end, form: piece.includes('?') ? '?' : '.', denied: false });
    } else if (first === '<' || first === '@') tokens.push({ start, end, form: '<>', denied: false });
    else if (first >= '0' && first <= '9') tokens.push({ start, end, form: '#', denied: false });
    else {
      const { form, denies } = formOf(piece, language);
      tokens.push({ start, end, form, denied: left > 0 });
      left = denies ? reach : left - 1;
    }
  }
  return tokens;
}

function formOf(piece: string, language: Language): Form {
  const known = forms[language].get(piece);
  if (known) return known;
  const word = piece
    .replace(/^#/, '')
    .replace(/'s$/, '')
    .replace(/^'+|'+$/g, '');
  const denies = denials[language].test(word);
  const made = { form: denies ? denialForm(word) : stem(word.replaceAll("'", ''), language), denies };
  if (forms[language].size >= remembered) forms[language].clear();
  forms[language].set(piece, made);
  return made;
}

/** "can't", "cannot" and "unable" are one word to a customer; so are "don't" and "do not". */
function denialForm(word: string): string {
  if (/^(?:can|could)n?'?t?$|^cannot$|^couldn't$|^cant$|^unable$/.test(word)) return 'cannot';
  return /n'?t$/.test(word) ? 'not' : word;
}
