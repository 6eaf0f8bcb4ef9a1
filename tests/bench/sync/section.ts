import { table } from '../../../tools/evaluate/table.ts';
import { type Contender, type Product, products } from './contenders.ts';
import { type Counts, layWire, type Wire } from './wire.ts';

/** Tags recorded without a connection; `FAIRSIDE_BENCH_TAGS` and `FAIRSIDE_BENCH_TURNS` make it shorter. */
const tags = Number(process.env.FAIRSIDE_BENCH_TAGS ?? 10_000);
const turns = Number(process.env.FAIRSIDE_BENCH_TURNS ?? 3);
/** A product's name, or its beginning. */
const only = process.env.FAIRSIDE_BENCH_PRODUCT ?? '';
const more = 100;
const share = 0.2;

interface Step extends Counts {
  readonly ms: number;
  /** Processor time of the client and of the server, in ms: what waits for the processor does not count. */
  readonly client: number;
  readonly server: number;
}

interface Run {
  /** How many tags were there when the client said that it is in sync; a peer may say so too soon. */
  readonly arrived: number;
  readonly sync: Step;
  readonly idle: Step;
  readonly again: Step;
}

/** One device's life: tags recorded offline, a sync, one with nothing to do, one with a hundred tags more. */
async function run(product: Product, faults: number, seed: number): Promise<Run> {
  const contender = await product.start();
  const wire = await layWire(contender.port, seed);
  try {
    return await live(product.name, contender, wire, faults);
  } finally {
    await contender.end();
    await wire.close();
  }
}

async function live(name: string, { client, given, captured, stored, used }: Contender, wire: Wire, faults: number) {
  const step = async (what: string, about?: unknown): Promise<Step> => {
    const before = await used();
    wire.taken();
    const { ms, cpu = 0 } = await client.ask(what, about);
    const taken = wire.taken();
    return { ms, client: cpu, server: (await used()) - before, ...taken };
  };
  await client.ask('begin', { url: `http://127.0.0.1:${wire.port}`, ...given });
  await client.ask('capture', captured(tags));
  wire.faults = faults;
  const sync = await step('push');
  wire.faults = 0;
  const arrived = await stored();
  if (name === products[0]?.name && arrived !== tags) throw new Error(`${name}: ${arrived} of ${tags} tags arrived`);
  const idle = await step('idle');
  // Where the first idle sync reads back what it sent, the second does not.
  await step('idle');
  await client.ask('capture', captured(more));
  const again = await step('push');
  return { arrived, sync, idle, again };
}

const middle = (runs: readonly Run[]): Run => {
  const found = [...runs].sort((a, b) => a.sync.ms - b.sync.ms)[Math.floor((runs.length - 1) / 2)];
  if (!found) throw new Error('no run');
  return found;
};
const kilobytes = (bytes: number) => Math.round(bytes / 1000).toString();
const whole = (value: number) => Math.round(value).toString();

/** The sync of 10,000 tags beside two products that sync documents, over the same wire, whole and with a fifth of the requests broken. */
export async function syncSection(): Promise<void> {
  const found = products.filter(({ name }) => name.startsWith(only));
  const runs = new Map(found.map((product) => [product, { whole: [] as Run[], broken: [] as Run[] }]));
  for (let turn = 1; turn <= turns; turn += 1) {
    for (const [product, kept] of runs) {
      for (const [found, faults] of [[kept.whole, 0] as const, [kept.broken, share] as const]) {
        const done = await run(product, faults, turn);
        found.push(done);
        const { ms, client, server, requests, broken, up, down } = done.sync;
        // A run of all takes many minutes on a busy machine: each is shown as it ends.
        const took = `${whole(ms)} ms (processor ${whole(client)} + ${whole(server)})`;
        const less = `idle ${done.idle.requests}, +${more} ${done.again.requests}`;
        console.error(
          `${product.name}: ${done.arrived} there, ${broken} of ${requests} broken, ${took}, ${up} + ${down} bytes, ${less}`,
        );
      }
    }
  }
  const [first] = found;
  const ours = first && runs.get(first);
  const bytes = ({ sync }: Run) => sync.up + sync.down;
  const lines = [...runs].map(([{ name }, kept]) => {
    const [clean, faulty] = [middle(kept.whole), middle(kept.broken)];
    const { sync, idle, again } = clean;
    const times = [sync.ms, sync.client, sync.server].map(whole);
    const size = ours ? (bytes(clean) / bytes(middle(ours.whole))).toFixed(1) : '';
    const wire = [whole(sync.requests), kilobytes(sync.up), kilobytes(sync.down), size];
    const nothing = [whole(idle.requests), (((idle.up + idle.down) / 1000) | 0).toString()];
    const some = [whole(again.requests), kilobytes(again.up + again.down)];
    const { ms, requests } = faulty.sync;
    const broken = [whole(ms), (ms / sync.ms).toFixed(2), whole(requests), whole(faulty.arrived)];
    return [name, ...times, ...wire, ...nothing, ...some, ...broken];
  });
  const head = [
    ...['', 'sync ms', 'processor: client', 'server', 'requests', 'KB up', 'KB down', '× ours', 'idle: requests', 'KB'],
    ...[`+${more}: requests`, 'KB', `${share * 100} % broken: ms`, '× whole', 'requests', 'there'],
  ];
  console.log(`# sync: ${tags} tags recorded offline, middle of ${turns} turns\n`);
  console.log(
    table(
      head,
      lines,
      Array.from({ length: head.length - 1 }, (_, column) => column + 1),
    ),
  );
}
