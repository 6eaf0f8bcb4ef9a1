import { rank, readSavedReplies, reviewSavedReply } from '../../../lib/guidance/saved-replies.ts';
import { table } from '../../../tools/evaluate/table.ts';
import { peers } from '../guidance/peers.ts';
import { reply } from '../guidance/texts.ts';
import { quantile } from '../quantile.ts';

/** Milliseconds a file of fifty may take. */
const budget = 2000;

/** A file of macros as Zendesk exports it, no two alike, 800 characters each, half of them Spanish. */
function macros(count: number, seed: number): string {
  const one = (n: number) =>
    reply(n % 2 === 0 ? 'en' : 'es', 800, seed + n).replace(/^/, '{{ticket.requester.name}}, ');
  return JSON.stringify({
    macros: Array.from({ length: count }, (_, n) => ({
      title: `Macro ${n}`,
      actions: [{ field: 'comment_value', value: one(n) }],
    })),
  });
}

interface Round {
  readonly wall: number;
  readonly processor: number;
}

function round(size: number, seed: number): Round {
  const file = macros(size, seed);
  const before = process.cpuUsage();
  const since = performance.now();
  const ranked = rank(readSavedReplies(file).replies.map((saved) => reviewSavedReply(saved)));
  const wall = performance.now() - since;
  const { user, system } = process.cpuUsage(before);
  if (ranked.length !== size) throw new Error(`${size} went in, ${ranked.length} came out`);
  return { wall, processor: (user + system) / 1000 };
}

function row(name: string, size: number, rounds: readonly Round[]): string[] {
  const high = quantile(
    rounds.map(({ wall }) => wall),
    0.95,
  );
  const middle = (pick: (one: Round) => number) => quantile(rounds.map(pick), 0.5).toFixed(0);
  const kept = size === 50 ? `${budget} ${high <= budget ? 'kept' : 'MISSED'}` : '';
  return [
    name,
    String(rounds.length),
    middle(({ wall }) => wall),
    high.toFixed(0),
    middle(({ processor }) => processor),
    kept,
  ];
}

/** How long a file of saved replies takes, from its text to the ranked list. The first meets code that has never run. */
export async function savedRepliesSection(): Promise<void> {
  console.log('# saved-replies: from the text of a file to the ranked list, in ms; 800 characters a reply\n');
  const many = (size: number, count: number) => Array.from({ length: count }, (_, n) => round(size, 1 + n * 10_000));
  const rows = [
    row('50, first file after a start', 50, [round(50, 900_000)]),
    row('50, later files', 50, many(50, 12)),
    row('500', 500, many(500, 3)),
  ];
  console.log(table(['replies', 'rounds', 'p50', 'p95', 'CPU p50', 'budget p95'], rows, [1, 2, 3, 4, 5]));
  await printPeers();
}

const english = 25;

/** The English half of such a file with every tool: their texts and no file around them, since the others read none. */
async function printPeers(): Promise<void> {
  const looks: { tool: string; look: (text: string) => unknown }[] = [
    { tool: 'Fairside', look: (text) => reviewSavedReply({ name: 'A', text, kind: 'public', row: 1 }) },
  ];
  for (const peer of peers) {
    await peer.prepare?.();
    looks.push({ tool: peer.name, look: (text) => peer.look(text) });
  }
  const times = new Map(looks.map(({ tool }) => [tool, [] as number[]]));
  for (let turn = -1; turn < 6; turn += 1) {
    const texts = Array.from({ length: english }, (_, n) => reply('en', 800, 40_000 + turn * 100 + n));
    for (const { tool, look } of looks) {
      const since = performance.now();
      for (const text of texts) await look(text);
      if (turn >= 0) times.get(tool)?.push(performance.now() - since);
    }
  }
  const middle = (tool: string) => quantile(times.get(tool) ?? [], 0.5);
  const rows = looks.map(({ tool }) => [
    tool,
    middle(tool).toFixed(0),
    tool === 'Fairside' ? '' : `${(middle(tool) / middle('Fairside')).toFixed(1)}×`,
  ]);
  console.log(`\n${table(['tool', `${english} English replies, ms`, 'p50 / ours'], rows, [1, 2])}`);
}
