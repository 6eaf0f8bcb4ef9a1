import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { readParquet, Table, writeParquet } from 'parquet-wasm';
import { type ExportFormat, formatNames } from '../../../lib/export/formats.ts';
import { summaryResponseSchema } from '../../../lib/sync/protocol.ts';
import { table } from '../../../tools/evaluate/table.ts';
import { copyOut } from './copy.ts';
import { seed } from './seed.ts';
import { type Served, serve } from './serve.ts';

/** Rows in the database; `FAIRSIDE_BENCH_ROWS` makes it shorter. */
const rows = Number(process.env.FAIRSIDE_BENCH_ROWS ?? 1_000_000);
const wanted = (process.env.FAIRSIDE_BENCH_FORMATS?.split(',') ?? formatNames) as readonly ExportFormat[];
/** Turns beside COPY, for the three formats that are text. */
const turns = Number(process.env.FAIRSIDE_BENCH_TURNS ?? 3);
const goal = 0.5;
const flat = 50;
const megabyte = 1024 * 1024;

export interface Download {
  readonly bytes: number;
  readonly seconds: number;
  /** Most the endpoint's resident memory rose while it sent, in bytes. */
  readonly rise: number;
}

/** Reads an export, looking at the endpoint's memory with every megabyte. @param file Where it is kept; else it is thrown away. */
export function download(served: Served, format: string, file?: string): Promise<Download> {
  const headers = { authorization: `Bearer ${served.lead}` };
  const start = performance.now();
  const before = served.memory();
  return new Promise((resolve, reject) => {
    const path = `/v1/export?format=${format}`;
    request({ host: '127.0.0.1', port: served.port, path, headers }, (answer) => {
      let [bytes, most, looked] = [0, before, 0];
      const kept = file === undefined ? answer : answer.pipe(createWriteStream(file));
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes - looked < megabyte) return;
        looked = bytes;
        most = Math.max(most, served.memory());
      });
      // The last of it is on the disk after the answer has ended.
      kept.on('close', () => resolve({ bytes, seconds: (performance.now() - start) / 1000, rise: most - before }));
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

/** The same rows and columns in the same order, as they are stored: nothing hashed, neutralised or dated for people. */
async function bare(served: Served): Promise<Download> {
  const columns =
    'id, tag, helpdesk, ticket_ref, recorded_at, language, product, area, repeat, urgent, money_amount, money_currency, excerpt, note';
  const client = await served.pool.connect();
  const start = performance.now();
  let bytes = 0;
  const query = `select ${columns} from insights where team_id = '${served.team}' and state = 'live' order by recorded_at desc, id desc`;
  await copyOut(client, `(${query}) to stdout (format csv)`, (chunk) => {
    bytes += chunk.length;
  });
  client.release();
  return { bytes, seconds: (performance.now() - start) / 1000, rise: 0 };
}

async function measured(served: Served, format: ExportFormat): Promise<string[]> {
  const beside = format !== 'xlsx' && format !== 'parquet';
  const rounds = [];
  for (let turn = 0; turn < (beside ? turns : 1); turn += 1) {
    const copy = beside ? await bare(served) : undefined;
    const used = served.processor();
    const ours = await download(served, format);
    const cost = (part: 'endpoint' | 'database') => (served.processor()[part] - used[part]) / 1e6;
    const costs = [cost('endpoint'), cost('database')].map((seconds) => seconds.toFixed(1));
    rounds.push({ ours, copy, costs, share: copy ? copy.seconds / ours.seconds : 0 });
  }
  const rise = Math.max(...rounds.map(({ ours }) => ours.rise)) / megabyte;
  const middle = rounds.sort((a, b) => a.share - b.share)[Math.floor(rounds.length / 2)];
  if (!middle) throw new Error('no round was run');
  const { ours, copy, costs, share } = middle;
  return [
    format,
    ...[ours.seconds.toFixed(1), Math.round(rows / ours.seconds).toString(), (ours.bytes / megabyte).toFixed(0)],
    ...costs,
    ...(copy ? [copy.seconds.toFixed(1), share.toFixed(2)] : ['', '']),
    format === 'csv' ? `${goal} ${share >= goal ? 'kept' : 'MISSED'}` : '',
    ...[rise.toFixed(0), `${flat} ${rise <= flat ? 'kept' : 'MISSED'}`],
  ];
}

/** The file as a reader in Rust understands it, through Arrow and back: how many rows, and whether each tag has as many as the figures say. */
async function readByAnother(served: Served): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fairside-bench-'));
  const file = join(folder, 'insights.parquet');
  await download(served, 'parquet', file);
  const arrow = readParquet(readFileSync(file)).intoIPCStream();
  const { buffer } = new Uint8Array(writeParquet(Table.fromIPCStream(arrow)));
  rmSync(folder, { recursive: true, force: true });
  const counts = new Map<string, number>();
  for (const { tag } of await parquetReadObjects({ file: buffer, columns: ['tag'], compressors })) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const headers = { authorization: `Bearer ${served.lead}` };
  const answer = await fetch(`http://127.0.0.1:${served.port}/v1/summary`, { headers });
  const { by_tag: tags } = summaryResponseSchema.parse(await answer.json());
  const equal = tags.length === counts.size && tags.every(({ tag, count }) => counts.get(tag) === count);
  return `${totalOf(counts)} rows, ${equal ? 'each tag as often as the figures say' : 'NOT what the figures say'}`;
}

const totalOf = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);

/** How long all rows take as a file, beside `COPY … TO STDOUT` of the same rows, and how much memory it takes. */
export async function exportSection(): Promise<void> {
  const served = await serve('separate', 1, true);
  try {
    await seed(served, rows);
    const load = loadavg()[0]?.toFixed(1);
    // What a process that has served for a while holds anyway.
    for (const format of wanted) await download(served, `${format}&urgent=true`);
    const lines: string[][] = [];
    for (const format of wanted) {
      const line = await measured(served, format);
      lines.push(line);
      console.error(line.join('  '));
    }
    console.log(`# endpoint-export: ${rows} insights as a file, ${served.name}, load ${load}\n`);
    const head = [
      ...['format', 's', 'rows/s', 'MiB', 's endpoint', 's database'],
      ...['COPY s', 'COPY / ours', 'goal', 'memory + MiB', 'goal'],
    ];
    console.log(table(head, lines, [1, 2, 3, 4, 5, 6, 7, 9]));
    if (wanted.includes('parquet')) console.log(`\nParquet, read by parquet-wasm: ${await readByAnother(served)}`);
  } finally {
    await served.stop();
  }
}
