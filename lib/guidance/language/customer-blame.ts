import type { Span } from '../types.ts';
import { customerBlameEn, noBlameEn } from './customer-blame-en.ts';
import { customerBlameEs, noBlameEs } from './customer-blame-es.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { endsAsking } from './sentence.ts';

/** The finger pointed at the reader. Questions ask, and quoted words are somebody else's. */
export function customerBlame(sentence: Sentence): readonly Span[] {
  const { fold, language, text } = sentence;
  if (endsAsking(text)) return [];
  const [pattern, no] = language === 'en' ? [customerBlameEn, noBlameEn] : [customerBlameEs, noBlameEs];
  return pattern
    .all(fold)
    .filter((span) => !isQuoted(sentence, span) && !no.test(fold.slice(Math.max(0, span.start - 40), span.start)));
}
