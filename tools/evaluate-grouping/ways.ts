import { Grouping } from '../../lib/insights/grouping/grouping.ts';
import { groupingKey } from '../../lib/insights/grouping/part.ts';
import { groupingWords } from '../../lib/insights/grouping/words.ts';
import type { IntentRow } from './read.ts';

/** A way to group rows: the group of each, in their order. */
export interface Way {
  readonly name: string;
  readonly group: (rows: readonly IntentRow[]) => readonly string[];
}

function byWords(keyOf: (row: IntentRow) => string) {
  return (rows: readonly IntentRow[]) => {
    let ids = 0;
    const grouping = new Grouping(() => String(++ids));
    return rows.map((row) => {
      const words = [...groupingWords(row.text, row.language).keys()];
      return grouping.place({ key: keyOf(row), words }).part.id;
    });
  };
}

/** Ours first, then what it is held against. */
export const ways: readonly Way[] = [
  {
    name: 'tag, product and shared rare words',
    group: byWords(({ tag, product }) => groupingKey({ tag, product, area: null })),
  },
  { name: 'product and shared rare words', group: byWords(({ product }) => product) },
  { name: 'tag and product alone', group: (rows) => rows.map(({ tag, product }) => `${tag} ${product}`) },
  {
    name: 'equal texts',
    group: (rows) => rows.map(({ text, product }) => `${product} ${text.trim().toLowerCase()}`),
  },
];
