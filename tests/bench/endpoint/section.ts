import { table } from '../../../tools/evaluate/table.ts';
import { boundRate } from './bound.ts';
import { grouped } from './grouped.ts';
import { type Load, load } from './load.ts';
import { type Kind, type Served, serve } from './serve.ts';

const allSizes = [500, 50, 1] as const;
/** `FAIRSIDE_BENCH_SIZES=50,1` measures those alone. */
const wanted = process.env.FAIRSIDE_BENCH_SIZES?.split(',').map(Number);
const sizes = allSizes.filter((size) => wanted?.includes(size) ?? true);
const clientCounts = [1, 16, 128] as const;
/** Batches per round, by size: enough to be steady, few enough that all nine cells take some minutes. One per client at least. */
const batchesOf = { 1: 200, 50: 60, 500: 20 } as const;
/** Rounds per cell; none but the first is begun when the cell has taken so long, in ms. */
const turns = 3;
const longestCell = 20_000;
/** After so long no further cell is begun, in ms; `FAIRSIDE_BENCH_MINUTES`. */
const longest = Number(process.env.FAIRSIDE_BENCH_MINUTES ?? 8) * 60_000;
const goal = 0.5;

interface Round {
  readonly ours: Load;
  readonly insert: number;
  readonly copy: number;
  readonly share: number;
  /** Processor time per row in µs: endpoint, its database, both for grouping and counting afterwards, the database under the bare INSERT. */
  readonly costs: readonly [number, number, number, number];
}

async function round(served: Served, size: number, clients: number, batches: number): Promise<Round> {
  const rows = batches * size;
  const before = served.processor();
  const ours = await load(served, size, clients, batches);
  const between = served.processor();
  await grouped(served);
  const later = served.processor();
  const insert = await boundRate(served.pool, 'insert', size, clients, batches);
  const after = served.processor();
  const copy = await boundRate(served.pool, 'copy', size, clients, batches);
  const cost = (part: 'endpoint' | 'database', from = before, to = between) => (to[part] - from[part]) / rows;
  const grouping = cost('endpoint', between, later) + cost('database', between, later);
  const costs = [cost('endpoint'), cost('database'), grouping, cost('database', later, after)] as const;
  return { ours, insert, copy, share: ours.rowsPerSecond / insert, costs };
}

/** The middle of up to three rounds, ours and the bounds in turn, so that what else the machine does falls on all. */
async function cell(served: Served, size: (typeof allSizes)[number], clients: number): Promise<string[]> {
  const batches = Math.max(batchesOf[size], clients);
  const rounds: Round[] = [];
  const start = performance.now();
  while (rounds.length < turns && (rounds.length === 0 || performance.now() - start < longestCell)) {
    rounds.push(await round(served, size, clients, batches));
  }
  rounds.sort((a, b) => a.share - b.share);
  const { ours, insert, copy, share, costs } = rounds[Math.floor((rounds.length - 1) / 2)] ?? never();
  const whole = (value: number) => Math.round(value).toString();
  const kept = size === 500 ? `${goal} ${share >= goal ? 'kept' : 'MISSED'}` : '';
  const times = [ours.p50.toFixed(1), ours.p99.toFixed(1), whole(ours.refused)];
  const rates = [whole(ours.rowsPerSecond), ...times, whole(insert), whole(copy), share.toFixed(2)];
  const done = [String(size), String(clients), whole(batches * size), String(rounds.length)];
  return [...done, ...rates, kept, ...costs.map(whole)];
}

/** Everything an insight takes on disk. */
async function bytesPerRow({ pool }: Served): Promise<number> {
  const { rows } = await pool.query<{ bytes: number }>(
    `select (sum(pg_total_relation_size(oid)) / (select count(*) from insights))::float8 as bytes
     from pg_class where relkind = 'r' and (relname in ('item_ids', 'insights') or relname like 'items\\_%')`,
  );
  return Math.round(rows[0]?.bytes ?? 0);
}

const never = (): never => {
  throw new Error('no round was run');
};

const head = [
  ...[
    'batch',
    'clients',
    'rows',
    'turns',
    'rows/s',
    'p50 ms',
    'p99 ms',
    '503',
    'bare INSERT',
    'COPY',
    'ours / INSERT',
    'goal',
  ],
  ...['µs endpoint', 'µs database', 'µs grouping', 'µs bare'],
];

/** How many insights a second one endpoint stores, beside what the bare driver does with the same rows. The large batches come first. */
export async function endpointSection(kind: Kind): Promise<void> {
  const served = await serve(kind, Math.max(...clientCounts));
  const rows: string[][] = [];
  const end = performance.now() + longest;
  try {
    await load(served, 50, 4, 40);
    await grouped(served);
    for (const size of sizes) {
      for (const clients of clientCounts) {
        if (performance.now() > end) break;
        const line = await cell(served, size, clients);
        rows.push(line);
        console.error(line.join('  '));
      }
    }
    const bytes = await bytesPerRow(served);
    console.log(`# endpoint: insights stored a second, ${served.name}\n`);
    console.log(table(head, rows, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15]));
    console.log(`\n${bytes} bytes on disk per insight: id, item, insight, and their indexes`);
    if (rows.length < sizes.length * clientCounts.length) console.log('The rest was left out: this machine is busy.');
  } finally {
    await served.stop();
  }
}
