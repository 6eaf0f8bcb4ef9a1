import type { Context } from '../context.ts';
import type { Answer, Localised, Span } from '../types.ts';
import { fill } from './lines.ts';

const mostEvidence = 6;

/** A yes with the words that earned it. */
export function yes(context: Context, evidence: readonly Span[], line: Localised, shown = evidence): Answer {
  const words = shown.slice(0, 3).map((span) => context.draft.slice(span.start, span.end));
  return {
    answer: 'yes',
    applies: true,
    evidence: evidence.slice(0, mostEvidence),
    because: fill(line, words, context.language),
  };
}

export const notYet = (context: Context, line: Localised, words: readonly string[] = []): Answer => ({
  answer: 'not-yet',
  applies: true,
  evidence: [],
  because: fill(line, words, context.language),
});

export const doesNotApply = (context: Context, line: Localised): Answer => ({
  answer: 'not-yet',
  applies: false,
  evidence: [],
  because: line[context.language],
});
