import type { Language } from '../../guidance/types.ts';
import data from './weights.json';

/** Weights of the words of one language: by feature, by tag, in hundredths. */
export type WordWeights = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What `tools/learn-tags.ts` learns. Sums over many rows: no row, name or number can be read out of it. */
export interface ModelWeights {
  /** Labelled rows it was learned from, by language; the project's own sentences come on top. */
  readonly rows: Readonly<Record<Language, number>>;
  /** One weight for each of `cueParts`, the same for every tag, so that a tag without rows is found by its cues. */
  readonly cues: readonly number[];
  /** How usual each tag is, in log-odds. Its keys are the tags the model knows. */
  readonly bias: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<Language, WordWeights>>;
}

/** The weights of this version. */
export const weights: ModelWeights = data;
