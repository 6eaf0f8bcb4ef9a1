import { describe, expect, it } from 'vitest';
import { review } from '../../../lib/guidance/review.ts';

const checksOf = (draft: string) => review({ draft }).findings.map(({ check }) => check);

describe('a figure or “free”', () => {
  it.each([
    'You get 15% off your next month.',
    'The repair is free of charge.',
    'It is free.',
    'Tiene un 10 % de descuento.',
    'La reparación es gratuita.',
  ])('says what it costs in “%s”', (draft) => {
    expect(review({ draft }).questions.cost.answer).toBe('yes');
  });

  it.each([
    'We are 100% sure that the light turns green.',
    'Please feel free to write to us.',
    'The update is free of bugs.',
    'Delete old messages to free up space.',
    'La batería está al 100 %.',
  ])('says nothing of a cost in “%s”', (draft) => {
    expect(review({ draft }).questions.cost.answer).toBe('not-yet');
  });
});

describe('“today”', () => {
  it('dates no promise when it belongs to something else', () => {
    const draft = 'Thanks for contacting us today, we will get back to you soon.';
    expect(checksOf(draft)).toContain('H02');
    expect(review({ draft }).commitments.map(({ time }) => time)).toEqual(['']);
  });

  it('dates the promise it stands beside', () => {
    const { findings, commitments } = review({ draft: 'Today, I will call the courier and write to you soon.' });
    expect(findings.map(({ check }) => check)).not.toContain('H02');
    expect(commitments[0]?.time).toBe('Today');
  });
});

describe('a Spanish no', () => {
  it.each([
    'No se puede cambiar el vuelo.',
    'Lamentablemente no se puede.',
    'Me temo que no.',
    'Me temo que no es posible.',
    'La devolución ya no puede tramitarse.',
  ])('is a refusal without another way in “%s”', (draft) => {
    expect(checksOf(draft)).toContain('F02');
  });

  it('opens a way where it names one', () => {
    expect(checksOf('No se puede cambiar el vuelo, pero puede elegir otro asiento sin coste.')).not.toContain('F02');
  });
});
