import type { Context } from '../context.ts';
import { enoughNaming, namingIn, weighNaming } from '../language/naming.ts';
import type { Answer } from '../types.ts';
import { doesNotApply, notYet, yes } from './answer.ts';
import { lines } from './lines.ts';

const mostShown = 6;

/**
 * Did I name their problem? Yes once the draft holds words that could only be this customer's, or that fit few cases
 * but theirs. A product's name alone, "this issue" and what every customer is asked for do not.
 */
export function named(context: Context): Answer {
  if (!context.thread) return doesNotApply(context, lines.none.thread);
  if (context.sentences.length === 0) return notYet(context, lines.none.draft);
  const words = namingIn(context.sentences, context.thread, mostShown);
  if (weighNaming(words) < enoughNaming) return notYet(context, lines.named.notYet);
  const strongest = [...words].sort(
    (a, b) => Number(b.theirs) - Number(a.theirs) || b.weight - a.weight || a.start - b.start,
  );
  const evidence = strongest.slice(0, mostShown).map(({ start, end }) => ({ start, end }));
  const theirs = evidence.slice(0, strongest.filter((word) => word.theirs).length);
  return theirs.length > 0
    ? yes(context, evidence, lines.named.yes, theirs)
    : yes(context, evidence, lines.named.fitting);
}
