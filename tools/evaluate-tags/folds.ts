import { suggest } from '../../lib/insights/suggest.ts';
import { ownExamples, rowExamples } from '../learn/examples.ts';
import type { LabelledText } from '../learn/labelled.ts';
import { train } from '../learn/train.ts';
import type { Answer } from './baselines.ts';

/** Parts the rows are dealt into. */
export const foldCount = 10;

/**
 * Answers each row with weights that were learned without its group: the rows are dealt into ten parts, group by group, and each part is answered by
 * what the other nine teach. Groups (a source's topic, or a conversation) stay together, since they hold near-duplicates.
 */
export function crossValidated(rows: readonly LabelledText[]): Answer {
  const own = ownExamples();
  const groups = [...new Set(rows.map(({ group }) => group))].sort((a, b) => hash(a) - hash(b) || (a < b ? -1 : 1));
  const part = new Map(groups.map((group, at) => [group, at % foldCount]));
  const answers = new Map<LabelledText, readonly string[]>();
  for (let fold = 0; fold < foldCount; fold += 1) {
    const inside = rows.filter(({ group }) => part.get(group) === fold);
    if (inside.length === 0) continue;
    const learned = train([...rowExamples(rows.filter(({ group }) => part.get(group) !== fold)), ...own]);
    for (const row of inside)
      answers.set(
        row,
        suggest(row.text, row.language, undefined, learned).map(({ tag }) => tag),
      );
  }
  return (row) => answers.get(row) ?? [];
}

/** Deals groups in an order that is the same each time and says nothing (FNV-1a). */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum;
}
