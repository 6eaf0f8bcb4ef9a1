import type { Context } from './context.ts';
import type { Answer, Finding, QuestionId, Span } from './types.ts';

const none: Answer = { answer: 'not-yet', applies: false, evidence: [], because: '' };
export function answerQuestions(
  _context: Context,
  findings: readonly Finding[],
  _place: (span: Span) => Span,
): Record<QuestionId, Answer> {
  return {
    named: none,
    answered: none,
    ownerTime: none,
    cost: none,
    true: { ...none, applies: true, answer: findings.length ? 'not-yet' : 'yes' },
  };
}
