/** Whether a page still is what a table of selectors says: what every mark matches, beside what is expected of it. */
import { deepAll } from './deep.ts';
import type { Selector } from './selector.ts';

export interface Mismatch {
  /** Name of the mark in its table. */
  readonly mark: string;
  readonly expected: Selector['expected'];
  readonly found: number;
}

const fits: Record<Selector['expected'], (found: number) => boolean> = {
  one: (found) => found === 1,
  'one-or-none': (found) => found <= 1,
  any: () => true,
};

/** The marks that match another number of elements than expected, open shadow roots included. Empty on a known page. */
export function mismatches(root: ParentNode, table: Readonly<Record<string, Selector>>): Mismatch[] {
  return Object.entries(table).flatMap(([mark, selector]) => {
    const found = deepAll(root, selector).length;
    return fits[selector.expected](found) ? [] : [{ mark, expected: selector.expected, found }];
  });
}
