import type { Language } from '../../../lib/guidance/types.ts';
import { noPreference } from '../../../lib/insights/preference.ts';
import { suggestTags } from '../../../lib/insights/suggest.ts';
import type { SaidText } from '../../../lib/insights/suggestion.ts';
import { taxonomy } from '../../../lib/insights/taxonomy.ts';
import { table } from '../../../tools/evaluate/table.ts';
import { definitionCues } from '../../../tools/evaluate-tags/baselines.ts';
import { quantile } from '../quantile.ts';

/** Milliseconds the suggestions of a thread of fifty messages may take. */
const budget = 5;
const rounds = 200;

/** A thread of customer and agent in turn, about 250 characters a message, no two alike. */
function thread(messages: number, language: Language, seed: number): SaidText[] {
  const sentences = taxonomy.tags
    .flatMap((tag) => [...tag.belongs, ...tag.excludes])
    .filter((example) => example.language === language)
    .map(({ text }) => text);
  const one = (n: number) => sentences[(n * 7919) % sentences.length] ?? '';
  return Array.from({ length: messages }, (_, n) => ({
    from: n % 2 === 0 ? 'customer' : 'agent',
    text: Array.from({ length: 6 }, (__, part) => one(seed + n * 13 + part * 5)).join(' '),
  }));
}

function measured(name: string, language: Language, messages: number, work: (given: readonly SaidText[]) => unknown) {
  const walls: number[] = [];
  let processor = 0;
  for (let round = 0; round < rounds; round += 1) {
    const given = thread(messages, language, round * 31);
    const before = process.cpuUsage();
    const since = performance.now();
    work(given);
    walls.push(performance.now() - since);
    const { user, system } = process.cpuUsage(before);
    processor += (user + system) / 1000 / rounds;
  }
  const [first] = walls;
  const later = walls.slice(20);
  const high = quantile(later, 0.95);
  const bound = messages === 50 && name === 'Fairside' ? `${budget} ${high <= budget ? 'kept' : 'MISSED'}` : '';
  const ms = (value: number) => value.toFixed(2);
  return [
    `${language}, ${messages} messages`,
    name,
    ms(first ?? 0),
    ms(quantile(later, 0.5)),
    ms(high),
    ms(processor),
    bound,
  ];
}

/** How long the suggestions of one thread take, beside looking up the plain cue words of the tags' definitions in the same text. */
export async function suggestSection(): Promise<void> {
  console.log(
    `# suggest: the tags of one thread, in ms; ${rounds} threads of about 250 characters a message, half of them the customer's\n`,
  );
  const rows = (['en', 'es'] as const).flatMap((language) =>
    [1, 10, 50].flatMap((messages) => [
      measured('Fairside', language, messages, (given) => suggestTags(given, taxonomy, noPreference)),
      measured('cue words alone', language, messages, (given) => {
        const text = given.filter(({ from }) => from === 'customer').map((said) => said.text);
        return definitionCues({ id: '', text: text.join('\n\n'), language, tags: [], group: '', mayLearn: false });
      }),
    ]),
  );
  console.log(table(['thread', 'tool', 'first', 'p50', 'p95', 'CPU mean', 'budget p95'], rows, [2, 3, 4, 5, 6]));
}
