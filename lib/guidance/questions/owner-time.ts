import type { Context } from '../context.ts';
import { handovers } from '../language/done-acts.ts';
import { instructions } from '../language/instructions.ts';
import { type Sentence, spanAt, wholeOf } from '../language/sentence.ts';
import { finishedActs, firmPromises, namedTimes } from '../next-steps.ts';
import type { Answer, Span } from '../types.ts';
import { doesNotApply, notYet, yes } from './answer.ts';
import { lines } from './lines.ts';

/** Do they know who does what by when? An act done or promised, a thing to do, or a time to come. */
export function ownerTime(context: Context): Answer {
  if (context.sentences.length === 0) return doesNotApply(context, lines.none.draft);
  const evidence: Span[] = [];
  const shown: Span[] = [];
  for (const placed of context.sentences) {
    const earned = placed.sentence.get(earning);
    if (earned.length === 0) continue;
    shown.push(wholeOf(placed));
    evidence.push(...earned.map((span) => spanAt(placed, span)));
  }
  return evidence.length > 0
    ? yes(context, evidence, lines.ownerTime.yes, shown.slice(0, 1))
    : notYet(context, lines.ownerTime.notYet);
}

function earning(sentence: Sentence): Span[] {
  const spans = [
    ...sentence.get(firmPromises),
    ...sentence.get(finishedActs),
    ...sentence.get(instructions),
    ...sentence.get(handovers),
    ...sentence.get(namedTimes),
  ];
  return spans.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
}
