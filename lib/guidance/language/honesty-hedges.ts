import type { Language, Span } from '../types.ts';
import { spansOf } from './matches.ts';
import type { Sentence } from './sentence.ts';

/**
 * Places where a promise word is taken back ("cannot guarantee", «no puedo prometer»), reported ("you were promised") or
 * asked about. A promise word within reach after one of them promises nothing.
 */
const hedges: Readonly<Record<Language, RegExp>> = {
  en: /(?:\b(?:can't|cannot|can not|cant|couldn't|could not|won't|will not|wouldn't|would not|don't|do not|didn't|did not|unable to|not able to|isn't|is not|aren't|are not|never|nobody can|no one can|nothing|without|not something|rather than|instead of|not in a position to|hesitate to|(?:you|customer) (?:were|was)|(?:he|she|they|site|colleague|email|page|ad|advert)|you) (?:\w+ ){0,4}?(?:promis\w*|guarantee\w*|assur\w*|swear|certain|sure|definite\w*)|\b(?:can't|cannot|can not|unable to|not able to|nobody can|no one can) (?:honestly |truthfully )?(?:say|tell|state|know|rule out)\b|\b(?:if|whether|did|does|do|was|were|are|is) (?:i|we|it|you|they|this|that)\b(?: \w+){0,3}? (?:promise|guarantee)\w*)/g,
  es: /(?:\b(?:no|nunca|tampoco|nadie|ningun\w*|sin|imposible|en (?:vez|lugar) de) (?:\w+ ){0,4}?(?:garanti\w*|promet\w*|asegur\w*|segur[oa]s?)|\b(?:no|nadie) (?:le |te |les |os )?(?:puedo|podemos|puede|podria|sabria) (?:decir|afirmar|saber|descartar)\w{0,3}|\b(?:le|te|les|se) (?:prometieron|garantizaron|aseguraron|prometio)\b)/g,
};

const reach = 60;

/** The hedges of a sentence, in order. */
const hedgeSpans = (sentence: Sentence): readonly Span[] => spansOf(hedges[sentence.language], sentence.fold);

/** True when the words at `span` are inside or within 60 units after a hedge, in the same clause. */
export function isHedged(sentence: Sentence, span: Span): boolean {
  return sentence.get(hedgeSpans).some((hedge) => {
    if (hedge.start > span.start || span.start - hedge.end > reach) return false;
    return span.start < hedge.end || !/[;:]|, (?:but|pero)\b/.test(sentence.fold.slice(hedge.end, span.start));
  });
}
