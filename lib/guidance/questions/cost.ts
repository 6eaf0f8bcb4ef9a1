import type { Context } from '../context.ts';
import { costs, moneyReturned, settled, speaksOfMoney } from '../language/amounts.ts';
import { refusals } from '../language/refusals.ts';
import { spanAt } from '../language/sentence.ts';
import { asks } from '../next-steps.ts';
import type { Answer } from '../types.ts';
import { doesNotApply, notYet, yes } from './answer.ts';
import { lines } from './lines.ts';

/** Do they know what it costs or what they get? Arises where the draft or the customer's last message turns on money. */
export function cost(context: Context): Answer {
  const { sentences, thread } = context;
  const evidence = sentences.flatMap((placed) => {
    const { sentence } = placed;
    const gets = asks(sentence) || sentence.get(refusals).length > 0 ? [] : sentence.get(moneyReturned);
    return [...sentence.get(costs), ...sentence.get(settled), ...gets].map((span) => spanAt(placed, span));
  });
  if (evidence.length > 0) return yes(context, evidence, lines.cost.yes);
  const arises =
    sentences.some(({ sentence }) => sentence.get(speaksOfMoney)) ||
    thread?.lastSentences.some((sentence) => sentence.get(speaksOfMoney));
  return arises ? notYet(context, lines.cost.notYet) : doesNotApply(context, lines.none.money);
}
