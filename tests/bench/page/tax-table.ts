import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../../../tools/evaluate/table.ts';
import { extensionDirs } from '../../e2e/build.ts';
import { quantile } from '../quantile.ts';
import { annotatorBytes, bytesOf } from './annotator.ts';
import { type Tax, taxRounds } from './tax.ts';
import type { KeyTime } from './typing.ts';

interface Measured {
  readonly tax: Tax;
  readonly fast: readonly KeyTime[];
}

/** What the page pays alone, with Fairside and with the annotator, in the same run. */
export function taxTable(measured: Readonly<Record<'alone' | 'fairside' | 'annotator', Measured>>): string {
  const { alone, fairside, annotator } = measured;
  const kB = (bytes: number) => (bytes / 1000).toFixed(0);
  const scripts = (folder: string) =>
    readdirSync(join(extensionDirs.chromium, folder))
      .filter((name) => name.endsWith('.js') && name !== 'background.js')
      .map((name) => join(extensionDirs.chromium, folder, name));
  // All that may come into the tab, the parts for special moments included.
  const own = bytesOf([...scripts('.'), ...scripts('content-scripts')]);
  const peer = annotatorBytes();
  const line = (what: string, read: (one: Measured) => number, digits = 1) => [
    what,
    ...[alone, fairside, annotator].map((one) => read(one).toFixed(digits)),
  ];
  const key = (q: number) => (one: Measured) =>
    quantile(
      one.fast.map(({ processor }) => processor),
      q,
    );
  const mb = (index: 0 | 1 | 2) => (one: Measured) => one.tax.heap[index];
  const rows = [
    ['scripts and styles into the tab, kB', '0', kB(own.plain), kB(peer.plain)],
    ['  the same as gzip, kB', '0', kB(own.gzip), kB(peer.gzip)],
    line('main thread from the address on, 5 s and what they need, processor ms', ({ tax }) => tax.load, 0),
    line('long tasks in that time', ({ tax }) => tax.longTasks, 0),
    line('main thread per key, typing on, processor ms, p50', key(0.5)),
    line('  the same, p95', key(0.95)),
    line('heap at first, MB', mb(0)),
    line(`heap after ${taxRounds.keys} keys, MB`, mb(1)),
    line(`heap after ${taxRounds.switches} changes of the ticket, MB`, mb(2)),
  ];
  return `# page tax: the practice Zendesk alone, with Fairside, with the client of Hypothesis\n\n${table(['what', 'alone', 'Fairside', 'Hypothesis'], rows, [1, 2, 3])}`;
}
