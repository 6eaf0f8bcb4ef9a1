import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../lib/insights/normalised-text.ts';
import { fc } from '../property.ts';

describe('normaliseText', () => {
  it('takes accents, case, curly quotes and hyphens away', () => {
    expect(normaliseText('¿CUÁNDO llegará el drop-off? “Don’t”').text).toBe('¿cuando llegara el drop off? "don\'t"');
  });
  it('quotes the original, also where an accent was typed as two units', () => {
    const { text, quote } = normaliseText('El an\u0303o PASO\u0301 ya');
    expect(text).toBe('el ano paso ya');
    expect(quote(7, 11)).toBe('PASO\u0301');
  });
  it('quotes words of the original for every range of every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (original, a, b) => {
        const { text, quote } = normaliseText(original);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        expect(original).toContain(quote(start ?? 0, end ?? 0));
        expect(quote(0, text.length)).toBe(original.trim());
      }),
    );
  });
});
