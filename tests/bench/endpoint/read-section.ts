import { request } from 'node:http';
import { loadavg } from 'node:os';
import type { PullResponse } from '../../../lib/sync/protocol.ts';
import { table } from '../../../tools/evaluate/table.ts';
import { quantile } from '../quantile.ts';
import { seed } from './seed.ts';
import { seedChanges } from './seed-changes.ts';
import { seedIssues } from './seed-issues.ts';
import { type Served, serve } from './serve.ts';

/** Rows in the database; `FAIRSIDE_BENCH_ROWS=10000000` is the full size, for a machine with time and 10 GB to spare. */
const rows = Number(process.env.FAIRSIDE_BENCH_ROWS ?? 1_000_000);
const [firstGoal, changeGoal] = [1500, 500];
const turns = 5;
/** Filters whose names begin so, e.g. `words,state`; all of them unless it says. */
const only = (process.env.FAIRSIDE_BENCH_FILTERS ?? '').split(',');

function get(
  served: Served,
  path: string,
  token = served.lead,
): Promise<{ readonly ms: number; readonly body: Buffer }> {
  const headers = { authorization: `Bearer ${token}` };
  const start = performance.now();
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: served.port, path, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve({ ms: performance.now() - start, body: Buffer.concat(pieces) });
        else reject(new Error(`${path}: ${answer.statusCode}`));
      });
    })
      .on('error', reject)
      .end();
  });
}

interface View {
  /** Until both are there, in ms. */
  readonly both: number;
  readonly list: number;
  readonly figures: number;
  /** Processor time of endpoint and database, in ms. */
  readonly processor: number;
}

/** What the leads' page asks of the endpoint for its first view and at every change of a filter: a page of rows and the figures, at once. */
async function view(served: Served, query: string): Promise<View> {
  const used = () => (served.processor().endpoint + served.processor().database) / 1000;
  const [start, before] = [performance.now(), used()];
  const [list, figures] = await Promise.all([
    get(served, `/v1/insights?limit=500&${query}`),
    get(served, `/v1/summary?${query}`),
  ]);
  return { both: performance.now() - start, list: list.ms, figures: figures.ms, processor: used() - before };
}

/** What a device learns: everything the first time, page by page, then nothing new. */
async function pulls(
  served: Served,
): Promise<{ readonly pages: number[]; readonly changes: number; readonly idle: number[] }> {
  const [pages, idle]: [number[], number[]] = [[], []];
  let [cursor, changes] = ['', 0];
  const pull = async () => {
    const { ms, body } = await get(served, `/v1/pull?limit=500${cursor && `&cursor=${cursor}`}`, served.agents[0]);
    const answer = JSON.parse(body.toString()) as PullResponse;
    cursor = encodeURIComponent(answer.cursor);
    changes += answer.changes.length;
    return { ms, more: answer.more };
  };
  for (let more = true; more; ) {
    const page = await pull();
    pages.push(page.ms);
    more = page.more;
  }
  for (let n = 0; n < 20; n += 1) idle.push((await pull()).ms);
  return { pages, changes, idle };
}

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

/** Each filter of the bar, alone and as leads put them together. */
const filters: readonly (readonly [string, string])[] = [
  ['one month', `from=${day(30)}&to=${day(0)}`],
  ['one month, a year ago', `from=${day(400)}&to=${day(370)}`],
  ['one year', `from=${day(365)}`],
  ['function', 'function=bil'],
  ['tag', 'tag=log.late'],
  ['tag, one month', `tag=log.late&from=${day(30)}`],
  ['kind', 'kind=defect'],
  ['quadrant', 'quadrant=eliminate'],
  ['product', 'product=family'],
  ['no product', 'product=-'],
  ['product that is not there', 'product=nothing'],
  ['tag and product', 'tag=log.where&product=plus'],
  ['area', 'area=billing'],
  ['helpdesk', 'helpdesk=freshdesk'],
  ['language', 'language=es'],
  ['rare language', 'language=fr&helpdesk=freshdesk'],
  ['urgent', 'urgent=true'],
  ['money', 'money=true'],
  ['state new', 'state=new'],
  ['state accepted', 'state=accepted'],
  ['state fixed, one year', `state=fixed&from=${day(365)}`],
  ['state new, tag', 'state=new&tag=log.late'],
  ['words, one month', `text=parcel%20friday&from=${day(30)}`],
  ['words in many', 'text=parcel%20friday'],
  ['words in few', 'text=case%20123456'],
  ['words in most', 'text=e'],
  ['words with an accent', 'text=tard%C3%B3'],
];

const whole = (value: number) => value.toFixed(0);

function line(name: string, views: readonly View[]): string[] {
  const of = (part: keyof View, q: number) =>
    whole(
      quantile(
        views.map((one) => one[part]),
        q,
      ),
    );
  return [name, of('both', 0.5), of('both', 1), of('list', 0.5), of('figures', 0.5), of('processor', 0.5)];
}

/** What leads and devices ask of a large database, in ms. */
export async function readSection(): Promise<void> {
  const served = await serve('separate', 1, true);
  try {
    const made = await seed(served, rows);
    await seedIssues(served);
    await seedChanges(served);
    const { rows: sizes } = await served.pool.query<{ days: number; mib: number; all: number }>(
      `select count(*)::int as days, (pg_total_relation_size('insight_figures') >> 20)::int as mib,
         (pg_total_relation_size('insights') >> 20)::int as all from insight_figures`,
    );
    const load = loadavg()[0]?.toFixed(1);
    console.log(`# endpoint-read: ${rows} insights of one team over two years, ${served.name}, load ${load}, in ms\n`);
    if (made) console.log(`made in ${whole(made.made)} s, counted by day in ${made.counted.toFixed(1)} s`);
    console.log(`${sizes[0]?.days} counts by day, ${sizes[0]?.mib} MiB beside ${sizes[0]?.all} MiB of insights\n`);
    const first: View[] = [];
    for (let n = 0; n < turns * 2; n += 1) first.push(await view(served, ''));
    const lines = [line('first view', first)];
    const changes: View[] = [];
    for (const [name, query] of filters.filter(([name]) => only.some((one) => name.startsWith(one)))) {
      const views: View[] = [];
      const end = performance.now() + 15_000;
      for (let n = 0; n < turns && performance.now() < end; n += 1) views.push(await view(served, query));
      changes.push(...views);
      lines.push(line(name, views));
    }
    const { pages, changes: learned, idle } = await pulls(served);
    const head = ['asked', 'p50', 'worst', 'list', 'figures', 'processor'];
    console.log(table(head, lines, [1, 2, 3, 4, 5]));
    const both = changes.map((one) => one.both);
    const [cold, change] = [first[0]?.both ?? Number.NaN, quantile(both, 0.95)];
    const kept = (is: number, goal: number) => `${whole(is)}, ${goal} ${is <= goal ? 'kept' : 'MISSED'}`;
    console.log(`\nfirst view, the very first: ${kept(cold, firstGoal)}`);
    console.log(`change of a filter: p50 ${whole(quantile(both, 0.5))}, p95 ${kept(change, changeGoal)}`);
    console.log(
      `changes for a device of a thousand: its ${learned} in ${pages.length} pages, each p50 ${whole(quantile(pages, 0.5))}, worst ${whole(quantile(pages, 1))}; nothing new p50 ${whole(quantile(idle, 0.5))}, p95 ${whole(quantile(idle, 0.95))}`,
    );
  } finally {
    await served.stop();
  }
}
