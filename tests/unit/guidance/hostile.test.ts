import { describe, expect, it } from 'vitest';
import { longestSentence, sentencesOf } from '../../../lib/guidance/language/sentences.ts';
import { createReviewer, draftLimit, review } from '../../../lib/guidance/review.ts';
import type { Review } from '../../../lib/guidance/types.ts';
import { fc } from '../property.ts';
import { pieces } from './hostile-pieces.ts';

function expectSpansInside(draft: string, { findings, questions, commitments }: Review) {
  const spans = [...findings, ...commitments, ...Object.values(questions).flatMap((answer) => answer.evidence)];
  const outside = spans.filter(({ start, end }) => !(start >= 0 && start <= end && end <= draft.length));
  expect(outside).toEqual([]);
  for (const finding of findings) expect(finding.words).toBe(draft.slice(finding.start, finding.end));
}

/** A fragment again and again with a new word now and then, so that nothing remembered of one stretch serves the next. */
function repeated(piece: string, length: number): string {
  const parts: string[] = [];
  for (let at = 0, count = 1; at < length; count += 1) {
    const word = count % 9 === 0 ? `${((count * 7919) % 99_991).toString(36).replace(/\d/g, 'x')} ` : '';
    parts.push(piece, word);
    at += piece.length + word.length;
  }
  return parts.join('').slice(0, length);
}

/** Reviews a text as draft and as the customer's message; gives the processor's time in ms, which does not count waiting. */
function reviewed(text: string, piece: string): number {
  const before = process.cpuUsage();
  const found = review({
    draft: text,
    thread: [{ from: 'customer', text }],
    requester: `Ana ${piece}`,
    limit: { amount: 1 },
  });
  const { user } = process.cpuUsage(before);
  expectSpansInside(text, found);
  return user / 1000;
}

/** Least of several looks: what else the machine does only ever adds to one. */
const least = (piece: string, length: number, looks: number): number =>
  Math.min(...Array.from({ length: looks }, () => reviewed(repeated(piece, length), piece)));

/** Below this a long draft is quick enough, whatever its growth. In ms. */
const quick = 1000;
/** A text four times as long takes some four times as long; growth with the square takes sixteen times. */
const most = 9;

describe('hostile drafts', () => {
  it.each(pieces)(
    'of 50,000 units of %j take time in proportion to their length',
    (piece) => {
      if (reviewed(repeated(piece, draftLimit), piece) < quick) return;
      const long = least(piece, draftLimit, 3);
      expect(long < quick || long / least(piece, draftLimit / 4, 5) < most).toBe(true);
    },
    120_000,
  );

  it('are read sentence by sentence, none of them longer than the limit', () => {
    for (const piece of pieces) {
      const text = repeated(piece, draftLimit);
      let end = 0;
      for (const span of sentencesOf(text)) {
        expect(span.start).toBeGreaterThanOrEqual(end);
        expect(span.end - span.start).toBeLessThanOrEqual(longestSentence);
        end = span.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it('never throw and keep every span on the text', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 })
      .map((parts) => parts.join(''));
    const reviewer = createReviewer();
    fc.assert(
      fc.property(text, text, fc.constantFrom('public' as const, 'internal' as const), (draft, customer, kind) => {
        expectSpansInside(
          draft,
          reviewer.review({ draft, kind, requester: 'Ana', thread: [{ from: 'customer', text: customer }] }),
        );
      }),
      { numRuns: 300 },
    );
  });
});
