import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../../../tools/evaluate/table.ts';
import { extensionDirs } from '../../e2e/build.ts';
import { quantile } from '../quantile.ts';
import { annotatorBytes, bytesOf } from './annotator.ts';
import { processorOf } from './rows.ts';
import { type Tax, taxRounds } from './tax.ts';

export type Payer = 'alone' | 'Fairside' | 'Hypothesis';

/** What the page pays alone and with what stands beside it. */
export function taxTable(measured: Readonly<Partial<Record<Payer, Tax>>>): string {
  const payers = Object.entries(measured) as [Payer, Tax][];
  const line = (what: string, read: (tax: Tax, payer: Payer) => number, digits = 1) => [
    what,
    ...payers.map(([payer, tax]) => read(tax, payer).toFixed(digits)),
  ];
  const rows = [
    line('scripts and styles into the tab, kB', (_, payer) => bytes(payer).plain / 1000, 0),
    line('  the same as gzip, kB', (_, payer) => bytes(payer).gzip / 1000, 0),
    line('main thread from the address on, 5 s and what they need, processor ms', ({ load }) => load, 0),
    line('long tasks in that time', ({ longTasks }) => longTasks, 0),
    line('main thread per key, typing on, processor ms, p50', ({ fast }) => quantile(processorOf(fast), 0.5)),
    line('  the same, p95', ({ fast }) => quantile(processorOf(fast), 0.95)),
    line('heap at first, MB', ({ heap }) => heap[0]),
    line(`heap after ${taxRounds.keys} keys, MB`, ({ heap }) => heap[1]),
    line(`heap after ${taxRounds.switches} changes of the ticket, MB`, ({ heap }) => heap[2]),
  ];
  const head = ['what', ...payers.map(([payer]) => payer)];
  return `# page tax on the practice Zendesk\n\n${table(
    head,
    rows,
    payers.map((_, index) => index + 1),
  )}`;
}

function bytes(payer: Payer): { readonly plain: number; readonly gzip: number } {
  if (payer === 'alone') return { plain: 0, gzip: 0 };
  if (payer === 'Hypothesis') return annotatorBytes();
  // All that may come into the tab, the parts for special moments included.
  const scripts = (folder: string) =>
    readdirSync(join(extensionDirs.chromium, folder))
      .filter((name) => name.endsWith('.js') && name !== 'background.js')
      .map((name) => join(extensionDirs.chromium, folder, name));
  return bytesOf([...scripts('.'), ...scripts('content-scripts')]);
}
