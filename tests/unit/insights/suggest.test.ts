import { describe, expect, it } from 'vitest';
import { noPreference } from '../../../lib/insights/preference.ts';
import { suggest, suggestTags } from '../../../lib/insights/suggest.ts';
import { tagById, taxonomy } from '../../../lib/insights/taxonomy.ts';
import { fc } from '../property.ts';

const tagsFor = (...call: Parameters<typeof suggest>) => suggest(...call).map(({ tag }) => tag);
const belongs = taxonomy.tags.flatMap((tag) => tag.belongs.map((example) => ({ tag: tag.id, ...example })));
const excludes = taxonomy.tags.flatMap((tag) => tag.excludes.map((example) => ({ tag: tag.id, ...example })));

describe('suggestions for the examples of the taxonomy', () => {
  it('has all of them', () => {
    expect([belongs.length, excludes.length]).toEqual([84, 56]);
  });
  it.each(belongs)('puts $tag among three for "$text"', ({ tag, text, language }) => {
    expect(tagsFor(text, language)).toContain(tag);
  });
  it.each(excludes)('puts $instead, not $tag, first for "$text"', ({ instead, text, language }) => {
    expect(tagsFor(text, language)[0]).toBe(instead);
  });
});

describe('a tag that another has taken the place of', () => {
  const text = 'The parcel never came. It was due on Monday.';
  const late = [{ from: 'customer' as const, text }];
  const without = (...gone: string[]) => taxonomy.tags.filter(({ id }) => !gone.includes(id));
  const first = (tags: readonly { id: string }[], retired: Record<string, string>) =>
    suggestTags(late, { tags, retired }, noPreference)[0];

  it('passes its words on, also through a chain and to an own tag of the team', () => {
    expect(tagsFor(text, 'en')[0]).toBe('log.late');
    const merged = first(without('log.late'), { 'log.late': 'log.return' });
    expect(merged?.tag).toBe('log.return');
    expect(merged?.words).toEqual(suggest(text, 'en')[0]?.words);
    const own = [...without('log.late', 'log.return'), { id: 'local.delivery' }];
    expect(first(own, { 'log.late': 'log.return', 'log.return': 'local.delivery' })?.tag).toBe('local.delivery');
  });
  it('is not suggested, and neither is the other where the team hides it', () => {
    const found = suggestTags(
      late,
      { tags: without('log.late', 'log.return'), retired: { 'log.late': 'log.return' } },
      noPreference,
    );
    expect(found.map(({ tag }) => tag)).not.toContain('log.late');
    expect(found.map(({ tag }) => tag)).not.toContain('log.return');
  });
  it('adds its share to the other’s: two that are said together are one suggestion', () => {
    const both = 'It came late, the parcel was due Monday. How do I send it back?';
    const found = suggest(both, 'en', new Set(without('log.late').map(({ id }) => id)), undefined, {
      'log.late': 'log.return',
    });
    expect(found.filter(({ tag }) => tag === 'log.return')).toHaveLength(1);
    expect(found[0]?.words.length).toBeGreaterThan(1);
  });
});

describe('order', () => {
  it('adds the threat to leave and the repeated contact after their cause', () => {
    expect(tagsFor('I am cancelling my plan, third time I write. The parcel never came.', 'en')[0]).toBe('log.late');
    expect(tagsFor('Me doy de baja: es la tercera vez que escribo y me habéis cobrado dos veces.', 'es')[0]).toBe(
      'bil.wrong',
    );
  });
  it('puts them first where no cause is given', () => {
    expect(tagsFor('I want to close my account.', 'en')[0]).toBe('rel.churn');
    expect(tagsFor('Es la tercera vez que escribo.', 'es')[0]).toBe('svc.again');
  });
  it('keeps the routine request for last', () => {
    const tags = tagsFor("Please change my address. I can't find where on your website.", 'en');
    expect(tags[0]).toBe('web.lost');
    expect(tags.at(-1)).toBe('web.self');
  });
  it('puts safety before a defect that weighs the same', () => {
    expect(tagsFor('My card was stolen. It stopped working.', 'en')[0]).toBe('saf.risk');
  });
});

