import { table } from '../../../tools/evaluate/table.ts';
import { differenceOf } from '../difference.ts';
import { quantile } from '../quantile.ts';
import type { KeyTime } from './typing.ts';

/** One line of a table: the middle and the twentieth highest in a hundred, beside the budget. */
export function row(what: string, times: readonly number[], limit?: number): string[] {
  const high = quantile(times, 0.95);
  const budget = limit === undefined ? '' : `${limit} ${high <= limit ? 'kept' : 'MISSED'}`;
  return [what, String(times.length), quantile(times, 0.5).toFixed(1), high.toFixed(1), budget];
}

/** What the extension adds: times with it less times without, held against a budget where there is one. */
export function shareRow(what: string, own: readonly number[], page: readonly number[], limit?: number): string[] {
  const share = (q: number) => quantile(own, q) - quantile(page, q);
  const budget = limit === undefined ? '' : `${limit} ${share(0.95) <= limit ? 'kept' : 'MISSED'}`;
  return [what, '', share(0.5).toFixed(1), share(0.95).toFixed(1), budget];
}

/** How sure the line above is: between which values the difference lies nineteen times in twenty. */
export function sureRow(what: string, own: readonly number[], page: readonly number[]): string[] {
  const range = (q: number) => {
    const { from, to } = differenceOf(own, page, q);
    return `${from.toFixed(1)} to ${to.toFixed(1)}`;
  };
  return [what, '', range(0.5), range(0.95), ''];
}

/** How many times as much one adds to the page as another does. */
export function ratioRow(
  what: string,
  own: readonly number[],
  other: readonly number[],
  page: readonly number[],
): string[] {
  const ratio = (q: number) => (quantile(own, q) - quantile(page, q)) / (quantile(other, q) - quantile(page, q));
  return [what, '', `${ratio(0.5).toFixed(1)}×`, `${ratio(0.95).toFixed(1)}×`, ''];
}

export const processorOf = (times: readonly KeyTime[]): number[] => times.map(({ processor }) => processor);
export const clockOf = (times: readonly KeyTime[]): number[] => times.map(({ clock }) => clock);

export function printRows(title: string, rows: readonly string[][]): void {
  console.log(`# page ${title}: the built extension in Chromium, in ms\n`);
  console.log(`${table(['what', 'rounds', 'p50', 'p95', 'budget p95'], [...rows], [1, 2, 3, 4])}\n`);
}
