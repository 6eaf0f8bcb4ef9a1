import type { Language } from '../../guidance/types.ts';
import { type CueScore, cueScores } from '../cue-hits.ts';
import { type FeaturePlace, featuresOf } from './features.ts';

/** A text as the model sees it. */
export interface Encoded {
  readonly language: Language;
  readonly features: readonly EncodedFeature[];
  /** By tag: what its cues found, as the few numbers all tags share weights for. */
  readonly cues: ReadonlyMap<string, EncodedCues>;
}
export interface EncodedFeature {
  readonly name: string;
  /** How much it counts in this text: less in a long one, and less far from its beginning. */
  readonly value: number;
  readonly place: FeaturePlace;
}
export interface EncodedCues {
  readonly vector: readonly number[];
  readonly found: CueScore;
}

/** Names of the numbers in `EncodedCues.vector`. */
export const cueParts = ['strong', 'plain', 'weak', 'sum', 'early'] as const;

/** UTF-16 units in which customers usually say what they came for. */
const early = 200;
const gain = 4;

/** Encodes a normalised text. */
export function encode(text: string, language: Language): Encoded {
  const found = [...featuresOf(text, language)].map(([name, place]) => ({ name, place, value: nearness(place.start) }));
  const size = found.reduce((sum, { value }) => sum + value * value, 0);
  const scale = gain / Math.sqrt(Math.max(size, 15));
  const cues = new Map<string, EncodedCues>();
  for (const [tag, score] of cueScores(text, language)) cues.set(tag, { vector: vectorOf(score), found: score });
  return { language, features: found.map((one) => ({ ...one, value: one.value * scale })), cues };
}

function nearness(start: number): number {
  if (start < early) return 1;
  return start < 3 * early ? 0.6 : 0.35;
}

function vectorOf({ score, hits }: CueScore): number[] {
  const any = (weight: number) => (hits.some((hit) => hit.weight === weight) ? 1 : 0);
  return [
    any(4),
    any(2),
    any(1),
    Math.min(score, 10) / 5,
    hits.some((hit) => hit.weight > 1 && hit.start < early) ? 1 : 0,
  ];
}
