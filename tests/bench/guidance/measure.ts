import { createReviewer } from '../../../lib/guidance/review.ts';
import type { Language } from '../../../lib/guidance/types.ts';
import { type Peer, peers } from './peers.ts';
import { reply, thread } from './texts.ts';

export type State = 'cold' | 'keystroke';
/** Times of one tool on one kind of text, in ms by the clock, and processor time per look, in ms, its helper threads included. */
export interface Measured {
  readonly tool: string;
  readonly times: readonly number[];
  readonly processor: number;
}
export const own = 'Fairside';

/** Text `round` of a kind, and the same text one keystroke later. */
interface Pair {
  readonly before: string;
  readonly after: string;
}
interface Time {
  readonly clock: number;
  readonly processor: number;
}
type Runner = (pair: Pair, state: State) => Promise<Time>;

/**
 * Times every tool on the same texts, taking turns in blocks, so that a busy machine weighs on all alike. `cold` is a text never seen; `keystroke` the same
 * text with one letter more in its middle, right after. Garbage is collected whenever the engine likes.
 */
export async function measure(language: Language, length: number, state: State, budget: number): Promise<Measured[]> {
  const tools = [{ tool: own, run: ownRunner(language) }, ...(language === 'en' ? peers.map(peerRunner) : [])];
  const times = new Map(tools.map(({ tool }) => [tool, [] as Time[]]));
  const blocks = 5;
  const least = length > 10_000 ? 2 : 4;
  let seed = 1;
  for (let block = -1; block < blocks; block += 1) {
    const first = seed;
    for (const { tool, run } of tools) {
      seed = first;
      const end = performance.now() + budget / blocks;
      let rounds = 0;
      while (rounds < least || (performance.now() < end && rounds < 120)) {
        const time = await run(pair(language, length, seed), state);
        // The first block only warms the engine up.
        if (block >= 0) times.get(tool)?.push(time);
        seed += 1;
        rounds += 1;
      }
    }
    seed = first + 120;
  }
  return tools.map(({ tool }) => {
    const all = times.get(tool) ?? [];
    const processor = all.reduce((sum, time) => sum + time.processor, 0) / all.length;
    return { tool, times: all.map((time) => time.clock), processor };
  });
}

function pair(language: Language, length: number, seed: number): Pair {
  const before = reply(language, length, seed);
  const middle = before.indexOf(' ', Math.floor(length / 2)) - 1;
  return { before, after: `${before.slice(0, middle)}e${before.slice(middle)}` };
}

/** A fresh reviewer for every text; for a keystroke, the one that has just seen the text before it. */
function ownRunner(language: Language): Runner {
  return async ({ before, after }, state) => {
    const reviewer = createReviewer();
    const look = (draft: string) => timed(() => reviewer.review({ draft, thread: thread[language] }));
    if (state === 'cold') return look(before);
    await look(before);
    return look(after);
  };
}

function peerRunner(peer: Peer): { tool: string; run: Runner } {
  return {
    tool: peer.name,
    run: async ({ before, after }, state) => {
      const first = await timed(() => peer.look(before));
      return state === 'cold' ? first : timed(() => peer.look(after));
    },
  };
}

async function timed(work: () => unknown): Promise<Time> {
  const before = process.cpuUsage();
  const start = performance.now();
  await work();
  const clock = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { clock, processor: (user + system) / 1000 };
}
