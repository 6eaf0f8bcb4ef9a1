import type { Language } from '../../guidance/types.ts';
import { isFunctionWord } from './function-words.ts';
import { type Token, tokensOf } from './words.ts';

/** Where in the normalised text a feature first stands. */
export interface FeaturePlace {
  readonly start: number;
  readonly end: number;
  /** It names a subject; what only says how a text is built (a question, an opening) is weighed but is no reason to show. */
  readonly subject: boolean;
}

/** Features of a text by readable name, each with its first place. */
export type Features = ReadonlyMap<string, FeaturePlace>;

/** Openings of a message: its first words often say what it wants. */
const openingWords = 3;

/**
 * What the model looks at in a text, but for words that only hold it together, each named so that a person can read the weights: `refund` a stem, `wher_is` two in a row, `not:work` a stem under
 * a denial, `^i_want` the first words, `?` a question, `short` … how long it is.
 */
export function featuresOf(text: string, language: Language): Features {
  const features = new Map<string, FeaturePlace>();
  const add = (name: string, start: number, end: number, subject: boolean) => {
    if (!features.has(name)) features.set(name, { start, end, subject });
  };
  const tokens = tokensOf(text, language);
  const words = tokens.filter(({ form }) => form !== '.' && form !== '?');
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.form === '.') {
      before = undefined;
      continue;
    }
    const says = token.form !== '?' && !isFunctionWord(token.form, language);
    if (says || token.form === '?') add(token.form, token.start, token.end, says);
    if (says && token.denied) add(`not:${token.form}`, token.start, token.end, true);
    const saysBefore = before !== undefined && !isFunctionWord(before.form, language);
    if (before && (says || saysBefore)) add(`${before.form}_${token.form}`, before.start, token.end, true);
    before = token.form === '?' ? undefined : token;
  }
  for (let count = 1; count <= openingWords; count += 1) {
    const opening = words.slice(0, count);
    const [first, last] = [opening[0], opening.at(-1)];
    if (first && last && opening.length === count)
      add(`^${opening.map(({ form }) => form).join('_')}`, first.start, last.end, false);
  }
  const length = words.length;
  add(length <= 6 ? 'short' : length <= 15 ? 'line' : length <= 50 ? 'paragraph' : 'page', 0, 0, false);
  return features;
}