describe('what is not suggested', () => {
  it.each([
    ['Hello, good morning.', 'en'],
    ['Buenos días.', 'es'],
    ['', 'en'],
    ['   \n ', 'es'],
  ] as const)('nothing for "%s"', (text, language) => {
    expect(suggest(text, language)).toEqual([]);
  });
  it.each([
    ['The parcel is not late.', 'en', 'log.late'],
    ['Nobody was rude, and the zip is not broken.', 'en', 'prd.defect'],
    ['No ha sido un fraude.', 'es', 'saf.risk'],
    ['La norma no es injusta.', 'es', 'pol.unfair'],
  ] as const)('denied words: "%s"', (text, language, tag) => {
    expect(tagsFor(text, language)).not.toContain(tag);
  });
  it('denial ends with its clause, and "not only" is none', () => {
    expect(tagsFor('I am not happy: the parcel is two days late.', 'en')).toContain('log.late');
    expect(tagsFor('It is not only defective, it is dangerous.', 'en')).toContain('prd.defect');
  });
  it('a word inside another word', () => {
    expect(tagsFor('The chocolate plate is translated.', 'en')).toEqual([]);
  });
  it('a tag the team does not press', () => {
    expect(tagsFor('The parcel never came.', 'en')).toContain('log.late');
    expect(tagsFor('The parcel never came.', 'en', new Set(['prd.defect']))).toEqual([]);
  });
});

describe('a thread', () => {
  const thread = [
    { from: 'customer', text: 'Hello, it is me.' },
    { from: 'agent', text: 'Was your card stolen?' },
    { from: 'customer', text: 'No. The parcel never came, and «it» is the THIRD time I write.' },
  ] as const;

  it('is read where the customer speaks, and each word is found again in its message', () => {
    const suggestions = suggestTags(thread, taxonomy, noPreference);
    expect(suggestions.map(({ tag }) => tag)).toEqual(['log.late', 'svc.again']);
    for (const { words, places } of suggestions) {
      expect(places.map(({ message, start, end }) => thread[message]?.text.slice(start, end))).toEqual(words);
      expect(places.every(({ message }) => message === 2)).toBe(true);
    }
  });
  it("never suggests the agent's own tags for what a customer says", () => {
    const text = 'Warehouse has not replied since Tuesday.';
    expect(tagsFor(text, 'en')).toContain('int.wait');
    expect(suggestTags([{ from: 'customer', text }], taxonomy, noPreference).map(({ tag }) => tag)).not.toContain(
      'int.wait',
    );
  });
  it('suggests only what the pack offers', () => {
    expect(suggestTags(thread, { tags: [{ id: 'svc.again' }] }, noPreference).map(({ tag }) => tag)).toEqual([
      'svc.again',
    ]);
    expect(suggestTags([], taxonomy, noPreference)).toEqual([]);
  });
});

describe('words', () => {
  it("are the customer's own, as they stand in the text", () => {
    expect(suggest('Mi pedido LLEGÓ TARDE otra vez', 'es')[0]).toEqual({
      tag: 'log.late',
      words: ['LLEGÓ TARDE'],
      places: [{ message: 0, start: 10, end: 21 }],
    });
    expect(suggest('It doesn’t work', 'en')[0]?.words).toEqual(['doesn’t work']);
  });
  it('come from any text, at most three tags, each known, each once', () => {
    const pieces = fc.constantFrom(...belongs.map((example) => example.text), '¿', '“', '\u0301', '🙂', '\n', 'İ', 'ß');
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        const suggestions = suggest(text);
        expect(suggestions.length).toBeLessThanOrEqual(3);
        expect(new Set(suggestions.map(({ tag }) => tag)).size).toBe(suggestions.length);
        for (const { tag, words } of suggestions) {
          expect(tagById(tag)).toBeDefined();
          expect(words.length).toBeGreaterThan(0);
          for (const each of words) expect(text).toContain(each);
        }
      }),
    );
  });
  it('are found without being told the language', () => {
    expect(tagsFor('The parcel never came.')[0]).toBe('log.late');
    expect(tagsFor('El paquete no ha llegado.')[0]).toBe('log.late');
  });
});
