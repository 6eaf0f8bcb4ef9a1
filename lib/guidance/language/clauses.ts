import type { Span } from '../types.ts';
import { spansOf } from './matches.ts';
import type { Sentence } from './sentence.ts';

const cuts = {
  en: / ?[;:()!?] | - |, | (?=(?:and|but|then|or|so|because|which|who|while|although|though) )|\. /g,
  es: / ?[;:()!?] | - |, | (?=(?:y|e|pero|luego|o|asi que|porque|ya que|aunque|mientras|que le|quien) )|\. /g,
};

/**
 * Parts of a sentence that can each hold one act: cut at semicolons, colons, dashes, brackets and commas, and before
 * "and", "but", "then", «y», «pero», «luego». Spans count from the sentence's start; the joining word stays with its clause.
 */
export function clauses(sentence: Sentence): readonly Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const mark of spansOf(cuts[sentence.language], sentence.fold)) {
    if (mark.start > start) found.push({ start, end: mark.start });
    start = mark.end;
  }
  if (start < sentence.fold.length) found.push({ start, end: sentence.fold.length });
  return found;
}
