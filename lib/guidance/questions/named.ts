import type { Context } from '../context.ts';
import { enoughToName, sharedInDraft, weigh } from '../language/overlap.ts';
import type { Answer } from '../types.ts';
import { doesNotApply, notYet, yes } from './answer.ts';
import { lines } from './lines.ts';

/** Did I name their problem? Yes once the draft holds words that could only be this customer's. */
export function named(context: Context): Answer {
  if (!context.thread) return doesNotApply(context, lines.none.thread);
  if (context.sentences.length === 0) return notYet(context, lines.none.draft);
  const shared = sharedInDraft(context.sentences, context.thread);
  if (weigh(shared) < enoughToName) return notYet(context, lines.named.notYet);
  const strongest = [...shared].sort((a, b) => b.weight - a.weight || a.start - b.start);
  const once = strongest.filter((item, index) => strongest.findIndex((other) => other.stem === item.stem) === index);
  const evidence = once.slice(0, 6).map(({ start, end }) => ({ start, end }));
  return yes(context, evidence, lines.named.yes);
}
