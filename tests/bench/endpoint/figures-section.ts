/** What keeping figures by day costs a push: the same batches with and without it, in turns, beside the bare INSERT. */
import { loadavg } from 'node:os';
import { table } from '../../../tools/evaluate/table.ts';
import { boundRate } from './bound.ts';
import { grouped } from './grouped.ts';
import { load } from './load.ts';
import { type Served, serve } from './serve.ts';

const size = 500;
const batches = 20;
const turns = 3;
const goal = 0.5;

interface Rates {
  readonly ours: number;
  readonly bare: number;
  /** Processor time per row of the database, in µs: under ours, under the bare INSERT. */
  readonly database: readonly [number, number];
}

async function rates(served: Served, clients: number, kept: boolean): Promise<Rates> {
  await served.pool.query(`alter table insights ${kept ? 'enable' : 'disable'} trigger figures_insert`);
  const used = () => served.processor().database / (batches * size);
  const before = used();
  const ours = await load(served, size, clients, batches);
  const between = used();
  await grouped(served);
  const later = used();
  const bare = await boundRate(served.pool, 'insert', size, clients, batches);
  return { ours: ours.rowsPerSecond, bare, database: [between - before, used() - later] };
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const whole = (value: number) => Math.round(value).toString();

async function line(served: Served, clients: number): Promise<string[]> {
  const [off, on]: [Rates[], Rates[]] = [[], []];
  for (let turn = 0; turn < turns; turn += 1) {
    off.push(await rates(served, clients, false));
    on.push(await rates(served, clients, true));
  }
  const of = (some: Rates[], get: (one: Rates) => number) => middle(some.map(get));
  const share = of(on, (one) => one.ours / (off[on.indexOf(one)]?.bare ?? Number.NaN));
  return [
    String(clients),
    ...[of(off, (one) => one.ours), of(on, (one) => one.ours)].map(whole),
    ...[of(off, (one) => one.bare), of(on, (one) => one.bare)].map(whole),
    ...[share.toFixed(2), `${goal} ${share >= goal ? 'kept' : 'MISSED'}`],
    ...[of(off, (one) => one.database[0]), of(on, (one) => one.database[0])].map(whole),
    ...[of(off, (one) => one.database[1]), of(on, (one) => one.database[1])].map(whole),
  ];
}

export async function figuresSection(): Promise<void> {
  const served = await serve('separate', 16);
  try {
    await load(served, 50, 4, 40);
    await grouped(served);
    const started = loadavg()[0]?.toFixed(1);
    const lines = [await line(served, 1), await line(served, 16)];
    console.log(
      `# endpoint-figures: batches of ${size}, rows/s without and with figures by day, ${served.name}, load ${started}\n`,
    );
    const head = [
      ...[
        'clients',
        'ours without',
        'ours with',
        'INSERT without',
        'INSERT with',
        'ours with / INSERT without',
        'goal',
      ],
      ...['µs ours without', 'with', 'µs INSERT without', 'with'],
    ];
    console.log(table(head, lines, [0, 1, 2, 3, 4, 5, 7, 8, 9, 10]));
  } finally {
    await served.stop();
  }
}
