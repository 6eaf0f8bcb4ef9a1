import { cueParts } from '../../lib/insights/model/encode.ts';
import { shares } from '../../lib/insights/model/score.ts';
import type { ModelWeights } from '../../lib/insights/model/weights.ts';
import { taxonomy } from '../../lib/insights/taxonomy.ts';
import { adam } from './adam.ts';
import type { Example } from './examples.ts';
import { vocabulary } from './vocabulary.ts';
import { weightsOf } from './weights-of.ts';

const tags = taxonomy.tags.map(({ id }) => id);
const languages = ['en', 'es'] as const;

/** How the weights are learned. */
export interface Training {
  /** Passes over all examples. */
  readonly rounds: number;
  /** Pull of every word's weight towards zero (L2). */
  readonly restraint: number;
  /** 0: a tag counts as often as it has examples; 1: all tags count alike. */
  readonly balance: number;
  /** Share of the aim that goes to the first of several tags; the others share the rest. */
  readonly first: number;
}
export const usualTraining: Training = { rounds: 90, restraint: 0.04, balance: 0.3, first: 0.7 };

/**
 * Learns the weights: one softmax regression over the tags, on word features of each language with weights of their own, and on what the cues found
 * with weights that all tags and both languages share. Deterministic: the same examples give the same weights.
 */
export function train(examples: readonly Example[], training: Training = usualTraining): ModelWeights {
  const index = new Map<string, number>();
  for (const language of languages) {
    for (const name of vocabulary(examples, language)) index.set(`${language} ${name}`, index.size);
  }
  const count = tags.length;
  const words = adam(index.size * count, 0.05);
  const bias = adam(count, 0.05);
  const cues = adam(cueParts.length, 0.03, [1.5, 0.7, 0.2, 0.5, 0.2]);
  const prepared = prepare(examples, index, training);
  const total = prepared.reduce((sum, { weight }) => sum + weight, 0);

  for (let round = 1; round <= training.rounds; round += 1) {
    for (const { positions, values, cueVectors, aim, weight } of prepared) {
      const logits = tags.map((_, tag) => {
        let logit = bias.at(tag);
        const vector = cueVectors[tag];
        if (vector) for (let part = 0; part < vector.length; part += 1) logit += cues.at(part) * (vector[part] ?? 0);
        for (let at = 0; at < positions.length; at += 1) {
          logit += words.at((positions[at] ?? 0) * count + tag) * (values[at] ?? 0);
        }
        return logit;
      });
      shares(logits).forEach((share, tag) => {
        const error = ((share - (aim[tag] ?? 0)) * weight) / total;
        bias.pull(tag, error);
        const vector = cueVectors[tag];
        if (vector) for (let part = 0; part < vector.length; part += 1) cues.pull(part, error * (vector[part] ?? 0));
        for (let at = 0; at < positions.length; at += 1) {
          words.pull((positions[at] ?? 0) * count + tag, error * (values[at] ?? 0));
        }
      });
    }
    words.step(round, training.restraint / count);
    bias.step(round, 0.002);
    cues.step(round, 0);
  }
  return weightsOf({ examples, tags, index, words, bias, cues });
}

function prepare(examples: readonly Example[], index: ReadonlyMap<string, number>, { balance, first }: Training) {
  const firsts = new Map<string, number>();
  for (const example of examples) firsts.set(example.tags[0] ?? '', (firsts.get(example.tags[0] ?? '') ?? 0) + 1);
  return examples.map(({ encoded, tags: wanted, weight }) => {
    const known = encoded.features.flatMap(({ name, value }) => {
      const position = index.get(`${encoded.language} ${name}`);
      return position === undefined ? [] : [{ position, value }];
    });
    const others = (1 - first) / (wanted.length - 1);
    const usual = examples.length / tags.length / (firsts.get(wanted[0] ?? '') ?? 1);
    return {
      positions: known.map(({ position }) => position),
      values: known.map(({ value }) => value),
      cueVectors: tags.map((tag) => encoded.cues.get(tag)?.vector),
      aim: tags.map((tag) => {
        const place = wanted.indexOf(tag);
        if (place < 0) return 0;
        return wanted.length === 1 ? 1 : place === 0 ? first : others;
      }),
      weight: weight * usual ** balance,
    };
  });
}
