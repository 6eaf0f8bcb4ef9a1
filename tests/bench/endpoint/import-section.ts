/**
 * Rows come back: each format, exported from one endpoint, is imported by the command into an empty one, killed half-way, and started
 * again. `FAIRSIDE_BENCH_FORMATS` names the formats, `FAIRSIDE_BENCH_ROWS` how many rows; the kept folder is meant only with it.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { formatNames } from '../../../lib/export/formats.ts';
import { table } from '../../../tools/evaluate/table.ts';
import { download } from './export-section.ts';
import { seed } from './seed.ts';
import { type Served, serve } from './serve.ts';

const asked = process.env.FAIRSIDE_BENCH_ROWS;
const rows = Number(asked ?? 100_000);
const wanted = process.env.FAIRSIDE_BENCH_FORMATS?.split(',') ?? formatNames;
const root = fileURLToPath(new URL('../../../', import.meta.url));
const megabyte = 1024 * 1024;

interface Run {
  readonly said: string;
  readonly seconds: number;
  /** Resident memory once it is at work, and the most it had, in MiB. */
  readonly began: number;
  readonly most: number;
}

/** The command, looked at every tenth of a second. @param enough After so many rows stored it is killed. */
async function run(file: string, to: Served, enough?: number): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'endpoint/cli.ts', 'import', file], {
    cwd: root,
    env: { PATH: process.env.PATH, DATABASE_URL: to.url },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const ended = once(child, 'close');
  let [began, most, over] = [0, 0, false];
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    await Promise.race([pause(500), ended]);
    const memory = residentOf(child.pid);
    const stored = over ? 0 : await storedIn(to);
    if (stored > 5000 && began === 0) began = memory;
    most = Math.max(most, memory);
    if (enough !== undefined && stored >= enough) child.kill('SIGKILL');
  }
  return { said: said.trim(), seconds: (performance.now() - start) / 1000, began, most };
}

function residentOf(pid: number | undefined): number {
  try {
    return (Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024) / megabyte;
  } catch {
    return 0;
  }
}

async function storedIn({ pool }: Served): Promise<number> {
  const { rows: found } = await pool.query<{ n: number }>(
    'select ((select coalesce(sum(n), 0) from insight_figures) + (select coalesce(sum(n), 0) from insight_figure_changes))::int as n',
  );
  return found[0]?.n ?? 0;
}

async function summary(served: Served): Promise<string> {
  const headers = { authorization: `Bearer ${served.lead}` };
  return (await fetch(`http://127.0.0.1:${served.port}/v1/summary`, { headers })).text();
}

async function imported(from: Served, format: string, folder: string): Promise<string[]> {
  const file = join(folder, `insights.${format}`);
  await download(from, format, file);
  const to = await serve('separate', 1);
  try {
    await to.pool.query("insert into meta (key, value) values ('first_team', $1)", [to.team]);
    const first = await run(file, to, rows / 2);
    const there = await storedIn(to);
    const second = await run(file, to);
    const { rows: read, new: fresh, there: known, refused } = JSON.parse(second.said) as Record<string, number>;
    const equal = (await summary(from)) === (await summary(to));
    const seconds = first.seconds + second.seconds;
    return [
      format,
      ...[String(read), String(there), String(fresh), String(known), String(refused)],
      ...[equal ? 'equal' : 'DIFFERENT', seconds.toFixed(0), Math.round(rows / seconds).toString()],
      ...[second.began.toFixed(0), second.most.toFixed(0)],
    ];
  } finally {
    await to.stop();
  }
}

export async function importSection(): Promise<void> {
  const from = await serve('separate', 1, asked !== undefined);
  const folder = mkdtempSync(join(tmpdir(), 'fairside-bench-'));
  try {
    await seed(from, rows);
    const load = loadavg()[0]?.toFixed(1);
    const lines: string[][] = [];
    for (const format of wanted) {
      const line = await imported(from, format, folder);
      lines.push(line);
      console.error(line.join('  '));
    }
    console.log(
      `# endpoint-import: ${rows} rows back, killed half-way and started again, ${from.name}, load ${load}\n`,
    );
    const head = [
      ...['format', 'rows', 'there when killed', 'new then', 'known then', 'refused', 'figures'],
      ...['s both', 'rows/s', 'MiB at 5000', 'MiB most'],
    ];
    console.log(table(head, lines, [1, 2, 3, 4, 5, 7, 8, 9, 10]));
  } finally {
    await from.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
