import type { ModelWeights, WordWeights } from '../../lib/insights/model/weights.ts';
import type { Learned } from './adam.ts';
import type { Example } from './examples.ts';

interface Outcome {
  readonly examples: readonly Example[];
  readonly tags: readonly string[];
  /** Position of each feature, by language and name. */
  readonly index: ReadonlyMap<string, number>;
  readonly words: Learned;
  readonly bias: Learned;
  readonly cues: Learned;
}

/** Weights below this say nothing and are left out. */
const smallest = 0.07;

/** What was learned, as the file holds it: rounded, small weights left out, in alphabetical order. */
export function weightsOf({ examples, tags, index, words, bias, cues }: Outcome): ModelWeights {
  const own = new Set(['taxonomy', 'phrases']);
  const rows = (language: string) =>
    examples.filter(({ encoded, origin }) => encoded.language === language && !own.has(origin)).length;
  const wordsOf = (language: string): WordWeights => {
    const kept: [string, Record<string, number>][] = [];
    for (const [key, position] of index) {
      if (!key.startsWith(`${language} `)) continue;
      const byTag = tags
        .map((tag, at) => [tag, words.at(position * tags.length + at)] as const)
        .filter(([, weight]) => Math.abs(weight) >= smallest)
        .map(([tag, weight]) => [tag, Math.round(weight * 100)] as const);
      if (byTag.length > 0) kept.push([key.slice(language.length + 1), Object.fromEntries(byTag)]);
    }
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const rounded = (weight: number) => Math.round(weight * 1000) / 1000;
  return {
    rows: { en: rows('en'), es: rows('es') },
    cues: [0, 1, 2, 3, 4].map((part) => rounded(cues.at(part))),
    bias: Object.fromEntries(tags.map((tag, at) => [tag, rounded(bias.at(at))])),
    words: { en: wordsOf('en'), es: wordsOf('es') },
  };
}
