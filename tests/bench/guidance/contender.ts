/**
 * One tool in a process of its own, as it would be in a product: V8 keeps one measure of the machine code of all expressions in a
 * process, and makes those of everybody slower once it is full. The tools' own helper threads count to their processor time.
 */
import { createReviewer } from '../../../lib/guidance/review.ts';
import type { Peer } from './peers.ts';
import { reply, thread } from './texts.ts';
import { own, type Time, type Turn } from './turn.ts';

/** Text `round` of a kind, and the same text one keystroke later. */
interface Pair {
  readonly before: string;
  readonly after: string;
}
type Runner = (pair: Pair, turn: Turn) => Promise<Time>;

function pair({ language, length }: Turn, seed: number): Pair {
  const before = reply(language, length, seed);
  const middle = before.indexOf(' ', Math.floor(length / 2)) - 1;
  return { before, after: `${before.slice(0, middle)}e${before.slice(middle)}` };
}

/** A fresh reviewer for every text; for a keystroke, the one that has just seen the text before it. */
const ownRunner: Runner = async ({ before, after }, { language, state }) => {
  const reviewer = createReviewer();
  const look = (draft: string) => timed(() => reviewer.review({ draft, thread: thread[language] }));
  if (state === 'cold') return look(before);
  await look(before);
  return look(after);
};

const peerRunner =
  (peer: Peer): Runner =>
  async ({ before, after }, { state }) => {
    const first = await timed(() => peer.look(before));
    return state === 'cold' ? first : timed(() => peer.look(after));
  };

async function timed(work: () => unknown): Promise<Time> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}

async function runnerOf(tool: string): Promise<Runner> {
  if (tool === own) return ownRunner;
  const { peers } = await import('./peers.ts');
  const peer = peers.find(({ name }) => name === tool);
  if (!peer) throw new Error(`No tool ${tool}`);
  await peer.prepare?.();
  return peerRunner(peer);
}

async function take(run: Runner, turn: Turn): Promise<Time[]> {
  const times: Time[] = [];
  const end = performance.now() + turn.ms;
  while (times.length < turn.least || (performance.now() < end && times.length < turn.most)) {
    times.push(await run(pair(turn, turn.first + times.length), turn));
  }
  return times;
}

const run = await runnerOf(process.argv[2] ?? '');
process.on('message', async (turn: Turn) => process.send?.(await take(run, turn)));
process.send?.('ready');
