import type { Context } from '../context.ts';
import type { Answer, Finding, QuestionId } from '../types.ts';
import { answered } from './answered.ts';
import { cost } from './cost.ts';
import { named } from './named.ts';
import { ownerTime } from './owner-time.ts';
import { truth } from './truth.ts';

/** The five questions on top of the panel, each with the words that earned its yes. No score, no sum. */
export const answerQuestions = (context: Context, findings: readonly Finding[]): Record<QuestionId, Answer> => ({
  named: named(context),
  answered: answered(context),
  ownerTime: ownerTime(context),
  cost: cost(context),
  true: truth(context, findings),
});
