/** Whether a page still is what a table of selectors says: what every mark matches, beside what is expected of it. */
import type { Health, MarkCount } from '../types.ts';
import { openRoots } from './deep.ts';
import type { Circumstances, Expected, Selector, SelectorTable } from './selector.ts';

const fits: Record<Expected, (found: number) => boolean> = {
  one: (found) => found === 1,
  'one-or-none': (found) => found <= 1,
  some: (found) => found >= 1,
  any: () => true,
};

/**
 * Counts every mark of a table below `root`, open shadow roots included where the light page has none. `counts` says
 * which matches take part; all of them unless told. Walks the tree once at most; not for every key.
 */
export function healthOf(
  root: ParentNode,
  table: SelectorTable,
  circumstances: Circumstances,
  counts: (element: Element) => boolean = () => true,
): Pick<Health, 'marks' | 'missing'> {
  let inner: readonly ParentNode[] | undefined;
  const deep = () => {
    inner ??= openRoots(root).slice(1);
    return inner;
  };
  const countOf = (css: string): number => {
    const light = [...root.querySelectorAll(css)].filter(counts).length;
    if (light > 0) return light;
    return deep().reduce((sum, one) => sum + [...one.querySelectorAll(css)].filter(counts).length, 0);
  };
  const found = new Map<string, readonly number[]>();
  for (const [name, { css }] of Object.entries(table)) found.set(name, css.map(countOf));
  // As the adapter reads: the first way of marking that matches at all.
  const foundOf = (name: string) => found.get(name)?.find((count) => count > 0) ?? 0;

  const isExpected = ({ beside, where, whereCss, unless }: Selector): boolean =>
    (beside === undefined || beside.some((name) => foundOf(name) > 0)) &&
    (where === undefined || circumstances[where]) &&
    (whereCss === undefined || countOf(whereCss) > 0) &&
    (unless === undefined ||
      [...root.querySelectorAll(unless.css)].every((element) => element.closest(unless.notIn) !== null));

  const marks = Object.entries(table).map(([name, selector]): MarkCount => {
    const { expected, use } = selector;
    const fit = fits[expected](foundOf(name)) || !isExpected(selector);
    return { name, expected, use, found: found.get(name) ?? [], fits: fit };
  });
  return { marks, missing: marks.filter((mark) => !mark.fits).map(({ name }) => name) };
}
