import type { Language, Span } from '../types.ts';
import { Pattern } from './pattern.ts';
import { isQuoted } from './quotes.ts';
import type { Sentence } from './sentence.ts';
import { vagueEn } from './vague-times-en.ts';
import { vagueEs } from './vague-times-es.ts';
import { asksCustomer } from './who-acts.ts';

/** How one language says "soon", and where those words promise nothing. */
export interface VagueGrammar {
  readonly words: readonly string[];
  /** Right before the words: pleasantries, questions, reports of what was said. Runs over folded text up to the words. */
  readonly harmlessBefore: RegExp;
  /** Right after the words. */
  readonly harmlessAfter: RegExp;
}

const grammars: Readonly<Record<Language, VagueGrammar & { pattern: Pattern }>> = {
  en: { ...vagueEn, pattern: new Pattern(vagueEn.words) },
  es: { ...vagueEs, pattern: new Pattern(vagueEs.words) },
};

/** Every "soon" and its kin, harmless ones included. */
export const vagueWords = (sentence: Sentence): readonly Span[] =>
  grammars[sentence.language].pattern.all(sentence.fold);

/** Words that stand where a time should: "soon", «en breve». Without pleasantries and without what the customer is to do. */
export function vagueTimes(sentence: Sentence): readonly Span[] {
  const { harmlessBefore, harmlessAfter } = grammars[sentence.language];
  return sentence.get(vagueWords).filter((span) => {
    const from = Math.max(0, span.start - 120);
    if (harmlessBefore.test(sentence.fold.slice(from, span.start))) return false;
    if (harmlessAfter.test(sentence.fold.slice(span.end, span.end + 40))) return false;
    if (isQuoted(sentence, span)) return false;
    return !asksCustomer(sentence.lower.slice(from, span.start), sentence.language);
  });
}
