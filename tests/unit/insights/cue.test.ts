import { describe, expect, it } from 'vitest';
import { compileCue, wordsIn } from '../../../lib/insights/cue.ts';
import { cues } from '../../../lib/insights/cues/cues.ts';
import { normaliseText } from '../../../lib/insights/normalised-text.ts';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';

const found = (cue: string, text: string) => [...text.matchAll(compileCue(cue).expression)].map(([words]) => words);

describe('compileCue', () => {
  it('finds whole words only', () => {
    expect(found('late', 'too late, translate the plate')).toEqual(['late']);
  });
  it('finds any word with a beginning', () => {
    expect(found('retras*', 'con retraso y retrasado')).toEqual(['retraso', 'retrasado']);
  });
  it('finds one of several, which may hold several words', () => {
    expect(found('(sales rep|salesman) said', 'the sales rep said')).toEqual(['sales rep said']);
  });
  it('lets a part be missing at the start, within and repeated', () => {
    expect(found('(still)? not here', 'not here, still not here')).toEqual(['not here', 'still not here']);
    expect(found('charged (me)? twice', 'charged twice, charged me twice')).toEqual([
      'charged twice',
      'charged me twice',
    ]);
    expect(found('want (my|the|full)* refund', 'want my full refund')).toEqual(['want my full refund']);
  });
  it('lets up to four words stand between, within a clause', () => {
    expect(found('best ... ever', 'best of all the boots ever')).toEqual(['best of all the boots ever']);
    expect(found('best ... ever', 'best one two three four five ever')).toEqual([]);
    expect(found('best ... ever', 'best boots. I ever')).toEqual([]);
  });
  it('takes an apostrophe that the customer left out', () => {
    expect(found("can't find", "cant find, can't find")).toEqual(['cant find', "can't find"]);
  });
  it('knows a cue that begins with a denial of its own', () => {
    expect(compileCue('no funciona').negative).toBe(true);
    expect(compileCue("(doesn't|won't) work").negative).toBe(true);
    expect(compileCue('broken').negative).toBe(false);
  });
  it('refuses what it cannot read', () => {
    expect(() => compileCue('(a|(b|c))')).toThrow('cannot be read');
    expect(() => compileCue('{nowhere} x')).toThrow('Unknown phrase {nowhere}');
  });
});

describe('the cues', () => {
  it('stand once for every built-in tag, in both languages', () => {
    expect(cues.map((entry) => entry.tag).sort()).toEqual(taxonomy.tags.map((tag) => tag.id).sort());
    for (const entry of cues) {
      expect(entry.en.strong?.length).toBeGreaterThan(0);
      expect(entry.es.strong?.length).toBeGreaterThan(0);
    }
  });
  it.each(cues)('of $tag can all be read and are written as they are matched', ({ en, es }) => {
    for (const cue of [en, es].flatMap((lists) =>
      [lists.strong, lists.plain, lists.weak].flatMap((list) => list ?? []),
    )) {
      expect(() => compileCue(cue)).not.toThrow();
      expect(cue).toBe(cue.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
      expect(cue).not.toMatch(/[-’“”]/);
    }
  });
});

describe('the words a cue needs', () => {
  const texts = taxonomy.tags
    .flatMap((tag) => [...tag.belongs, ...tag.excludes])
    .map(({ text, language }) => ({
      language,
      text: normaliseText(text.replaceAll("'", '').concat(' | ', text)).text,
    }));

  it('are in every text the cue is found in, so that no other text need be searched', () => {
    let found = 0;
    for (const { text, language } of texts) {
      const words = wordsIn(text);
      for (const entry of cues) {
        for (const cue of Object.values(entry[language]).flat()) {
          const { expression, needs } = compileCue(cue);
          if (text.search(expression) < 0) continue;
          found += 1;
          expect(
            needs.every((choices) => choices.some((word) => words.has(word))),
            `${cue} in ${text}`,
          ).toBe(true);
        }
      }
    }
    expect(found).toBeGreaterThan(200);
  });
});
