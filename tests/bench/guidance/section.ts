import { checks } from '../../../lib/guidance/checks/index.ts';
import { createReviewer } from '../../../lib/guidance/review.ts';
import type { Language } from '../../../lib/guidance/types.ts';
import { table } from '../../../tools/evaluate/table.ts';
import { quantile } from '../quantile.ts';
import { type Contender, contend, type Measured, measure } from './measure.ts';
import { peers } from './peers.ts';
import { reply, thread } from './texts.ts';
import { own, type State } from './turn.ts';

const lengths = [200, 2000, 20_000] as const;
/** p95 in ms that a 2,000-character draft may take. */
const budgets: Readonly<Record<State, number>> = { cold: 4, keystroke: 1 };
/** Least time given to each tool on each kind of text, in ms. */
const budget = 1000;

/** How long a review takes, beside tools of its kind on the same texts. */
export async function guidanceSection(): Promise<void> {
  const contenders = await contend([own, ...peers.map(({ name }) => name)]);
  console.log(
    `# guidance: a review of one draft, in ms; ${checks.length} checks, the five questions and the commitments\n`,
  );
  for (const language of ['en', 'es'] as const) {
    for (const length of lengths) {
      const head = [`${language} ${length}`, 'tool', 'rounds', 'p50', 'p95', 'CPU mean', 'p50 / ours', 'budget p95'];
      console.log(`${table(head, await rows(contenders, language, length), [2, 3, 4, 5, 6, 7])}\n`);
    }
  }
  for (const { child } of contenders) child.disconnect();
  await printFindings();
}

async function rows(contenders: readonly Contender[], language: Language, length: number): Promise<string[][]> {
  const all: string[][] = [];
  for (const state of ['cold', 'keystroke'] as const) {
    const measured = await measure(contenders, { language, length, state }, budget);
    const ours = quantile(measured.find(({ tool }) => tool === own)?.times ?? [], 0.5);
    for (const one of measured) all.push(row(one, length, state, ours));
  }
  return all;
}

function row({ tool, times, processor }: Measured, length: number, state: State, ours: number): string[] {
  const middle = quantile(times, 0.5);
  const high = quantile(times, 0.95);
  const limit = tool === own && length === 2000 ? budgets[state] : undefined;
  return [
    state === 'cold' ? 'never seen' : 'after a key',
    tool,
    String(times.length),
    middle.toFixed(2),
    high.toFixed(2),
    processor.toFixed(2),
    tool === own ? '' : `${(middle / ours).toFixed(1)}×`,
    limit === undefined ? '' : `${limit} ${high <= limit ? 'kept' : 'MISSED'}`,
  ];
}

/** How many places each tool points at in the same text: what is compared does different work. */
async function printFindings(): Promise<void> {
  for (const peer of peers) await peer.prepare?.();
  const draft = reply('en', 2000, 1);
  const found = [
    [own, String(createReviewer().review({ draft, thread: thread.en }).findings.length)],
    ...(await Promise.all(peers.map(async (peer) => [peer.name, String(await peer.look(draft))]))),
  ];
  console.log(table(['tool', 'places pointed at in one English text of 2,000 characters'], found, [1]));
}
