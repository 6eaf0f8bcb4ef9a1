import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReviewer, draftLimit, review } from '../../../lib/guidance/review.ts';
import type { Review } from '../../../lib/guidance/types.ts';

const pieces = [
  'a',
  ' ',
  '. ',
  'no ',
  'not ',
  'as soon as ',
  'I will ',
  '1',
  '"',
  '\n',
  '- ',
  'soon ',
  'we guarantee ',
  'no puedo ',
  '€1.',
  'e\u0301',
  '\u0301',
  '🙂',
  '\ud83d',
  '{{',
  '[name',
  'http://',
  'a@',
  'sorry for the ',
  'antes de las 10 y ',
  'within 3 to ',
  '4111 1111 ',
  'ES91 2100 ',
  'en los próximos ',
  '?',
  'a?',
  'A.',
  'please, ',
  '$1,',
  '____',
  'password is ',
  'by by Monday at ',
  'Se le reembolsará ',
  'the team will ',
  'never happen again ',
  '\u200f',
  'ß',
  'İ',
];

function expectSpansInside(draft: string, { findings, questions, commitments }: Review) {
  const spans = [...findings, ...commitments, ...Object.values(questions).flatMap((answer) => answer.evidence)];
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(draft.length);
  }
  for (const finding of findings) expect(finding.words).toBe(draft.slice(finding.start, finding.end));
}

describe('hostile drafts', () => {
  it.each(pieces)('of 50,000 units of %j come to an end', (piece) => {
    const draft = piece.repeat(Math.ceil(draftLimit / piece.length));
    expectSpansInside(draft, review({ draft, thread: [{ from: 'customer', text: draft }], requester: piece }));
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
