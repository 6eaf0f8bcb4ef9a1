import type { Context } from '../context.ts';
import { amounts, settled, speaksOfMoney } from '../language/amounts.ts';
import { spanAt } from '../language/sentence.ts';
import type { Answer } from '../types.ts';
import { doesNotApply, notYet, yes } from './answer.ts';
import { lines } from './lines.ts';

/** Do they know what it costs or what they get? Arises where the draft or the customer's last message turns on money. */
export function cost(context: Context): Answer {
  const { sentences, thread } = context;
  const evidence = sentences.flatMap((placed) =>
    [...placed.sentence.get(amounts), ...placed.sentence.get(settled)].map((span) => spanAt(placed, span)),
  );
  if (evidence.length > 0) return yes(context, evidence, lines.cost.yes);
  const arises =
    sentences.some(({ sentence }) => sentence.get(speaksOfMoney)) ||
    thread?.lastSentences.some((sentence) => sentence.get(speaksOfMoney));
  return arises ? notYet(context, lines.cost.notYet) : doesNotApply(context, lines.none.money);
}
