import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../../lib/guidance/types.ts';
import { own, type State, type Time, type Turn } from './turn.ts';

/** Times of one tool on one kind of text, in ms by the clock, and processor time per look, in ms, its helper threads included. */
export interface Measured {
  readonly tool: string;
  readonly times: readonly number[];
  readonly processor: number;
}

/** A tool in its own process. */
export interface Contender {
  readonly tool: string;
  readonly child: ChildProcess;
}

const blocks = 5;
/** Rounds of a block at the most. */
const most = 120;

/** Starts a process for each tool, ready to be timed. */
export async function contend(tools: readonly string[]): Promise<Contender[]> {
  const started: Contender[] = [];
  for (const tool of tools) {
    const child = fork(fileURLToPath(new URL('contender.ts', import.meta.url)), [tool], {
      execArgv: ['--import', 'tsx'],
    });
    await once(child, 'message');
    started.push({ tool, child });
  }
  return started;
}

/**
 * Times every tool on the same texts, taking turns in blocks, so that a busy machine weighs on all alike. `cold` is a text never seen; `keystroke` the same
 * text with one letter more in its middle, right after. Garbage is collected whenever the engine likes.
 */
export async function measure(
  contenders: readonly Contender[],
  kind: { readonly language: Language; readonly length: number; readonly state: State },
  budget: number,
): Promise<Measured[]> {
  // None of the peers reads Spanish.
  const able = contenders.filter(({ tool }) => tool === own || kind.language === 'en');
  const times = new Map(able.map(({ tool }) => [tool, [] as Time[]]));
  const least = kind.length > 10_000 ? 2 : 4;
  for (let block = -1; block < blocks; block += 1) {
    const turn: Turn = { ...kind, first: 1 + (block + 1) * most, ms: budget / blocks, least, most };
    for (const { tool, child } of able) {
      const answer = once(child, 'message');
      child.send(turn);
      const [taken] = (await answer) as [Time[]];
      // The first block only warms the engine up.
      if (block >= 0) times.get(tool)?.push(...taken);
    }
  }
  return able.map(({ tool }) => {
    const all = times.get(tool) ?? [];
    const processor = all.reduce((sum, time) => sum + time.processor, 0) / all.length;
    return { tool, times: all.map(({ clock }) => clock), processor };
  });
}
