import { describe, expect, it } from 'vitest';
import { Grouping } from '../../../../lib/insights/grouping/grouping.ts';
import { groupingKey } from '../../../../lib/insights/grouping/part.ts';
import { groupingWords } from '../../../../lib/insights/grouping/words.ts';
import { nearDuplicates, others } from './near-duplicates.ts';

function grouped(texts: readonly string[], key = 'log.late||', language = 'en'): string[] {
  let ids = 0;
  const grouping = new Grouping(() => String(++ids));
  return texts.map((text) => grouping.place({ key, words: [...groupingWords(text, language).keys()] }).part.id);
}

describe('words of an insight', () => {
  it('are stems with the word as it was written; numbers, names of users and words without a subject are left out', () => {
    const words = groupingWords('Hello, the parcels were NOT delivered to @ana on 12/05: no parcel yet', 'en');
    expect([...words]).toEqual([
      ['parcel', 'parcels'],
      ['deliver', 'delivered'],
    ]);
    expect([...groupingWords('¿Por qué cobráis la devolución?', 'es').keys()]).toHaveLength(2);
  });
});

describe('grouping', () => {
  it('makes one group of thirty near-duplicates, in any order, and none with them of anything else', () => {
    for (const texts of [nearDuplicates, nearDuplicates.toReversed()]) expect(new Set(grouped(texts)).size).toBe(1);
    const mixed = nearDuplicates.flatMap((text, index) => [text, others[index % others.length] ?? '']);
    const ids = grouped(mixed);
    const same = new Set(ids.filter((_, index) => index % 2 === 0));
    expect(same.size).toBe(1);
    expect(ids.filter((id, index) => index % 2 === 1 && same.has(id))).toEqual([]);
  });

  it('groups what says nothing by tag, product and area alone', () => {
    expect(new Set(grouped(['', '', 'the of and'])).size).toBe(1);
    const [one, other] = ['Lamp', 'Desk'].map((product) => groupingKey({ tag: 'log.late', product, area: null }));
    expect(one).not.toBe(other);
    expect(groupingKey({ tag: 'log.late', product: ' lamp ', area: 'Store' })).toBe(one);
    expect(groupingKey({ tag: 'int.wait', product: null, area: 'Store' })).not.toBe(
      groupingKey({ tag: 'int.wait', product: null, area: 'Billing' }),
    );
  });

  it('knows a part from its most frequent words alone, as the endpoint loads it', () => {
    const grouping = new Grouping(() => 'new', {
      counts: new Map([
        ['courier', 40],
        ['gate', 9],
      ]),
      total: 4000,
    });
    grouping.know({
      id: 'gates',
      key: 'k',
      size: 9,
      words: new Map([
        ['courier', 8],
        ['gate', 9],
      ]),
    });
    expect(grouping.place({ key: 'k', words: ['gate', 'courier'] }).part.id).toBe('gates');
    expect(grouping.place({ key: 'k', words: ['balcony', 'neighbour'] })).toMatchObject({ made: true });
    expect(grouping.frequencies.counts.get('gate')).toBe(10);
  });
});
