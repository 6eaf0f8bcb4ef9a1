import { describe, expect, it } from 'vitest';
import { review } from '../../../lib/guidance/review.ts';
import { questionIds } from '../../../lib/guidance/types.ts';

const crib = [
  { from: 'customer' as const, text: 'My crib arrived without bolts. Can you send them? What do they cost?' },
];
const draft = 'The bolts for your crib left today with Marta and reach you on Thursday. They cost nothing.';

describe('the five questions', () => {
  it('are answered yes with the words that earned it', () => {
    const { questions } = review({ draft, thread: crib });
    for (const id of questionIds) expect([id, questions[id].answer]).toEqual([id, 'yes']);
    const words = questions.named.evidence.map((span) => draft.slice(span.start, span.end));
    expect(words).toEqual(expect.arrayContaining(['bolts', 'crib']));
    expect(questions.named.because).toContain('bolts');
    expect(questions.cost.evidence.map((span) => draft.slice(span.start, span.end))).toEqual(['cost nothing']);
  });

  it('are answered not yet with what would earn a yes', () => {
    const { questions } = review({ draft: 'We guarantee a refund soon.', thread: crib });
    expect(questions.named.answer).toBe('not-yet');
    expect(questions.ownerTime.answer).toBe('not-yet');
    expect(questions.cost.answer).toBe('not-yet');
    expect(questions.true.answer).toBe('not-yet');
    for (const id of questionIds) expect(questions[id].because).not.toBe('');
  });

  it('quote the question that is still open, in the language of the draft', () => {
    const thread = [
      { from: 'customer' as const, text: '¿La garantía cubre la batería? ¿Hasta qué hora abren el sábado?' },
    ];
    const { answered } = review({ draft: 'Sí, la garantía cubre la batería dos años.', thread }).questions;
    expect(answered.answer).toBe('yes');
    const open = review({ draft: 'Su pedido está listo para enviar.', thread }).questions.answered;
    expect(open).toMatchObject({ answer: 'not-yet', applies: true });
    expect(open.because).toContain('«¿La garantía cubre la batería?»');
  });

  it('do not arise without a customer, a question or money', () => {
    const { questions } = review({ draft: 'Please restart the router and wait one minute.' });
    expect(questions.named).toMatchObject({ applies: false, answer: 'not-yet' });
    expect(questions.answered).toMatchObject({ applies: false, answer: 'not-yet' });
    expect(questions.cost).toMatchObject({ applies: false, answer: 'not-yet' });
    expect(questions.true).toMatchObject({ applies: true, answer: 'yes' });
  });

  it.each([
    ['I will call the courier today and write to you before 6 pm.', 'yes'],
    ['I have refunded $40 to your card.', 'yes'],
    ['Have you tried restarting the router?', 'yes'],
    ['Pulse los dos botones diez segundos.', 'yes'],
    ['He reembolsado 40 € a su tarjeta.', 'yes'],
    ['We will look into it.', 'not-yet'],
    ['A technician will contact you soon.', 'not-yet'],
    ['How can we help you today?', 'not-yet'],
    ['Lo revisaremos.', 'not-yet'],
    ['Gracias por escribirnos hoy.', 'not-yet'],
  ] as const)('owner, action and time of “%s”: %s', (text, answer) => {
    expect(review({ draft: text }).questions.ownerTime.answer).toBe(answer);
  });
});
