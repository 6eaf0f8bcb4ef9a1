import type { Context } from './context.ts';
import { promises } from './language/promises.ts';
import type { Commitment } from './types.ts';

/** Every promise in the draft, in order; a part the sentence does not name is an empty string. */
export function commitmentsOf(context: Context): Commitment[] {
  return context.sentences.flatMap((placed) =>
    placed.sentence.get(promises).map(({ start, end, owner, action, time }) => ({
      start: placed.at + start,
      end: placed.at + end,
      owner,
      action,
      time,
    })),
  );
}
