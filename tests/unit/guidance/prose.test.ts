import { describe, expect, it } from 'vitest';
import type { Context } from '../../../lib/guidance/context.ts';
import { proseOf } from '../../../lib/guidance/language/prose.ts';
import { syllablesOf } from '../../../lib/guidance/language/syllables.ts';
import { createReader } from '../../../lib/guidance/reader.ts';

const prose = (draft: string) => {
  const context: Context = {
    ...createReader().read({ draft }),
    kind: 'public',
    requester: null,
    limit: null,
    now: new Date(2025, 4, 6),
  };
  return proseOf(context);
};

describe('syllables', () => {
  it.each(
    Object.entries({ the: 1, table: 2, refunded: 3, organisation: 5, created: 3, safely: 2, changes: 2, science: 2 }),
  )('of the English “%s” are %i', (word, count) => expect(syllablesOf(word, 'en')).toBe(count));

  it.each(Object.entries({ día: 2, queja: 2, guía: 2, hoy: 1, aéreo: 4, ciudad: 2, pingüino: 3, búho: 2, muy: 1 }))(
    'of the Spanish «%s» are %i',
    (word, count) => expect(syllablesOf(word, 'es')).toBe(count),
  );
});

describe('the reading formulas', () => {
  it('follow Flesch in English', () => {
    const found = prose('The van left the shop late. It will reach you at noon.');
    expect(found).toMatchObject({ sentences: 2, words: 12, syllables: 12, length: 6 });
    expect(found?.ease).toBeCloseTo(206.835 - 1.015 * 6 - 84.6, 3);
  });

  it('follow INFLESZ in Spanish', () => {
    const found = prose('El tren sale de la ciudad. Va con usted a la tienda.');
    expect(found).toMatchObject({ sentences: 2, words: 12, syllables: 16, length: 6 });
    expect(found?.ease).toBeCloseTo(206.835 - (62.3 * 16) / 12 - 6, 3);
  });

  it('leave out greetings, short lines, addresses, paths and code', () => {
    const plain = prose('The van left the shop late. It will reach you at noon.');
    const dressed = prose(
      'Hi Dana,\nThe van left the shop late. It will reach you at noon.\nhttps://help.example/configuration/authorisation\nC:\\Users\\ana\\Configuration\\Authorisation.ini\nKind regards\nAna',
    );
    expect(dressed).toEqual(plain);
  });

  it('count the parts of a sentence at colons and semicolons', () =>
    expect(prose('The van left the shop late; it will reach you at noon.')?.sentences).toBe(2));

  it('say nothing of a text without prose', () => {
    expect(prose('')).toBeNull();
    expect(prose('https://help.example/a')).toBeNull();
  });
});
