import type { Span } from '../types.ts';
import { functionWords, serviceWords } from './common-words.ts';
import { conceptOf } from './concepts.ts';
import { remember } from './remember.ts';
import type { Sentence } from './sentence.ts';

/** A word or number of a folded text. */
export interface Word extends Span {
  /** Folded: lower case, no accents. */
  readonly text: string;
}

/** Words and numbers of a folded text; "don't" and "4.2" are one each, web addresses and placeholders are none. */
export function wordsOf(fold: string): Word[] {
  const masked = !mayHoldAddress.test(fold)
    ? fold
    : fold.replace(/(?:https?:\/\/|www\.)[^\s]{1,2000}|[^\s@]{1,80}@[^\s@]{1,80}|<[a-z_ ]{1,30}>/g, (hit) =>
        ' '.repeat(hit.length),
      );
  const found: Word[] = [];
  for (let at = 0; at < masked.length; at += 1) {
    if (!isWordUnit(masked.charCodeAt(at))) continue;
    const start = at;
    while (isWordUnit(masked.charCodeAt(at))) at += 1;
    if (joins.includes(masked.charAt(at)) && isWordUnit(masked.charCodeAt(at + 1))) {
      const most = at + 1 + longestJoined;
      at += 1;
      while (at < most && isWordUnit(masked.charCodeAt(at))) at += 1;
    }
    found.push({ text: masked.slice(start, at), start, end: at });
    at -= 1;
  }
  return found;
}

const isWordUnit = (unit: number): boolean => (unit >= 97 && unit <= 122) || isDigit(unit);
/** Signs inside one word or number: "don't", "4.2". */
const joins = "'.,:";
/** UTF-16 units after such a sign. */
const longestJoined = 12;

const mayHoldAddress = /[@<]|https?:\/\/|www\./;

export const words = (sentence: Sentence): readonly Word[] => wordsOf(sentence.fold);

const endings =
  /(?:'s|ments?|ings?|edly|ed|ly|es|s|ness|ers?|est|mente|ciones|cion|ados?|adas?|idos?|idas?|ando|iendo|ar|er|ir|o|a|e)$/;

/**
 * The part of a word that stays the same in its forms, near enough to compare two texts: the ending goes, then at most
 * the first five letters count (deliver, delivery, delivered; reembolso, reembolsado). Numbers stay whole.
 */
export const stem = remember(stemOf);

function stemOf(word: string): string {
  const concept = conceptOf(word);
  if (concept) return concept;
  if (/\d/.test(word)) return word.replace(/[.,:]/g, '');
  return rootOf(word).slice(0, 5);
}

/** A word without its ending, whole: "shipments" and "shipment" are "ship", and "complements" is not "complete". */
export const rootOf = remember((word: string): string => {
  const apostrophe = word.indexOf("'");
  let root = apostrophe === -1 ? word : word.slice(0, apostrophe);
  if (root.length > 3) {
    const cut = root.replace(endings, '');
    if (cut.length >= 3) root = cut;
    if (/([bdglmnprt])\1$/.test(root) && root.length > 3) root = root.slice(0, -1);
  }
  return root;
});

const serviceStems: ReadonlySet<string> = new Set(serviceWords.map(stem));

/** A stem that says something about this case, and where it stands. */
export interface ContentStem extends Span {
  readonly stem: string;
  /** As written, folded. */
  readonly word: string;
  /** 2 for numbers of three digits or more, 1 for words, 0.5 for words of the trade such as "order". */
  readonly weight: number;
  /** Written with a capital: a name, perhaps the product's. */
  readonly name?: boolean;
}

/** The stems of a text that could belong to this customer only, in order; words of courtesy and grammar are left out. */
export function contentStems(list: readonly Word[], text = ''): ContentStem[] {
  const found: ContentStem[] = [];
  for (const { text: word, start, end } of list) {
    if (end - start < shortestContent && !isDigit(word.charCodeAt(0))) continue;
    const content = contentOf(word);
    if (content)
      found.push({ stem: content.stem, word, weight: content.weight, start, end, name: isUpper(text, start) });
  }
  return found;
}

/** Shorter words belong to grammar; numbers do not. */
const shortestContent = 3;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

const contentOf = remember((word: string): { readonly stem: string; readonly weight: number } | null => {
  const weight = weightOf(word);
  return weight === 0 ? null : { stem: stem(word), weight };
});

function weightOf(word: string): number {
  if (/^\d/.test(word)) return /\d{3}|\d[.,:]\d|[a-z]/.test(word) ? 2 : 0.5;
  if (word.length < shortestContent) return 0;
  if (conceptOf(word)) return 1;
  if (functionWords.has(word)) return 0;
  return serviceStems.has(stem(word)) ? 0.5 : 1;
}

/** Whether a capital stands at a place. */
export const isUpper = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  // Beyond the text it is no number.
  if (!(unit >= 128)) return unit >= 65 && unit <= 90;
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
};

export const stems = (sentence: Sentence): readonly ContentStem[] => contentStems(sentence.get(words));
