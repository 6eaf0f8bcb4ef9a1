import type { Span } from '../types.ts';
import type { Sentence } from './sentence.ts';

/** Stretches between quotation marks: the customer's words, a label, a phrase talked about rather than said. */
export function quotes(sentence: Sentence): readonly Span[] {
  const found: Span[] = [];
  let open = sentence.fold.indexOf('"');
  while (open !== -1) {
    const close = sentence.fold.indexOf('"', open + 1);
    if (close === -1) break;
    found.push({ start: open, end: close + 1 });
    open = sentence.fold.indexOf('"', close + 1);
  }
  return found;
}

export const isQuoted = (sentence: Sentence, span: Span): boolean =>
  sentence.get(quotes).some((quote) => quote.start <= span.start && span.end <= quote.end);
