import { request } from 'node:http';
import { table } from '../../../tools/evaluate/table.ts';
import { copyOut } from './copy.ts';
import { seed } from './seed.ts';
import { type Served, serve } from './serve.ts';

/** Rows in the database; `FAIRSIDE_BENCH_ROWS` makes it shorter. */
const rows = Number(process.env.FAIRSIDE_BENCH_ROWS ?? 1_000_000);
const goal = 0.5;
const flat = 50;
const megabyte = 1024 * 1024;

interface Download {
  readonly bytes: number;
  readonly seconds: number;
  /** Most the endpoint's resident memory rose while it sent, in bytes. */
  readonly rise: number;
}

/** Reads an export and throws it away, looking at the endpoint's memory with every megabyte. */
function download(served: Served, format: string): Promise<Download> {
  const headers = { authorization: `Bearer ${served.lead}` };
  const start = performance.now();
  const before = served.memory();
  return new Promise((resolve, reject) => {
    const path = `/v1/export?format=${format}`;
    request({ host: '127.0.0.1', port: served.port, path, headers }, (answer) => {
      let [bytes, most, looked] = [0, before, 0];
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes - looked < megabyte) return;
        looked = bytes;
        most = Math.max(most, served.memory());
      });
      answer.on('end', () => resolve({ bytes, seconds: (performance.now() - start) / 1000, rise: most - before }));
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

/** How long all rows take as a file, beside `COPY … TO STDOUT` of the same rows, and how much memory it takes. */
export async function exportSection(): Promise<void> {
  const served = await serve('separate', 1);
  try {
    await seed(served, rows);
    await download(served, 'csv');
    const lines: string[][] = [];
    for (const format of ['csv', 'ndjson'] as const) {
      const rounds = [];
      for (let turn = 0; turn < 3; turn += 1) {
        const copy = await bare(served);
        const ours = await download(served, format);
        rounds.push({ ours, copy, share: copy.seconds / ours.seconds });
      }
      const rise = Math.max(...rounds.map(({ ours }) => ours.rise)) / megabyte;
      const middle = rounds.sort((a, b) => a.share - b.share)[1];
      if (!middle) throw new Error('no round was run');
      const { ours, copy, share } = middle;
      lines.push([
        format,
        ...[ours.seconds.toFixed(1), Math.round(rows / ours.seconds).toString(), (ours.bytes / megabyte).toFixed(0)],
        ...[
          copy.seconds.toFixed(1),
          share.toFixed(2),
          format === 'csv' ? `${goal} ${share >= goal ? 'kept' : 'MISSED'}` : '',
        ],
        ...[rise.toFixed(0), `${flat} ${rise <= flat ? 'kept' : 'MISSED'}`],
      ]);
    }
    console.log(`# endpoint-export: ${rows} insights as a file, ${served.name}\n`);
    const head = ['format', 's', 'rows/s', 'MiB', 'COPY s', 'COPY / ours', 'goal', 'memory + MiB', 'goal'];
    console.log(table(head, lines, [1, 2, 3, 4, 5, 7]));
  } finally {
    await served.stop();
  }
}
