import { describe, expect, it } from 'vitest';
import { review } from '../../../lib/guidance/review.ts';
import type { ReviewInput } from '../../../lib/guidance/types.ts';

/** A Thursday. */
const now = new Date(2025, 4, 15, 9);
const found = (check: string, input: ReviewInput) =>
  review(input, { now }).findings.filter((finding) => finding.check === check);
const applied = (
  draft: string,
  { start, end, replacement = '' }: { start: number; end: number; replacement?: string | undefined },
) => draft.slice(0, start) + replacement + draft.slice(end);

describe('a text that can stand at the span', () => {
  it.each([
    [
      'We will write to you soon with the dispatch date.',
      /^We will write to you by \S+ 12:00 with the dispatch date\.$/,
    ],
    [
      'Le escribiremos en breve con la fecha de envío.',
      /^Le escribiremos antes del \S+ a las 12:00 con la fecha de envío\.$/,
    ],
  ])('puts a day into “%s”', (draft, whole) => {
    const [finding] = found('H02', { draft });
    expect(finding && applied(draft, finding)).toMatch(whole);
  });

  it('puts the requester’s name into a gap and into a greeting by another one', () => {
    const gap = 'Hi {{name}}, your crib left today.';
    const [open] = found('K04', { draft: gap, requester: 'Dana Kent' });
    expect(open && applied(gap, open)).toBe('Hi Dana, your crib left today.');
    const wrong = 'Hi Martha, your crib left today.';
    const [other] = found('K04', {
      draft: wrong,
      requester: 'Dana Kent',
      thread: [{ from: 'customer', text: 'Where is my crib?' }],
    });
    expect(other && applied(wrong, other)).toBe('Hi Dana, your crib left today.');
  });

  it('is absent where the rewrite only says what to write', () => {
    const [gap] = found('K04', { draft: 'Your order [ORDER NUMBER] left today.', requester: 'Dana Kent' });
    expect(gap).toMatchObject({ check: 'K04' });
    expect(gap).not.toHaveProperty('replacement');
    const [promise] = found('H01', { draft: 'We guarantee it will arrive tomorrow.' });
    expect(promise?.rewrite).not.toBe('');
    expect(promise).not.toHaveProperty('replacement');
  });
});
