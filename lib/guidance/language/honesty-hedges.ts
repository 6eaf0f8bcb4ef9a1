import type { Language, Span } from '../types.ts';
import type { Sentence } from './sentence.ts';

/**
 * Places where a promise word is taken back ("cannot guarantee", «no puedo prometer»), reported ("you were promised") or
 * asked about. A promise word within reach after one of them promises nothing.
 */
const hedges: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:can't|cannot|can not|cant|couldn't|could not|won't|will not|wouldn't|would not|don't|do not|didn't|did not|unable to|not able to|isn't|is not|aren't|are not|never|nobody can|no one can|nothing|without|not something|rather than|instead of|not in a position to|hesitate to|(?:you|customer) (?:were|was)|(?:he|she|they|site|colleague|email|page|ad|advert)|you) (?:\w+ ){0,4}?(?:promis\w*|guarantee\w*|assur\w*|swear|certain|sure|definite\w*)|\b(?:if|whether|did|does|do|was|were|are|is) (?:i|we|it|you|they|this|that)\b(?: \w+){0,3}? (?:promise|guarantee)\w*)/g,
  es: /(?:\b(?:no|nunca|tampoco|nadie|ningun\w*|sin|imposible|en (?:vez|lugar) de) (?:\w+ ){0,4}?(?:garanti\w*|promet\w*|asegur\w*|segur[oa]s?)|\b(?:le|te|les|se) (?:prometieron|garantizaron|aseguraron|prometio)\b)/g,
};

/** True when the words at `span` are inside or within 60 units after a hedge, in the same clause. */
export function isHedged(sentence: Sentence, span: Span): boolean {
  for (const match of sentence.fold.matchAll(hedges[sentence.language])) {
    const end = match.index + match[0].length;
    if (match.index > span.start) break;
    const between = sentence.fold.slice(end, span.start);
    if (span.start < end || (between.length <= 60 && !/[;:]|, (?:but|pero)\b/.test(between))) return true;
  }
  return false;
}
