/**
 * A team with a million insights: what a lead waits for, and what each export costs in time and memory. `BENCH_ROWS` takes another
 * number, `BENCH_DATA` a folder that is kept and used again, `BENCH_FORMATS` some of the formats.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../endpoint/app.ts';
import { openDatabase } from '../../../endpoint/db/open.ts';
import { inTeam } from '../../../endpoint/db/transaction.ts';
import { RateLimit } from '../../../endpoint/http/rate.ts';
import { quiet } from '../../../endpoint/log.ts';
import { createTeam, firstTeam } from '../../../endpoint/teams/first-team.ts';
import { createInvite } from '../../../endpoint/teams/invites.ts';
import { formatNames } from '../../../lib/export/formats.ts';
import { quantile } from '../quantile.ts';
import { fill } from './rows.ts';

const rows = Number(process.env.BENCH_ROWS ?? 1_000_000);
const kept = process.env.BENCH_DATA;
const wanted = process.env.BENCH_FORMATS?.split(',') ?? formatNames;
const mib = (bytes: number) => Math.round(bytes / 2 ** 20);

/** A lead goes from one of these to the next, as the bar of filters is changed. */
const filters = [
  'tag=log.late',
  'function=bil',
  'helpdesk=freshdesk',
  'from=2026-01-01',
  'from=2026-06-01&to=2026-06-30',
  'tag=prd.defect&helpdesk=zendesk',
  'language=es',
  'text=depot',
];

type App = (path: string) => Promise<Response>;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What the page asks for a view: the first rows and the figures, at the same time. */
const view = (get: App, query: string) =>
  timed(() =>
    Promise.all(
      [`/v1/insights?limit=500&${query}`, `/v1/summary?${query}`].map(async (path) => {
        const answer = await get(path);
        if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
        await answer.arrayBuffer();
      }),
    ),
  );

async function exported(get: App, format: string): Promise<string> {
  const before = process.memoryUsage().rss;
  let [peak, bytes] = [before, 0];
  const sample = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  const ms = await timed(async () => {
    const answer = await get(`/v1/export?format=${format}`);
    const reader = answer.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) bytes += part.value.length;
  });
  clearInterval(sample);
  const seconds = (ms / 1000).toFixed(1);
  return `${format.padEnd(8)} ${seconds.padStart(7)} s  ${String(Math.round(rows / (ms / 1000))).padStart(7)} rows/s  ${String(mib(bytes)).padStart(5)} MiB file  memory ${mib(before)} → at most ${mib(peak)} MiB`;
}

export async function exportSection(): Promise<void> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'fairside-bench-'));
  const { db, pool, epoch, close } = await openDatabase({ dataDir: folder, log: quiet, use: 'own' });
  try {
    let team = await firstTeam(pool);
    if (team === undefined) {
      team = crypto.randomUUID();
      await createTeam(db, 'Bench', team);
      console.log(
        `${rows} insights made in ${Math.round((await timed(() => fill(pool, team as string, rows))) / 1000)} s`,
      );
    }
    const id = team;
    const invite = await inTeam(db, id, (trx) => createInvite(trx, id, { role: 'lead', uses: 1, days: 1 }));
    const unlimited = () => new RateLimit({ burst: 1e9, perSecond: 1e9 });
    const app = createApp({ db, epoch, rates: { token: unlimited(), address: unlimited() } });
    const enrolled = await app.request('/v1/enrol', {
      method: 'POST',
      body: JSON.stringify({ invite }),
      headers: { 'content-type': 'application/json' },
    });
    const { token } = (await enrolled.json()) as { token: string };
    const get: App = async (path) => app.request(path, { headers: { authorization: `Bearer ${token}` } });

    console.log(`# first view, ms: ${Math.round(await view(get, ''))}, then ${Math.round(await view(get, ''))}`);
    const all: number[] = [];
    for (const filter of filters) {
      const times: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) times.push(await view(get, filter));
      all.push(...times);
      console.log(
        `${filter.padEnd(34)} p50 ${Math.round(quantile(times, 0.5))}  worst ${Math.round(Math.max(...times))}`,
      );
    }
    console.log(`# filter change, ms: p50 ${Math.round(quantile(all, 0.5))}, p95 ${Math.round(quantile(all, 0.95))}`);
    console.log('# exports of everything, memory of the endpoint’s process');
    for (const format of wanted) console.log(await exported(get, format));
  } finally {
    await close();
    if (!kept) rmSync(folder, { recursive: true, force: true });
  }
}
