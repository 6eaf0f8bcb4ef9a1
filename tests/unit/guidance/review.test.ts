import { describe, expect, it } from 'vitest';
import { createReviewer, draftLimit, review } from '../../../lib/guidance/review.ts';
import { severities } from '../../../lib/guidance/types.ts';
import { fairReplies, poorReplies } from './replies.ts';

const late = [
  { from: 'customer' as const, text: 'Where is my parcel? It was due on Monday and has not been delivered.' },
];
const tarde = [
  { from: 'customer' as const, text: '¿Dónde está mi paquete? Tenía que llegar el lunes y no lo han entregado.' },
];
const idsOf = (input: Parameters<typeof review>[0], options?: Parameters<typeof review>[1]) =>
  review(input, options).findings.map((finding) => finding.check);

describe('a review', () => {
  it.each([
    ['We guarantee it will arrive soon', undefined],
    ['We guarantee it will arrive soon', late],
    ['Le garantizamos que llegará en breve', undefined],
    ['Le garantizamos que llegará en breve', tarde],
  ])('finds the promise and the missing date in “%s”', (draft, thread) => {
    expect(idsOf({ draft, thread })).toEqual(expect.arrayContaining(['H01', 'H02']));
  });

  it.each(fairReplies.map((reply) => [reply.draft.split('\n')[0], reply] as const))(
    'has nothing to say about the fair reply “%s”',
    (_, reply) => {
      const { findings, questions } = review(reply);
      expect(findings).toEqual([]);
      expect(questions.named.answer).toBe('yes');
      expect(questions.ownerTime.answer).toBe('yes');
      expect(questions.true.answer).toBe('yes');
    },
  );

  it.each(poorReplies.map((reply) => [reply.draft.slice(0, 40), reply] as const))(
    'finds much in the poor reply “%s”',
    (_, { checks, ...reply }) => {
      expect(idsOf(reply)).toEqual(expect.arrayContaining([...checks]));
    },
  );

  it('sorts findings by severity, then by place', () => {
    const { findings } = review(poorReplies[0] ?? { draft: '' });
    const ranks = findings.map((finding) => [severities.indexOf(finding.severity), finding.start] as const);
    expect(ranks).toEqual([...ranks].sort((a, b) => a[0] - b[0] || a[1] - b[1]));
  });

  it('answers a mixed reply in the language of each sentence', () => {
    const { findings } = review({
      draft:
        'Your refund will arrive soon, and we will write to you. Le contactaremos lo antes posible con la fecha del reembolso.',
    });
    expect(findings.filter((finding) => finding.check === 'H02').map((finding) => finding.language)).toEqual([
      'en',
      'es',
    ]);
  });

  it('offers a day counted from now as the rewrite of “soon”', () => {
    const now = new Date(2025, 4, 6, 9);
    const soonAt = (draft: string, at: Date) =>
      review({ draft }, { now: at }).findings.find((finding) => finding.check === 'H02');
    const finding = soonAt('Your refund will arrive soon.', now);
    expect(finding?.rewrite).toBe('by Thursday 12:00');
    const hallazgo = soonAt('Recibirá su reembolso en breve.', new Date(2025, 4, 9, 9));
    expect(hallazgo?.rewrite).toBe('antes del martes a las 12:00');
  });

  it('keeps switched-off checks silent', () => {
    const ids = idsOf({ draft: 'We guarantee it will arrive soon' }, { off: new Set(['H01']) });
    expect(ids).toContain('H02');
    expect(ids).not.toContain('H01');
  });

  it('runs on internal notes only what belongs there', () => {
    const draft = 'We guarantee it will arrive soon. The warehouse team messed up.';
    const ids = idsOf({ draft, kind: 'internal' });
    expect(ids).toContain('D04');
    expect(ids).not.toContain('H01');
    expect(ids).not.toContain('H02');
  });

  it('stays silent where a check has no context', () => {
    expect(idsOf({ draft: 'Could you please send us your order number?' })).not.toContain('U03');
    expect(idsOf({ draft: 'Hi Marta, your order is on its way.' })).not.toContain('K04');
    expect(review({ draft: '' }).findings).toEqual([]);
  });

  it('checks up to the limit and says what it left', () => {
    const long = review({ draft: `${'a'.repeat(draftLimit - 1)}🙂 more` });
    expect(long.unchecked).toBe(7);
    expect(review({ draft: 'short' }).unchecked).toBe(0);
  });

  it('keeps its place in letters with separate accents', () => {
    const draft = 'Le llamare\u0301 en breve y recibira\u0301 su reembolso pronto.';
    const spans = review({ draft })
      .findings.filter((finding) => finding.check === 'H02')
      .map((finding) => draft.slice(finding.start, finding.end));
    expect(spans).toEqual(['en breve', 'pronto']);
  });

  it('says the same with what it remembers as without', () => {
    const reviewer = createReviewer();
    const now = new Date(2025, 4, 6);
    for (const { draft, ...rest } of [...fairReplies, ...poorReplies]) {
      for (const end of [draft.length - 30, draft.length - 29, draft.length]) {
        const input = { ...rest, draft: draft.slice(0, end) };
        expect(reviewer.review(input, { now })).toEqual(review(input, { now }));
      }
    }
  });
});
