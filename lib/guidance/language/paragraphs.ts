import type { Placed } from './sentence.ts';

/** Sentences that stand together without an empty line between them. */
export interface Paragraph {
  readonly sentences: readonly Placed[];
  /** True when its lines are a list: numbered, dashed or dotted. */
  readonly listed: boolean;
}

const marker = /^[ \t]{0,40}(?:[-*•·–]|\d{1,2}[.)]|[a-z]\))[ \t]{1,10}$/i;

/** The paragraphs of a draft, in order. A marked line makes its whole paragraph a list. */
export function paragraphsOf(draft: string, sentences: readonly Placed[]): Paragraph[] {
  const found: { sentences: Placed[]; listed: boolean }[] = [];
  let end = 0;
  for (const placed of sentences) {
    const between = draft.slice(end, placed.at);
    const line = between.slice(between.lastIndexOf('\n') + 1);
    const marked = (between.includes('\n') || end === 0) && marker.test(line);
    const last = found.at(-1);
    if (last && !/\n[ \t\r]{0,40}\n/.test(between)) {
      last.sentences.push(placed);
      last.listed ||= marked;
    } else {
      found.push({ sentences: [placed], listed: marked });
    }
    end = placed.at + placed.sentence.text.length;
  }
  return found;
}
