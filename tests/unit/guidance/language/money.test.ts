import { describe, expect, it } from 'vitest';
import { sums } from '../../../../lib/guidance/language/money.ts';
import { Sentence } from '../../../../lib/guidance/language/sentence.ts';

const read = (text: string, language: 'en' | 'es' = 'en') => new Sentence(text, language).get(sums);

describe('sums of money', () => {
  it.each([
    ['It is $1,234.50 in all.', '$1,234.50', 1234.5],
    ['Son 1.234,50 € en total.', '1.234,50 €', 1234.5],
    ['Son 1 234,50 € en total.', '1 234,50 €', 1234.5],
    ['Son 12’50 € en total.', '12’50 €', 12.5],
    ['It is £1,234 in all.', '£1,234', 1234],
    ['Son 1.234 euros en total.', '1.234 euros', 1234],
    ['It is USD 75 in all.', 'USD 75', 75],
    ['It is 75 dollars in all.', '75 dollars', 75],
    ['Son 2 mil pesos en total.', '2 mil pesos', 2000],
    ['It is $2k in all.', '$2k', 2000],
    ['Here is a $100 card.', '$100', 100],
    ['Son 0,99€ al mes.', '0,99€', 0.99],
  ])('“%s” holds %s', (text, words, value) => {
    const [sum, ...more] = read(text);
    expect(more).toEqual([]);
    expect(sum && [text.slice(sum.start, sum.end), sum.value]).toEqual([words, value]);
  });

  it.each(['You get 15% off.', 'Order 448120 left today.', 'Call +44 20 7946 0000.', 'Version 4.2.1 ships Monday.'])(
    '“%s” holds none',
    (text) => expect(read(text)).toEqual([]),
  );

  it('knows which currencies a sign may stand for', () => {
    expect(read('$5')[0]?.currencies).toEqual(expect.arrayContaining(['USD', 'MXN', 'CAD']));
    expect(read('MX$5')[0]?.currencies).toEqual(['MXN']);
    expect(read('5 €', 'es')[0]?.currencies).toEqual(['EUR']);
    expect(read('CHF 5')[0]?.currencies).toEqual(['CHF']);
  });
});
