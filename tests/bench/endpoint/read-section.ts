import { request } from 'node:http';
import { table } from '../../../tools/evaluate/table.ts';
import { quantile } from '../quantile.ts';
import { seed } from './seed.ts';
import { type Served, serve } from './serve.ts';

/** Rows in the database; `FAIRSIDE_BENCH_ROWS=10000000` is the full size, for a machine with time and 10 GB to spare. */
const rows = Number(process.env.FAIRSIDE_BENCH_ROWS ?? 2_000_000);

function get(served: Served, path: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: served.port, path, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - start);
        else reject(new Error(`${path}: ${answer.statusCode}`));
      });
    })
      .on('error', reject)
      .end();
  });
}

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** What leads and devices ask of a large database, in ms. */
export async function readSection(): Promise<void> {
  const served = await serve('separate', 1);
  try {
    await seed(served, rows);
    const month = `from=${day(30)}&to=${day(0)}`;
    const asked: readonly (readonly [string, string])[] = [
      ['list, all', '/v1/insights'],
      ['list, one month', `/v1/insights?${month}`],
      ['list, one tag, one month', `/v1/insights?tag=log.late&${month}`],
      ['list, words', '/v1/insights?text=parcel%20Friday'],
      ['figures, all', '/v1/summary'],
      ['figures, one month', `/v1/summary?${month}`],
      ['figures, one tag', '/v1/summary?tag=log.late'],
      ['changes, nothing new', '/v1/pull'],
    ];
    const lines: string[][] = [];
    for (const [name, path] of asked) {
      const token = path === '/v1/pull' ? (served.agents[0] ?? '') : served.lead;
      const times: number[] = [];
      const first = await get(served, path, token);
      const end = performance.now() + 15_000;
      for (let n = 0; n < 20 && performance.now() < end; n += 1) times.push(await get(served, path, token));
      lines.push([
        name,
        first.toFixed(0),
        quantile(times, 0.5).toFixed(0),
        quantile(times, 0.95).toFixed(0),
        String(times.length),
      ]);
    }
    console.log(`# endpoint-read: ${rows} insights of one team over two years, ${served.name}, in ms\n`);
    console.log(table(['asked', 'first', 'p50', 'p95', 'times'], lines, [1, 2, 3, 4]));
  } finally {
    await served.stop();
  }
}
